internal import Casework
internal import Records
internal import Standards

/// The list of accounts, with filters.
struct AccountsPage {
  static let length = 50

  let narrowing: Directory.Narrowing
  let people: [Directory.Person]
  let total: Int
  /// How many stand on the pages before.
  let skipped: Int
  let mayCreate: Bool
  let language: Language

  var page: Page {
    let new: HTML? =
      mayCreate
      ? buttonRow([buttonLink(Words.accountNew[language], to: Link.newAccount.path(in: language))]) : nil
    return Page(title: Words.accounts, main: "\(new)\(filters)\(list)")
  }

  private var filters: HTML {
    let states = [Choice("active", Words.accountActive[language]), Choice("disabled", Words.accountDisabled[language])]
    return getForm(
      to: Link.accounts.path(in: language), label: Words.deskFilters[language],
      """
      \(fieldRow([
        textField(
          Field("q", label: Words.accountSearch[language]), value: narrowing.search, kind: .search, width: .medium,
          language),
        selectField(
          Field("role", label: Words.accountRole[language]),
          Role.allCases.map { Choice($0.rawValue, $0.title[language]) }, chosen: narrowing.role?.rawValue, language),
        selectField(
          Field("state", label: Words.accountState[language]), states,
          chosen: narrowing.disabled.map { $0 ? "disabled" : "active" }, language),
      ]))\
      \(buttonRow([
        submit(Words.deskFind[language], .second),
        link(Words.deskClear[language], to: Link.accounts.path(in: language)),
      ]))
      """)
  }

  private var list: HTML {
    guard !people.isEmpty else {
      return emptyState(Words.accountNone[language], "<p>\(Words.accountNoneWhy[language])</p>")
    }
    let columns = [
      TableColumn(Words.login[language]), TableColumn(Words.accountName[language]),
      TableColumn(Words.accountDepartment[language]), TableColumn(Words.accountRoles[language]),
      TableColumn(Words.accountState[language]), TableColumn(Words.accountCreated[language]),
    ]
    let last = skipped + people.count
    return """
      \(table(
        Words.accounts[language], id: "accounts", columns: columns, rows: people.map(row), hidesCaption: true, language))\
      \(pagination(
        from: skipped + 1, to: last, of: max(total, last), previous: skipped > 0 ? address() : nil,
        next: last < total ? people.last.map { address(after: $0.place, skipped: last) } : nil, language))
      """
  }

  private func row(_ person: Directory.Person) -> [HTML] {
    [
      "<a href=\"\(Link.account(person.id.rawValue).path(in: language))\">\(person.login)</a>", "\(person.name)",
      "\(person.department.isEmpty ? "—" : person.department)", AccountsPage.roles(person.roles, language),
      AccountsPage.state(person.disabled, language),
      "<span class=\"nb\">\(person.createdAt.day.phrase[language])</span>",
    ]
  }

  static func roles(_ roles: Set<Role>, _ language: Language) -> HTML {
    roles.isEmpty
      ? "\(Words.accountNoRole[language])"
      : roles.sorted().map { tag($0.title[language], .info) }.joined(by: " ")
  }

  static func state(_ disabled: Bool, _ language: Language) -> HTML {
    disabled ? tag(Words.accountDisabled[language], .bad) : tag(Words.accountActive[language], .good)
  }

  private func address(after place: String? = nil, skipped: Int = 0) -> String {
    var link = Link.accounts
    if !narrowing.search.isEmpty { link = link.with("q", narrowing.search) }
    if let role = narrowing.role { link = link.with("role", role.rawValue) }
    if let disabled = narrowing.disabled { link = link.with("state", disabled ? "disabled" : "active") }
    if let place { link = link.with("after", place).with("skipped", String(skipped)) }
    return link.path(in: language)
  }
}
