package import Casework
package import Standards

/// One signed-in browser. The token itself is only in the cookie. All times are by the machine's clock.
package struct Session: Sendable, Hashable {
  package let account: AccountID
  /// The token of all forms shown in this session.
  package let csrf: String
  package let createdAt: Instant
  package let lastSeenAt: Instant

  package init(account: AccountID, csrf: String, createdAt: Instant, lastSeenAt: Instant) {
    self.account = account
    self.csrf = csrf
    self.createdAt = createdAt
    self.lastSeenAt = lastSeenAt
  }

  package static let absoluteSeconds: Int64 = 12 * 3600
  package static let staffIdleSeconds: Int64 = 15 * 60
  package static let applicantIdleSeconds: Int64 = 30 * 60

  /// The first moment at which it no longer holds: the earlier of idle and absolute end.
  package func end(isStaff: Bool) -> Instant {
    let idle = isStaff ? Session.staffIdleSeconds : Session.applicantIdleSeconds
    return min(lastSeenAt.adding(seconds: idle), createdAt.adding(seconds: Session.absoluteSeconds))
  }
}
