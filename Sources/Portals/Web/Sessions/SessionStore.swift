package import Standards

/// Where sessions are kept. Records answers; a test keeps them in memory.
package protocol SessionStore: Sendable {
  func create(_ session: Session) async throws
  /// The session with its person as the accounts know them now; `nil` when revoked, unknown or the account is closed.
  func find(_ id: String) async throws -> (session: Session, visitor: Visitor)?
  func touch(_ id: String, at moment: Instant) async throws
  func revoke(_ id: String) async throws
  /// Everywhere, after a change of password or roles.
  func revokeAll(account: String) async throws
}
