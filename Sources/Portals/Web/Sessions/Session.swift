package import Standards

/// One signed-in browser. The token itself is only in the cookie; the store knows its digest.
package struct Session: Sendable, Hashable {
  /// Digest of the token.
  package let id: String
  package let accountID: String
  /// Staff sessions end after less idle time.
  package let isStaff: Bool
  /// The token of all forms shown in this session.
  package let csrf: String
  /// By the machine's clock, as all times here.
  package let createdAt: Instant
  package var lastSeenAt: Instant

  package init(
    id: String, accountID: String, isStaff: Bool, csrf: String, createdAt: Instant, lastSeenAt: Instant
  ) {
    self.id = id
    self.accountID = accountID
    self.isStaff = isStaff
    self.csrf = csrf
    self.createdAt = createdAt
    self.lastSeenAt = lastSeenAt
  }

  package enum Limit {
    package static let absoluteSeconds: Int64 = 12 * 3600
    package static let staffIdleSeconds: Int64 = 15 * 60
    package static let applicantIdleSeconds: Int64 = 30 * 60
    /// The last-seen time is written at most this often.
    package static let touchSeconds: Int64 = 60
  }

  package var idleSeconds: Int64 { isStaff ? Limit.staffIdleSeconds : Limit.applicantIdleSeconds }

  /// The first moment at which it no longer holds: the earlier of idle and absolute end.
  package var endsAt: Instant {
    min(lastSeenAt.adding(seconds: idleSeconds), createdAt.adding(seconds: Limit.absoluteSeconds))
  }

  /// A clock set back does not lengthen a session's life beyond its absolute span.
  package func holds(at now: Instant) -> Bool { now < endsAt && now >= createdAt.adding(seconds: -60) }
}
