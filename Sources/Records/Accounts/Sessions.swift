internal import SMCrypto
package import Standards

/// Signed-in browsers. Only a hash of the token is kept, so a stolen database opens no session.
///
/// Moments here are real time, never the demo's shifted clock, which may jump over every expiry.
package struct Sessions: Sendable {
  private let engine: any Engine

  package init(_ engine: any Engine) { self.engine = engine }

  private func digest(_ token: String) -> String { SM3.digest(of: token).hex }

  package struct Session: Hashable, Sendable {
    package let account: String
    /// The key the pages' anti-forgery tokens are made with.
    package let csrfSecret: String
    package let createdAt: Instant
    package let lastSeenAt: Instant
    package let expiresAt: Instant
  }

  package static let idleLimitSeconds: Int64 = 30 * 60
  package static let wholeLimitSeconds: Int64 = 12 * 3600
  /// `last_seen` is written at most this often, so that reading pages does not write.
  private static let touchSeconds: Int64 = 60

  /// - Returns: the token for the cookie; it is not kept.
  package func open(for account: String, at moment: Instant) async throws -> (token: String, session: Session) {
    let token = RandomText.hexadecimal(bytes: 32)
    let hash = digest(token)
    let session = Session(
      account: account, csrfSecret: RandomText.hexadecimal(bytes: 32), createdAt: moment, lastSeenAt: moment,
      expiresAt: moment.adding(seconds: Sessions.wholeLimitSeconds))
    try await engine.write { transaction in
      try transaction.run("delete from sessions where expires_at_ms <= \(moment)")
      try transaction.run(
        """
        insert into sessions (token_hash, account, csrf_secret, created_at_ms, last_seen_at_ms, expires_at_ms)
        values (\(hash), \(account), \(session.csrfSecret), \(moment), \(moment), \(session.expiresAt))
        """)
    }
    return (token, session)
  }

  /// - Returns: `nil` when the token is unknown, too old or unused for too long, or the account is disabled.
  package func find(_ token: String, at moment: Instant) async throws -> Session? {
    let hash = digest(token)
    let idleSince = moment.adding(seconds: -Sessions.idleLimitSeconds)
    let row = try await engine.read {
      try $0.row(
        """
        select s.account, s.csrf_secret, s.created_at_ms, s.last_seen_at_ms, s.expires_at_ms
        from sessions s join accounts a on a.id = s.account
        where s.token_hash = \(hash) and s.expires_at_ms > \(moment) and s.last_seen_at_ms > \(idleSince)
          and a.disabled = 0
        """)
    }
    guard let row else { return nil }
    let session = Session(
      account: try row.text("account"), csrfSecret: try row.text("csrf_secret"),
      createdAt: try row.instant("created_at_ms"), lastSeenAt: try row.instant("last_seen_at_ms"),
      expiresAt: try row.instant("expires_at_ms"))
    if moment >= session.lastSeenAt.adding(seconds: Sessions.touchSeconds) {
      try await engine.write {
        try $0.run("update sessions set last_seen_at_ms = \(moment) where token_hash = \(hash)")
      }
    }
    return session
  }

  package func close(_ token: String) async throws {
    let hash = digest(token)
    try await engine.write { try $0.run("delete from sessions where token_hash = \(hash)") }
  }

  /// Ends every session of the account.
  package func revokeAll(of account: String) async throws {
    try await engine.write { try $0.run("delete from sessions where account = \(account)") }
  }
}
