/// Base64 with padding (RFC 4648 §4), as XML documents carry it.
package enum Base64 {
  package static func text(of bytes: some Sequence<UInt8>) -> String {
    let short = SixBits.text(of: bytes, SixBits.standard)
    return short + String(repeating: "=", count: (4 - short.utf8.count % 4) % 4)
  }

  /// White space is skipped; padding may be absent.
  /// - Returns: `nil` for any other character, a wrong length, or stray bits at the end.
  package static func bytes(of text: String) -> [UInt8]? {
    var characters = text.utf8.filter { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
    let padding = characters.reversed().prefix(while: { $0 == UInt8(ascii: "=") }).count
    guard padding == 0 || (padding <= 2 && characters.count % 4 == 0) else { return nil }
    characters.removeLast(padding)
    return SixBits.bytes(of: characters, SixBits.standard)
  }
}

/// Base64 for links and file names, without padding (RFC 4648 §5).
package enum Base64URL {
  package static func text(of bytes: some Sequence<UInt8>) -> String { SixBits.text(of: bytes, SixBits.urlSafe) }

  /// - Returns: `nil` for padding, white space, a wrong length, or stray bits at the end: one value has one text.
  package static func bytes(of text: String) -> [UInt8]? { SixBits.bytes(of: Array(text.utf8), SixBits.urlSafe) }
}

private enum SixBits {
  static let standard = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  static let urlSafe = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  static func text(of bytes: some Sequence<UInt8>, _ alphabet: [UInt8]) -> String {
    var out: [UInt8] = []
    var (held, bits): (UInt32, UInt32) = (0, 0)
    for byte in bytes {
      held = (held << 8 | UInt32(byte)) & 0xFFFF
      bits += 8
      while bits >= 6 {
        bits -= 6
        out.append(alphabet[Int(held >> bits & 63)])
      }
    }
    if bits > 0 { out.append(alphabet[Int(held << (6 - bits) & 63)]) }
    return String(decoding: out, as: UTF8.self)
  }

  static func bytes(of characters: [UInt8], _ alphabet: [UInt8]) -> [UInt8]? {
    guard characters.count % 4 != 1 else { return nil }
    var values = [UInt8?](repeating: nil, count: 256)
    for (value, character) in alphabet.enumerated() { values[Int(character)] = UInt8(value) }
    var out: [UInt8] = []
    out.reserveCapacity(characters.count / 4 * 3 + 2)
    var (held, bits): (UInt32, UInt32) = (0, 0)
    for character in characters {
      guard let value = values[Int(character)] else { return nil }
      held = (held << 6 | UInt32(value)) & 0xFFFF
      bits += 6
      if bits >= 8 {
        bits -= 8
        out.append(UInt8(truncatingIfNeeded: held >> bits))
      }
    }
    return held & ((1 << bits) - 1) == 0 ? out : nil
  }
}
