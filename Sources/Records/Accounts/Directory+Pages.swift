package import Casework
internal import Standards

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

  /// A page of a list of accounts.
  package struct Page: Sendable {
    package let people: [Person]
    /// Of the whole list.
    package let total: Int
  }

  /// One page, the newest account first. Logins and names are sealed, so a search looks at every account it is
  /// narrowed to; without one, only the page's are opened.
  /// - Parameter last: ``Person/place`` of the last one of the page before.
  package func page(_ narrowing: Narrowing, after last: String? = nil, limit: Int = 50) throws -> Page {
    let identity = AccountIdentity(transaction)
    var conditions = conditions(narrowing)
    let total: Int
    if !narrowing.search.isEmpty {
      let search = narrowing.search.lowercased()
      var found: [String] = []
      try transaction.forEachRow("select id, login, name from accounts\(.filter(conditions))") { row in
        let words = [
          try identity.opened(try row.text("login")), try identity.opened(try row.text("name")).lowercased(),
        ]
        if words.contains(where: { $0.contains(search) }) { found.append(try row.text("id")) }
      }
      total = found.count
      conditions = ["id in (\(list: found))"]
    } else {
      total =
        try transaction.row("select count(*) as n from accounts\(.filter(conditions))")?.count("n") ?? 0
    }
    if let last = last.flatMap(Person.Place.init) {
      conditions.append("(created_at_ms, id) < (\(last.milliseconds), \(last.id))")
    }
    let rows = try transaction.rows(
      """
      select id, login, name, department, disabled, version, created_at_ms from accounts\(.filter(conditions))
      order by created_at_ms desc, id desc limit \(limit)
      """)
    return Page(people: try people(rows), total: total)
  }

  private func people(_ rows: [ResultRow]) throws -> [Person] {
    let identity = AccountIdentity(transaction)
    let ids = try rows.map { try $0.text("id") }
    let roles = try grouped("select account, role as value from account_roles where account in (\(list: ids))")
    let enterprises = try grouped(
      "select account, credit_code as value from enterprise_agents where account in (\(list: ids)) order by credit_code"
    )
    return try rows.map { row in
      let id = try row.text("id")
      return Person(
        id: AccountID(id), login: try identity.opened(try row.text("login")),
        name: try identity.opened(try row.text("name")), department: try identity.opened(try row.text("department")),
        roles: Set((roles[id] ?? []).compactMap(Role.init(rawValue:))),
        disabled: try row.flag("disabled"), version: try row.count("version"),
        createdAt: try row.instant("created_at_ms"), enterprises: (enterprises[id] ?? []).map { EnterpriseID($0) })
    }
  }

  private func conditions(_ narrowing: Narrowing) -> [Query] {
    var conditions: [Query] = []
    if let role = narrowing.role {
      conditions.append("id in (select account from account_roles where role = \(role.rawValue))")
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

extension Directory.Person {
  /// Where the person stands in the list of accounts; opaque text for the link to the next page.
  package var place: String { "\(createdAt.milliseconds)~\(id.rawValue)" }

  fileprivate struct Place {
    let milliseconds: Int64
    let id: String

    init?(_ text: String) {
      let parts = text.split(separator: "~", maxSplits: 1)
      guard parts.count == 2, let milliseconds = Int64(parts[0]) else { return nil }
      (self.milliseconds, id) = (milliseconds, String(parts[1]))
    }
  }
}
