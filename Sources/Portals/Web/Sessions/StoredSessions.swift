package import Casework
package import Records
package import Standards

/// Sessions as Records keeps them, joined with the person the accounts know.
package struct StoredSessions: SessionStore {
  private let sessions: Sessions
  private let visitor: @Sendable (AccountID) async throws -> Visitor?

  /// - Parameter visitor: name and roles of an account as they are now; `nil` when it is closed.
  package init(_ sessions: Sessions, visitor: @escaping @Sendable (AccountID) async throws -> Visitor?) {
    self.sessions = sessions
    self.visitor = visitor
  }

  package func open(for account: AccountID, at moment: Instant) async throws -> (token: String, csrf: String) {
    let opened = try await sessions.open(for: account.rawValue, at: moment)
    return (opened.token, opened.session.csrfSecret)
  }

  package func find(_ token: String, at moment: Instant) async throws -> (session: Session, visitor: Visitor)? {
    guard let found = try await sessions.find(token, at: moment) else { return nil }
    guard let visitor = try await visitor(AccountID(found.account)) else { return nil }
    let session = Session(
      account: AccountID(found.account), csrf: found.csrfSecret, createdAt: found.createdAt,
      lastSeenAt: found.lastSeenAt)
    return (session, visitor)
  }

  package func close(_ token: String) async throws { try await sessions.close(token) }
}
