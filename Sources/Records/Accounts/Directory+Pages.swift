package import Casework

extension Directory {
  /// Of a list of accounts: those it is narrowed to.
  package struct Narrowing: Hashable, Sendable {
    package var role: Role?
    /// Part of the login or the name.
    package var search = ""
    /// `true` only disabled accounts, `false` only active ones.
    package var disabled: Bool?

    package init() {}
  }

  /// One page by login, in three queries whatever its length.
  /// - Parameter login: the last one of the page before.
  package func page(_ narrowing: Narrowing, after login: String? = nil, limit: Int = 50) throws -> [Person] {
    var conditions = conditions(narrowing)
    if let login { conditions.append("login > \(login)") }
    let rows = try transaction.rows(
      """
      select id, login, name, department, disabled, version, created_at_ms from accounts\(.filter(conditions))
      order by login limit \(limit)
      """)
    let ids = try rows.map { try $0.text("id") }
    let roles = try grouped("select account, role as value from account_roles where account in (\(list: ids))")
    let enterprises = try grouped(
      "select account, credit_code as value from enterprise_agents where account in (\(list: ids)) order by credit_code"
    )
    return try rows.map { row in
      let id = try row.text("id")
      return Person(
        id: AccountID(id), login: try row.text("login"), name: try row.text("name"),
        department: try row.text("department"), roles: Set((roles[id] ?? []).compactMap(Role.init(rawValue:))),
        disabled: try row.flag("disabled"), version: try row.count("version"),
        createdAt: try row.instant("created_at_ms"), enterprises: (enterprises[id] ?? []).map { EnterpriseID($0) })
    }
  }

  package func count(_ narrowing: Narrowing) throws -> Int {
    try transaction.row("select count(*) as n from accounts\(.filter(conditions(narrowing)))")?.count("n") ?? 0
  }

  private func conditions(_ narrowing: Narrowing) -> [Query] {
    var conditions: [Query] = []
    if let role = narrowing.role {
      conditions.append("id in (select account from account_roles where role = \(role.rawValue))")
    }
    if !narrowing.search.isEmpty {
      let pattern = Worklist.pattern(narrowing.search)
      conditions.append("(login like \(pattern) escape '\\' or lower(name) like \(pattern) escape '\\')")
    }
    if let disabled = narrowing.disabled { conditions.append("disabled = \(disabled)") }
    return conditions
  }

  private func grouped(_ query: Query) throws -> [String: [String]] {
    var groups: [String: [String]] = [:]
    for row in try transaction.rows(query) {
      groups[try row.text("account"), default: []].append(try row.text("value"))
    }
    return groups
  }
}
