internal import SMCrypto

/// A sealed value as it is stored: `sealed:1:` key id `:` base64url of the box. Only letters, digits, `-`, `_` and
/// `:`, so that it stands in JSON as it is.
struct SealedText {
  static let prefix = "sealed:1:"

  let key: String
  let box: [UInt8]

  var text: String { "\(SealedText.prefix)\(key):\(Base64URL.text(of: box))" }

  init(key: String, box: [UInt8]) {
    self.key = key
    self.box = box
  }

  /// - Returns: `nil` for a text that is not sealed.
  init?(_ text: some StringProtocol) {
    guard text.hasPrefix(SealedText.prefix) else { return nil }
    let parts = text.dropFirst(SealedText.prefix.count).split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, let box = Base64URL.bytes(of: String(parts[1])) else { return nil }
    self.init(key: String(parts[0]), box: box)
  }
}

/// Whose key a value is sealed with: `enterprise:…`, `account:…`, `case:…`, `objection:…`.
package struct SealedSubject: Hashable, Sendable {
  package let text: String

  init(_ text: String) { self.text = text }

  /// What an operator types.
  /// - Returns: `nil` unless it is a kind that can be erased, and a name.
  package init?(typed text: String) {
    let parts = text.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, !parts[1].isEmpty, ["enterprise", "account", "case", "objection"].contains(parts[0]) else {
      return nil
    }
    self.text = text
  }

  static func enterprise(_ id: String) -> SealedSubject { SealedSubject("enterprise:\(id)") }
  static func account(_ id: String) -> SealedSubject { SealedSubject("account:\(id)") }
  static func filing(_ id: String) -> SealedSubject { SealedSubject("case:\(id)") }
  static func objection(_ id: String) -> SealedSubject { SealedSubject("objection:\(id)") }
  static func batch(_ id: String) -> SealedSubject { SealedSubject("batch:\(id)") }
  /// The key that words are hashed with to be found again; belongs to nobody and is never erased.
  static let index = SealedSubject("index")

  var kind: String { String(text.prefix { $0 != ":" }) }
  var name: String { String(text.drop { $0 != ":" }.dropFirst()) }
}
