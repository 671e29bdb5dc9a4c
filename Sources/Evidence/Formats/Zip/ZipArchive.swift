internal import CZlib

/// A whole zip archive in memory whose central directory and local headers agree; entries are inflated on demand and
/// never nested: an archive inside is bytes like any other.
package struct ZipArchive: Sendable {
  package struct Limits: Sendable {
    /// Bytes of one entry when inflated.
    package var entryBytes = 8 << 20
    /// Bytes of all entries together, as the directory claims them.
    package var totalBytes = 256 << 20

    package init() {}
  }

  package struct Entry: Hashable, Sendable {
    package let name: String
    /// Inflated size; checked when the entry is read.
    package let byteCount: Int
    let method: Int
    let checksum: Int
    let data: Range<Int>

    package var isFolder: Bool { name.hasSuffix("/") }
  }

  /// In the directory's order.
  package let entries: [Entry]
  package let limits: Limits
  private let bytes: [UInt8]
  private let places: [String: Int]
  private let foldedPlaces: [String: Int]

  /// - Throws: `.damagedPackage`, `.hiddenContent`, `.tooComplex` or `.encrypted`.
  package init(_ bytes: [UInt8], limits: Limits = Limits()) throws(FormatFault) {
    let directory: ZipDirectory
    do throws(FileRefusal) { directory = try ZipDirectory(FileBytes(bytes)) } catch { throw FormatFault(error) }
    var found: [Entry] = []
    found.reserveCapacity(directory.entries.count)
    for entry in directory.entries { found.append(try Self.checked(entry, in: bytes)) }
    guard found.reduce(0, { $0 + $1.byteCount }) <= limits.totalBytes else { throw FormatFault(.tooComplex) }
    try Self.checkGaps(found, in: bytes)
    entries = found
    self.bytes = bytes
    self.limits = limits
    places = Dictionary(found.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    foldedPlaces = Dictionary(
      found.enumerated().map { ($1.name.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The entry of that very name, or of one that differs by case alone.
  package func entry(_ name: String) -> Entry? {
    (places[name] ?? foldedPlaces[name.lowercased()]).map { entries[$0] }
  }

  /// - Throws: `.tooComplex` over the limit of an entry, `.damagedPart` when size or checksum disagree.
  package func contents(of entry: Entry) throws(FormatFault) -> [UInt8] {
    guard entry.byteCount <= limits.entryBytes else { throw FormatFault(.tooComplex, at: entry.name) }
    let packed = bytes[entry.data]
    let plain = entry.method == 0 ? Array(packed) : Self.inflated(packed, count: entry.byteCount)
    guard let plain, plain.count == entry.byteCount, Self.checksum(plain) == entry.checksum else {
      throw FormatFault(.damagedPart, at: entry.name)
    }
    return plain
  }

  /// The first bytes of an entry, for telling what it is.
  package func head(of entry: Entry, _ count: Int) -> [UInt8] {
    let wanted = min(count, entry.byteCount)
    let packed = bytes[entry.data]
    return entry.method == 0 ? Array(packed.prefix(wanted)) : Self.inflated(packed, count: wanted) ?? []
  }

  private static func checked(_ entry: ZipDirectory.Entry, in bytes: [UInt8]) throws(FormatFault) -> Entry {
    guard !entry.isEncrypted else { throw FormatFault(.encrypted, at: entry.name) }
    let at = entry.offset
    guard entry.method == 0 && entry.packed == entry.unpacked || entry.method == 8,
      bytes.little(at, 4) == 0x0403_4b50, let flags = bytes.little(at + 6, 2), let method = bytes.little(at + 8, 2),
      let checksum = bytes.little(at + 14, 4), let packed = bytes.little(at + 18, 4),
      let unpacked = bytes.little(at + 22, 4), let nameLength = bytes.little(at + 26, 2),
      let extra = bytes.little(at + 28, 2)
    else { throw FormatFault(.damagedPackage, at: entry.name) }
    let start = at + 30 + nameLength + extra
    let isTrailing = flags & 8 != 0
    let long = longSizes(bytes[min(at + 30 + nameLength, bytes.count)..<min(start, bytes.count)])
    func agrees(_ local: Int, _ central: Int) -> Bool { local == central || isTrailing && local == 0 }
    guard flags == entry.flags, method == entry.method, start + entry.packed <= bytes.count,
      agrees(checksum, entry.checksum),
      agrees(packed == 0xffff_ffff ? long?.packed ?? packed : packed, entry.packed),
      agrees(unpacked == 0xffff_ffff ? long?.unpacked ?? unpacked : unpacked, entry.unpacked),
      ZipDirectory.name(bytes[(at + 30)..<(at + 30 + nameLength)]) == entry.name
    else { throw FormatFault(.damagedPackage, at: entry.name) }
    return Entry(
      name: entry.name, byteCount: entry.unpacked, method: method, checksum: entry.checksum,
      data: start..<(start + entry.packed))
  }

  /// Some writers state every size in the 64-bit extra of the local head, however small.
  private static func longSizes(_ extra: ArraySlice<UInt8>) -> (unpacked: Int, packed: Int)? {
    var at = 0
    while let id = extra.little(at, 2), let length = extra.little(at + 2, 2) {
      if id == 1, length >= 16, let unpacked = extra.little(at + 4, 7), let packed = extra.little(at + 12, 7) {
        return (unpacked, packed)
      }
      at += 4 + length
    }
    return nil
  }

  /// Entries may not overlap, and no entry may hide between two listed ones.
  private static func checkGaps(_ entries: [Entry], in bytes: [UInt8]) throws(FormatFault) {
    let sorted = entries.sorted { $0.data.lowerBound < $1.data.lowerBound }
    for (index, entry) in sorted.enumerated().dropFirst() {
      let end = sorted[index - 1].data.upperBound
      guard end <= entry.data.lowerBound else { throw FormatFault(.damagedPackage, at: entry.name) }
    }
    for entry in sorted where bytes.little(entry.data.upperBound, 4) == 0x0403_4b50 {
      guard sorted.contains(where: { $0.data.lowerBound > entry.data.upperBound }) else {
        throw FormatFault(.hiddenContent, at: entry.name)
      }
    }
  }

  private static func checksum(_ bytes: [UInt8]) -> Int {
    bytes.withUnsafeBytes { buffer in
      Int(crc32(0, buffer.bindMemory(to: UInt8.self).baseAddress, UInt32(buffer.count)))
    }
  }

  /// Exactly `count` bytes of raw deflate, or `nil` where the stream is broken or shorter; what follows is not read.
  private static func inflated(_ packed: ArraySlice<UInt8>, count: Int) -> [UInt8]? {
    guard count > 0 else { return [] }
    var stream = z_stream()
    guard inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    let plain = packed.withUnsafeBufferPointer { source in
      [UInt8](unsafeUninitializedCapacity: count) { target, filled in
        stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(count)
        let status = inflate(&stream, Z_FINISH)
        filled = status == Z_STREAM_END || status == Z_BUF_ERROR ? count - Int(stream.avail_out) : 0
      }
    }
    return plain.count == count ? plain : nil
  }
}
