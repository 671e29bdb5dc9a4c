/// Parts written one after the other, each below a line `%%name`, packed as an archive without compression.
struct PackedParts {
  private var parts: [(name: [UInt8], bytes: [UInt8])] = []

  init(_ bytes: [UInt8]) {
    var at = 0
    while at < bytes.count, parts.count < 64 {
      guard bytes[at...].starts(with: [0x25, 0x25]), let end = bytes[at...].firstIndex(of: 0x0A) else { break }
      let name = Array(bytes[(at + 2)..<end])
      var stop = end + 1
      while stop < bytes.count, !(bytes[stop...].starts(with: [0x0A, 0x25, 0x25])) { stop += 1 }
      parts.append((name, Array(bytes[(end + 1)..<stop])))
      at = stop + 1
    }
  }

  var zip: [UInt8] {
    var body: [UInt8] = []
    var table: [UInt8] = []
    for (name, bytes) in parts {
      let size = number(bytes.count, 4)
      let about = number(checksum(bytes), 4) + size + size + number(name.count, 2)
      let head = number(20, 2) + number(0x800, 2) + number(0, 6) + about
      table += number(0x0201_4b50, 4) + number(20, 2) + head + number(0, 12) + number(body.count, 4) + name
      body += number(0x0403_4b50, 4) + head + number(0, 2) + name + bytes
    }
    let count = number(parts.count, 2)
    return body + table + number(0x0605_4b50, 4) + number(0, 4) + count + count + number(table.count, 4)
      + number(body.count, 4) + number(0, 2)
  }

  private func number(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  private static let table: [UInt32] = (0..<256).map { first in
    (0..<8).reduce(UInt32(first)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
  }

  private func checksum(_ bytes: [UInt8]) -> Int {
    Int(~bytes.reduce(0xFFFF_FFFF as UInt32) { $0 >> 8 ^ Self.table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] })
  }
}
