package import SMCrypto

/// The public key of a log under its name, in the text form of a "verifier key".
package struct LogKey: Sendable {
  /// The log's origin, such as `office.example/3f9c21d07a55`; no space and no plus sign.
  package let name: String
  package let key: SM2PublicKey
  package let id: [UInt8]

  /// The byte for signatures without a number of their own, and what they are.
  private static let kind = [0xFF] + Array("duixian/sm2-sm3".utf8)

  /// - Returns: `nil` when the name cannot stand in a note.
  package init?(name: String, key: SM2PublicKey) {
    guard !name.isEmpty, name.utf8.count <= 200, name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x2B }) else {
      return nil
    }
    self.name = name
    self.key = key
    id = Array(SHA256.digest(of: Array(name.utf8) + [0x0A] + LogKey.kind + key.point).bytes.prefix(4))
  }

  /// `name+id+base64`, on one line.
  package var text: String { "\(name)+\(Hex.text(of: id))+\(Base64.text(of: LogKey.kind + key.point))" }

  package init?(_ text: String) {
    let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let bytes = Base64.bytes(of: String(parts[2])), bytes.starts(with: LogKey.kind),
      let key = try? SM2PublicKey(point: Array(bytes.dropFirst(LogKey.kind.count)))
    else { return nil }
    self.init(name: String(parts[0]), key: key)
    guard self.text == text else { return nil }
  }

  /// What people compare: 32 hexadecimal digits of the SM3 of the key's text, in groups of four.
  package var fingerprint: String {
    let digits = Array(SM3.digest(of: text).hex.prefix(32))
    return stride(from: 0, to: 32, by: 4).map { String(digits[$0..<($0 + 4)]) }.joined(separator: " ")
  }
}

extension LogKey {
  /// However it was grouped when it was typed.
  package func has(fingerprint typed: String) -> Bool {
    fingerprint.filter { $0 != " " } == typed.lowercased().filter { $0 != " " && $0 != ":" }
  }
}

extension LogKey: Hashable {
  package static func == (a: LogKey, b: LogKey) -> Bool { a.text == b.text }
  package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

/// A key that signs notes.
package struct LogSigner: Sendable {
  package let log: LogKey
  let key: SM2PrivateKey

  package init?(name: String, key: SM2PrivateKey) {
    guard let log = LogKey(name: name, key: key.publicKey) else { return nil }
    self.log = log
    self.key = key
  }

  /// - Throws: `unusableKey` for a name that cannot stand in a note.
  package static func generated(name: String) throws(CryptoFailure) -> LogSigner {
    guard let signer = LogSigner(name: name, key: try .generated()) else { throw .unusableKey }
    return signer
  }

  /// The secret, 32 bytes, for the key's file alone.
  package func scalar() throws(CryptoFailure) -> [UInt8] { try key.scalar() }
}
