package import Standards

/// What the sign-in pages ask of the accounts.
package struct SignInSteps: Sendable {
  /// What a correct password leads to.
  package enum Outcome: Sendable {
    /// The same for an unknown account, a closed one and a wrong password; all three cost the same work.
    case refused
    case signedIn(Visitor)
    /// Staff: a second factor is due before anything is shown.
    case needsCode(accountID: String)
  }

  /// Account name and password as typed. Runs its slow hash away from the cooperative pool.
  package var checkPassword: @Sendable (_ account: String, _ password: String) async throws -> Outcome
  /// The six digits of the time step; `nil` when wrong or when that step was used before.
  package var checkCode: @Sendable (_ accountID: String, _ code: String, _ now: Instant) async throws -> Visitor?

  package init(
    checkPassword: @escaping @Sendable (_ account: String, _ password: String) async throws -> Outcome,
    checkCode: @escaping @Sendable (_ accountID: String, _ code: String, _ now: Instant) async throws -> Visitor?
  ) {
    self.checkPassword = checkPassword
    self.checkCode = checkCode
  }
}

extension Link {
  package static let signIn = Link("sign-in")
  package static let signInCode = Link("sign-in", "code")
  package static let signOut = Link("sign-out")
}
