package import Casework
package import Records
package import Standards

/// What the sign-in page asks of the accounts.
package struct SignInSteps: Sendable {
  package enum Answer: Sendable, Hashable {
    /// The same for an unknown account, a closed one, a wrong password and a wrong or missing code.
    case refused
    /// - Parameter byCode: whether a one-time code was part of it.
    case accepted(account: AccountID, byCode: Bool)
  }

  /// Login, password and code as typed (no code when the field was empty), at the machine's time. An unknown account
  /// costs the same work as a known one, and the slow hash runs away from the cooperative pool.
  package var signIn: @Sendable (_ login: String, _ password: String, _ code: String?, Instant) async throws -> Answer
  /// Where the person starts after signing in.
  package var start: @Sendable (Visitor) -> Link

  package init(
    signIn: @escaping @Sendable (_ login: String, _ password: String, _ code: String?, Instant) async throws -> Answer,
    start: @escaping @Sendable (Visitor) -> Link = { _ in .home }
  ) {
    self.signIn = signIn
    self.start = start
  }

  /// The accounts that Records keeps.
  package init(_ credentials: Credentials, start: @escaping @Sendable (Visitor) -> Link = { _ in .home }) {
    self.init(
      signIn: { login, password, code, moment in
        switch try await credentials.signIn(login: login, password: password, code: code, at: moment) {
        case .accepted(let account):
          .accepted(account: AccountID(account), byCode: try await credentials.hasSecret(account))
        case .codeNeeded, .refused: .refused
        }
      }, start: start)
  }
}

extension Link {
  package static let signIn = Link("sign-in")
  package static let signOut = Link("sign-out")
}
