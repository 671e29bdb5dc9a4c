package import Standards

/// What only a demonstration offers: a clock that can be moved forward, and accounts anybody may use.
package struct Demonstration: Sendable {
  /// Moves the clock to a later moment and lets what falls due happen; an earlier moment changes nothing.
  package var moveClock: @Sendable (_ to: Instant) async throws -> Void
  package var accounts: @Sendable () async -> [DemonstrationAccount]

  package init(
    moveClock: @escaping @Sendable (_ to: Instant) async throws -> Void,
    accounts: @escaping @Sendable () async -> [DemonstrationAccount]
  ) {
    self.moveClock = moveClock
    self.accounts = accounts
  }
}

/// An account anybody may use, with its present one-time code.
package struct DemonstrationAccount: Sendable, Hashable {
  package let accountID: String
  /// The role's name in code, for scripts.
  package let kind: String
  package let role: Phrase
  package let login: String
  package let password: String
  /// Six digits that hold for half a minute; `nil` for applicants.
  package let code: String?

  package init(
    accountID: String, kind: String, role: Phrase, login: String, password: String, code: String?
  ) {
    self.accountID = accountID
    self.kind = kind
    self.role = role
    self.login = login
    self.password = password
    self.code = code
  }
}
