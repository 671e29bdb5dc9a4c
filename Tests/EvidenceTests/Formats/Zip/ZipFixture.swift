import CZlib
import Foundation

/// Builds zip archives, honest unless told otherwise.
struct ZipFixture {
  struct Entry {
    var name: String
    var content: [UInt8]
    var isDeflated = true
    var flags = 0x800
    /// What the local header says where it differs from the directory.
    var localName: String?
    var localMethod: Int?
    var localSize: Int?
    var claimedSize: Int?
    var checksum: Int?
    var rawName: [UInt8]?
    var usesWideSizes = false
    var isListed = true
  }

  var entries: [Entry] = []

  init(_ files: [(String, String)] = []) {
    entries = files.map { Entry(name: $0.0, content: Array($0.1.utf8)) }
  }

  mutating func add(_ name: String, _ text: String) { entries.append(Entry(name: name, content: Array(text.utf8))) }

  static func deflated(_ plain: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    deflateInit2_(
      &stream, 9, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    defer { deflateEnd(&stream) }
    var source = plain
    var packed = [UInt8](repeating: 0, count: plain.count + plain.count / 100 + 64)
    source.withUnsafeMutableBufferPointer { from in
      packed.withUnsafeMutableBufferPointer { to in
        stream.next_in = from.baseAddress
        stream.avail_in = UInt32(from.count)
        stream.next_out = to.baseAddress
        stream.avail_out = UInt32(to.count)
        _ = deflate(&stream, Z_FINISH)
      }
    }
    return Array(packed.prefix(Int(stream.total_out)))
  }

  static func checksum(_ bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { Int(crc32(0, $0.baseAddress, UInt32($0.count))) }
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    var table: [UInt8] = []
    var count = 0
    for entry in entries {
      let body = entry.isDeflated ? Self.deflated(entry.content) : entry.content
      let method = entry.isDeflated ? 8 : 0
      let size = entry.claimedSize ?? entry.content.count
      let sum = SampleBytes.little(entry.checksum ?? Self.checksum(entry.content), 4)
      let name = entry.rawName ?? Array(entry.name.utf8)
      let little = SampleBytes.little
      if entry.isListed {
        count += 1
        table += little(0x0201_4b50, 4) + little(20, 2) + little(20, 2) + little(entry.flags, 2) + little(method, 2)
        table += little(0, 4) + sum + little(body.count, 4) + little(size, 4) + little(name.count, 2) + little(0, 12)
        table += little(bytes.count, 4) + name
      }
      let localName = entry.localName.map { Array($0.utf8) } ?? name
      let extra = entry.usesWideSizes ? little(1, 2) + little(16, 2) + little(size, 8) + little(body.count, 8) : []
      bytes += little(0x0403_4b50, 4) + little(20, 2) + little(entry.flags, 2) + little(entry.localMethod ?? method, 2)
      bytes += little(0, 4) + sum
      bytes +=
        entry.usesWideSizes
        ? little(0xffff_ffff, 4) + little(0xffff_ffff, 4) : little(body.count, 4) + little(entry.localSize ?? size, 4)
      bytes += little(localName.count, 2) + little(extra.count, 2) + localName + extra + body
    }
    let little = SampleBytes.little
    let end = little(0x0605_4b50, 4) + little(0, 4) + little(count, 2) + little(count, 2) + little(table.count, 4)
    return bytes + table + end + little(bytes.count, 4) + little(0, 2)
  }
}
