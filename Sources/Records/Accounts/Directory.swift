package import Casework
package import Standards

/// Accounts and enterprises as lists and sign-in show them.
package struct Directory {
  let transaction: any Transaction

  package init(_ transaction: any Transaction) { self.transaction = transaction }

  package struct Person: Hashable, Sendable {
    package let id: AccountID
    package let login: String
    package let name: String
    package let department: String
    package let roles: Set<Role>
    package let disabled: Bool
    package let version: Int
    package let createdAt: Instant
    /// What an agent acts for.
    package let enterprises: [EnterpriseID]

    /// Part of the login or the name, in any case.
    func matches(_ search: String) -> Bool {
      search.isEmpty || login.contains(search.lowercased()) || name.lowercased().contains(search.lowercased())
    }

    /// - Parameter enterprise: the one the agent has chosen; the only one when there is one.
    package func actor(for enterprise: EnterpriseID? = nil) -> Actor {
      let chosen = enterprise.flatMap { enterprises.contains($0) ? $0 : nil }
      return Actor(account: id, roles: roles, enterprise: chosen ?? (enterprises.count == 1 ? enterprises[0] : nil))
    }
  }

  package struct Body: Hashable, Sendable {
    package let id: EnterpriseID
    package let name: String
    package let registeredAt: Instant
  }

  package func person(_ id: AccountID) throws -> Person? {
    try transaction.row("select \(Directory.columns) from accounts where id = \(id.rawValue)").map(person)
  }

  package func person(login: String) throws -> Person? {
    try transaction.row(
      "select \(Directory.columns) from accounts where login_hash = \(try AccountIdentity(transaction).hash(of: login))"
    ).map(person)
  }

  /// By login; `search` is part of the login or the name.
  package func people(role: Role? = nil, search: String = "") throws -> [Person] {
    var conditions: [Query] = []
    if let role {
      conditions.append("id in (select account from account_roles where role = \(role.rawValue))")
    }
    return try transaction.rows("select \(Directory.columns) from accounts\(.filter(conditions))").map(person)
      .filter { $0.matches(search) }.sorted { $0.login < $1.login }
  }

  /// By name.
  package func enterprises(search: String = "") throws -> [Body] {
    let conditions: [Query] =
      search.isEmpty ? [] : ["search like \(Worklist.pattern(search)) escape '\\'"]
    return try transaction.rows(
      "select credit_code, name, registered_at_ms from enterprises\(.filter(conditions)) order by name, credit_code"
    ).map {
      Body(
        id: EnterpriseID(try $0.text("credit_code")), name: try $0.text("name"),
        registeredAt: try $0.instant("registered_at_ms"))
    }
  }

  package func email(of account: AccountID) throws -> String? {
    try transaction.row("select email from contacts where account = \(account.rawValue)").flatMap {
      let email = try transaction.open(try $0.text("email"), at: Directory.place(ofEmail: account.rawValue))
      return email.isErasedOnRequest ? nil : email
    }
  }

  static func place(ofEmail account: String) -> String { "contacts/\(account)" }

  /// - Parameter email: `nil` forgets it. Text that is no address is not kept.
  package func setEmail(_ email: String?, of account: AccountID) throws {
    guard let email, Letter.isAddress(email) else {
      try transaction.run("delete from contacts where account = \(account.rawValue)")
      return
    }
    let sealed = try transaction.seal(
      email, of: .account(account.rawValue), at: Directory.place(ofEmail: account.rawValue))
    try transaction.run(
      """
      insert into contacts (account, email) values (\(account.rawValue), \(sealed))
      on conflict (account) do update set email = excluded.email
      """)
  }

  private static let columns: Query = "id, login, name, department, disabled, version, created_at_ms"

  private func person(_ row: ResultRow) throws -> Person {
    let id = try row.text("id")
    let identity = AccountIdentity(transaction)
    let roles = try transaction.rows("select role from account_roles where account = \(id)")
    let enterprises = try transaction.rows(
      "select credit_code from enterprise_agents where account = \(id) order by credit_code")
    return Person(
      id: AccountID(id), login: try identity.opened(try row.text("login")),
      name: try identity.opened(try row.text("name")), department: try identity.opened(try row.text("department")),
      roles: Set(try roles.compactMap { Role(rawValue: try $0.text("role")) }),
      disabled: try row.flag("disabled"), version: try row.count("version"),
      createdAt: try row.instant("created_at_ms"),
      enterprises: try enterprises.map { EnterpriseID(try $0.text("credit_code")) })
  }
}
