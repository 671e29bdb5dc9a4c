/// Base 64 with the standard alphabet: written with padding, read with or without.
enum Encoders {
  static let functions: [Function] = [
    .global(
      "base64.encode", [Signature([.bytes], .string)],
      .one { (value) throws(FailureCause) in
        guard case .bytes(let octets) = value else { throw .noSuchOverload("base64.encode", [value.kind]) }
        return .string(Base64.text(octets))
      }),
    .global(
      "base64.decode", [Signature([.string], .bytes)],
      .one { (value) throws(FailureCause) in
        guard case .string(let text) = value else { throw .noSuchOverload("base64.decode", [value.kind]) }
        guard let octets = Base64.octets(text) else { throw .unconvertible(value.brief, to: .bytes) }
        return .bytes(octets)
      }),
  ]
}

enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// Digits by octet; 64 for what is no digit.
  private static let digits: [UInt8] = {
    var digits = [UInt8](repeating: 64, count: 256)
    for (digit, letter) in alphabet.enumerated() { digits[Int(letter)] = UInt8(digit) }
    return digits
  }()

  static func text(_ octets: [UInt8]) -> String {
    var out: [UInt8] = []
    out.reserveCapacity((octets.count + 2) / 3 * 4)
    var bits: UInt32 = 0
    var count: UInt32 = 0
    for octet in octets {
      bits = bits << 8 | UInt32(octet)
      count += 8
      while count >= 6 {
        count -= 6
        out.append(alphabet[Int(bits >> count & 63)])
      }
    }
    if count > 0 { out.append(alphabet[Int(bits << (6 - count) & 63)]) }
    while out.count % 4 != 0 { out.append(UInt8(ascii: "=")) }
    return String(decoding: out, as: UTF8.self)
  }

  /// - Returns: `nil` for a letter outside the alphabet, padding that is short, or a single letter left over.
  static func octets(_ text: String) -> [UInt8]? {
    var letters = Array(text.utf8)
    if letters.count % 4 == 0 { for _ in 0..<2 where letters.last == UInt8(ascii: "=") { letters.removeLast() } }
    guard letters.count % 4 != 1 else { return nil }
    var out: [UInt8] = []
    out.reserveCapacity(letters.count / 4 * 3 + 2)
    var bits: UInt32 = 0
    var count: UInt32 = 0
    for letter in letters {
      let digit = digits[Int(letter)]
      guard digit < 64 else { return nil }
      bits = bits << 6 | UInt32(digit)
      count += 6
      if count >= 8 {
        count -= 8
        out.append(UInt8(truncatingIfNeeded: bits >> count))
      }
    }
    return out
  }
}
