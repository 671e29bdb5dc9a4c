/// What forms of every encoding share about characters. No framework, so that it is fuzzed without the server.
enum FormCharacters {
  /// Without spaces at its ends; full-width spaces count.
  static func trimmed(_ text: String) -> String {
    let isBlank = { (c: Character) in c.isWhitespace || c == "\u{3000}" || c == "\u{FEFF}" }
    return String(text.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
  }

  /// Control and direction characters; tab and line feed are none.
  static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// `%E5%90%88` as bytes.
  /// - Returns: `nil` where two hexadecimal digits do not follow a percent sign.
  static func percentDecoded(_ bytes: ArraySlice<UInt8>, plusIsSpace: Bool) -> [UInt8]? {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      switch bytes[index] {
      case UInt8(ascii: "+") where plusIsSpace: out.append(0x20)
      case UInt8(ascii: "%"):
        guard index + 2 < bytes.endIndex, let high = hex(bytes[index + 1]), let low = hex(bytes[index + 2]) else {
          return nil
        }
        out.append(high << 4 | low)
        index += 2
      case let byte: out.append(byte)
      }
      index += 1
    }
    return out
  }

  private static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
