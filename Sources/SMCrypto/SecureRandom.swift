internal import CLibCrypto

/// Bytes nobody can predict, from libcrypto's generator (seeded by the kernel).
package enum SecureRandom {
  package static func bytes(_ count: Int) throws(CryptoFailure) -> [UInt8] {
    guard count > 0, let length = Int32(exactly: count) else { return [] }
    var out = [UInt8](repeating: 0, count: count)
    guard RAND_bytes(&out, length) == 1 else { throw .last("RAND_bytes") }
    return out
  }

  /// Text for links, sessions and ids: base64url of `bytes` random bytes; 16 bytes are 128 bits and 22 characters.
  package static func token(bytes count: Int = 16) throws(CryptoFailure) -> String {
    Base64URL.text(of: try bytes(count))
  }
}
