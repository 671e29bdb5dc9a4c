package import Standards

/// Who recorded something, in which role, and when.
package struct Stamp: Hashable, Sendable {
  package let moment: Instant
  /// The account's id; `system` for what the clock does.
  package let actor: String
  package let role: String

  package init(moment: Instant, actor: String, role: String) {
    self.moment = moment
    self.actor = actor
    self.role = role
  }
}
