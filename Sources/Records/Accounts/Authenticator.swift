internal import SMCrypto
package import Standards

/// One-time codes by time (RFC 6238): six digits, steps of 30 seconds, HMAC-SHA1, as every authenticator app has it.
package struct Authenticator: Sendable {
  package init() {}

  package static let digits = 6
  package static let stepSeconds: Int64 = 30
  /// 160 bits, the length of the hash, as RFC 4226 recommends.
  package static func newSecret() -> [UInt8] { RandomText.bytes(20) }

  package static func step(at moment: Instant) -> Int64 { moment.milliseconds / 1000 / stepSeconds }

  package func code(_ secret: [UInt8], step: Int64) -> String {
    let message = (0..<8).map { UInt8(truncatingIfNeeded: step >> (56 - 8 * $0)) }
    let hash = KeyedHash.code(.sha1, key: secret, message: message).bytes
    let offset = Int(hash[hash.count - 1] & 15)
    let word = hash[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7fff_ffff
    let digits = String(word % 1_000_000)
    return String(repeating: "0", count: Authenticator.digits - digits.count) + digits
  }

  /// - Parameter last: the step of the last code that was accepted; a code at or before it is a replay.
  /// - Returns: the step of the code, to be remembered; `nil` when the code is wrong, old or used. One step of clock
  ///   difference is tolerated on either side.
  package func accepted(_ code: String, secret: [UInt8], at moment: Instant, after last: Int64) -> Int64? {
    let now = Authenticator.step(at: moment)
    return [now, now - 1, now + 1].first { step in
      step > last && matches(code, self.code(secret, step: step))
    }
  }

  /// Compares without stopping at the first difference.
  private func matches(_ a: String, _ b: String) -> Bool {
    let (a, b) = (Array(a.utf8), Array(b.utf8))
    guard a.count == b.count else { return false }
    return zip(a, b).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}

extension Authenticator {
  /// What an authenticator app reads as a QR code or by hand.
  package static func link(_ secret: [UInt8], account: String, issuer: String) -> String {
    func escaped(_ text: String) -> String {
      text.utf8.map { byte in
        let plain = (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        return plain ? String(UnicodeScalar(byte)) : "%" + [byte].hexadecimal.uppercased()
      }.joined()
    }
    return "otpauth://totp/\(escaped(issuer)):\(escaped(account))?secret=\(base32(secret))&issuer=\(escaped(issuer))"
  }

  /// RFC 4648 without padding.
  package static func base32(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
    var (text, buffer, bits): ([UInt8], UInt32, Int) = ([], 0, 0)
    for byte in bytes {
      buffer = buffer << 8 | UInt32(byte)
      bits += 8
      while bits >= 5 {
        bits -= 5
        text.append(alphabet[Int(buffer >> UInt32(bits) & 31)])
      }
    }
    if bits > 0 { text.append(alphabet[Int(buffer << UInt32(5 - bits) & 31)]) }
    return String(decoding: text, as: UTF8.self)
  }

  /// - Returns: the bytes of a secret as ``base32(_:)`` writes it, blanks and case aside; `nil` for other text.
  package static func secret(base32 text: String) -> [UInt8]? {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
    var (bytes, buffer, bits): ([UInt8], UInt32, Int) = ([], 0, 0)
    for byte in text.uppercased().utf8 where byte != 0x20 {
      guard let value = alphabet.firstIndex(of: byte) else { return nil }
      buffer = buffer << 5 | UInt32(value)
      bits += 5
      guard bits >= 8 else { continue }
      bits -= 8
      bytes.append(UInt8(truncatingIfNeeded: buffer >> UInt32(bits)))
      buffer &= (1 << UInt32(bits)) - 1
    }
    return bytes.count == 20 && buffer == 0 ? bytes : nil
  }
}
