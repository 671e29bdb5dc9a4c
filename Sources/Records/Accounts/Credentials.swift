internal import SMCrypto
package import Standards

/// Passwords and one-time secrets, kept apart from the events: they can be changed and forgotten.
package struct Credentials: Sendable {
  private let engine: any Engine
  private let passwords: Passwords
  private let authenticator: Authenticator

  package init(_ engine: any Engine, passwords: Passwords = Passwords(), authenticator: Authenticator = Authenticator())
  {
    self.engine = engine
    self.passwords = passwords
    self.authenticator = authenticator
  }

  /// The answer to a sign-in. The person is told the same for a wrong name and a wrong password.
  package enum Answer: Hashable, Sendable {
    case accepted(account: String)
    case codeNeeded
    case refused
  }

  /// Sets a password; every session of the account ends.
  package func setPassword(_ password: String, of account: String, at moment: Instant) async throws {
    let hash = try await passwords.hash(password)
    try await engine.write { transaction in
      try transaction.run(
        """
        insert into credentials (account, password_hash, changed_at_ms) values (\(account), \(hash), \(moment))
        on conflict (account) do update
        set password_hash = excluded.password_hash, changed_at_ms = excluded.changed_at_ms
        """)
      try transaction.run("delete from sessions where account = \(account)")
    }
  }

  /// Demands a one-time code from now on; `nil` lifts the demand.
  package func setSecret(_ secret: [UInt8]?, of account: String) async throws {
    try await engine.write { transaction in
      let value = try secret.map { try Credentials.sealed($0, of: account, transaction) } ?? .null
      try transaction.run(
        "update credentials set totp_secret = \(value), totp_last_step = 0 where account = \(account)")
    }
  }

  /// A secret is stored as its sealed text's bytes.
  static func sealed(_ secret: [UInt8], of account: String, _ transaction: any Transaction) throws -> SQLValue {
    let text = Base64URL.text(of: secret)
    return .blob(Array(try transaction.seal(text, of: .account(account), at: place(account)).utf8))
  }

  private static func secret(_ stored: [UInt8], of account: String, _ transaction: any Transaction) throws -> [UInt8]? {
    Base64URL.bytes(of: try transaction.open(String(decoding: stored, as: UTF8.self), at: place(account)))
  }

  private static func place(_ account: String) -> String { "credentials/\(account)" }

  package func hasPassword(_ account: String) async throws -> Bool {
    try await engine.read { try $0.row("select 1 as found from credentials where account = \(account)") } != nil
  }

  /// Whether this is the account's password; for a person who changes it.
  package func isPassword(_ password: String, of account: String) async throws -> Bool {
    let row = try await engine.read { try $0.row("select password_hash from credentials where account = \(account)") }
    return try await passwords.matches(password, try row?.text("password_hash"))
  }

  package func hasSecret(_ account: String) async throws -> Bool {
    try await engine.read { try $0.row("select totp_secret from credentials where account = \(account)") }
      .map { $0["totp_secret"] != .null } ?? false
  }

  /// - Parameter code: the one-time code, when the person has given one.
  package func signIn(
    login: String, password: String, code: String?, at moment: Instant
  ) async throws -> Answer {
    let row = try await engine.read { transaction in
      try transaction.row(
        """
        select a.id, c.password_hash, c.totp_secret from accounts a join credentials c on c.account = a.id
        where a.login_hash = \(try AccountIdentity(transaction).hash(of: login)) and a.disabled = 0
        """)
    }
    guard try await passwords.matches(password, try row?.text("password_hash")), let row else { return .refused }
    let account = try row.text("id")
    guard case .blob(let stored) = row["totp_secret"] else { return .accepted(account: account) }
    guard let code else { return .codeNeeded }
    guard let secret = try await engine.read({ try Credentials.secret(stored, of: account, $0) }) else {
      return .refused
    }
    return try await use(code, secret: secret, of: account, at: moment) ? .accepted(account: account) : .refused
  }

  /// Accepts each code once: the step is remembered in the same transaction that compares it.
  private func use(_ code: String, secret: [UInt8], of account: String, at moment: Instant) async throws -> Bool {
    let authenticator = authenticator
    return try await engine.write { transaction in
      let last = try transaction.row("select totp_last_step from credentials where account = \(account)")?
        .integer("totp_last_step")
      guard let last, let step = authenticator.accepted(code, secret: secret, at: moment, after: last) else {
        return false
      }
      try transaction.run("update credentials set totp_last_step = \(step) where account = \(account)")
      return true
    }
  }
}
