internal import CArgon2

/// argon2id at OWASP's first setting: 19 MiB, two passes, one lane; 16 random bytes of salt, 32 of hash.
///
/// About 20 ms of CPU and 19 MiB each: never on the cooperative pool, at most two at once.
package struct Passwords: Sendable {
  private let lanes = BlockingLanes("argon2", width: 2)

  package init() {}

  private static let (passes, kibibytes, lanesOfHash) = (UInt32(2), UInt32(19_456), UInt32(1))

  /// - Returns: the encoded hash with its parameters and salt (`$argon2id$v=19$…`).
  package func hash(_ password: String) async throws -> String {
    try await lanes.run { try Passwords.encoded(password, salt: RandomText.bytes(16)) }
  }

  /// - Parameter encoded: `nil` when there is no such account: the same time is spent and the answer is no.
  package func matches(_ password: String, _ encoded: String?) async throws -> Bool {
    try await lanes.run {
      let (hash, exists) = (encoded ?? Passwords.nobody, encoded != nil)
      let bytes = Array(password.utf8)
      return argon2id_verify(hash, bytes, bytes.count) == ARGON2_OK.rawValue && exists
    }
  }

  private static func encoded(_ password: String, salt: [UInt8]) throws -> String {
    let bytes = Array(password.utf8)
    let length = argon2_encodedlen(passes, kibibytes, lanesOfHash, UInt32(salt.count), 32, Argon2_id)
    var text = [CChar](repeating: 0, count: length)
    let code = argon2id_hash_encoded(
      passes, kibibytes, lanesOfHash, bytes, bytes.count, salt, salt.count, 32, &text, length)
    guard code == ARGON2_OK.rawValue else { throw StorageFault.failed("argon2 \(code)") }
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The hash of a password nobody has.
  private static let nobody: String =
    (try? encoded(RandomText.hexadecimal(bytes: 32), salt: RandomText.bytes(16))) ?? ""
}
