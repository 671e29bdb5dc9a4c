package import Casework
package import Standards

/// Who recorded something, in which capacity, and when.
package struct Stamp: Hashable, Sendable {
  package let moment: Instant
  package let actor: AccountID
  /// `nil` for the public and for what the clock does.
  package let role: Role?

  package init(moment: Instant, actor: AccountID, role: Role?) {
    self.moment = moment
    self.actor = actor
    self.role = role
  }
}
