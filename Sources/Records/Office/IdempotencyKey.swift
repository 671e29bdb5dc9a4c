internal import Casework
internal import Standards

/// A word that a form carries, so that sending it twice does its work once.
package struct IdempotencyKey: Hashable, Sendable {
  package let text: String

  /// - Returns: `nil` unless it is 8 to 128 printable ASCII characters.
  package init?(_ text: String) {
    guard (8...128).contains(text.utf8.count), text.utf8.allSatisfy({ (33...126).contains($0) }) else { return nil }
    self.text = text
  }

  package static func random() -> IdempotencyKey { IdempotencyKey(unchecked: RandomText.hexadecimal(bytes: 16)) }

  private init(unchecked text: String) { self.text = text }

  /// What the command of this key answered, if it was done.
  func answer(_ transaction: any Transaction, account: AccountID) throws -> String? {
    try transaction.row(
      "select answer from idempotency_keys where account = \(account.rawValue) and key = \(text)"
    )?.text("answer")
  }

  /// Commits with the command itself.
  func remember(_ answer: String, _ transaction: any Transaction, account: AccountID, at moment: Instant) throws {
    try transaction.run(
      """
      insert into idempotency_keys (account, key, answer, answered_at_ms)
      values (\(account.rawValue), \(text), \(answer), \(moment))
      """)
  }
}
