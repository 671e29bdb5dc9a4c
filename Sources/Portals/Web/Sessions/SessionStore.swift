package import Casework
package import Standards

/// Where sessions are kept. The store knows only a digest of each token.
package protocol SessionStore: Sendable {
  func open(for account: AccountID, at moment: Instant) async throws -> (token: String, csrf: String)
  /// The session with its person as the accounts know them now; `nil` when unknown, ended or the account is closed.
  /// Also notes, at most once a minute, that the session was used.
  func find(_ token: String, at moment: Instant) async throws -> (session: Session, visitor: Visitor)?
  func close(_ token: String) async throws
}
