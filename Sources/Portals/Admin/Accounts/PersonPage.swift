internal import Casework
internal import Records
internal import Standards

/// One account: who it is, what may be done to it, what was done to it.
struct PersonPage {
  /// What the reader may do here, by the permission table.
  struct Powers {
    let manages: Bool
    let grants: Bool
    let isOwn: Bool
  }

  let person: Directory.Person
  let history: [Recorded<AccountEvent>]
  let names: [AccountID: String]
  let powers: Powers
  let csrf: String
  let once: String
  let language: Language
  var form = FormInput()
  var errors = FieldErrors()
  /// A refusal that belongs to no field.
  var refusal: Refusal?

  var page: Page {
    var problems = errors.problems(in: language)
    if let refusal {
      let separator = language == .zh ? "" : " "
      problems.append(
        FieldProblem(
          field: powers.grants ? "role" : "reason",
          text: refusal.reason[language] + separator + refusal.remedy[language]))
    }
    return Page(
      title: Phrase(verbatim: person.name), lead: AccountsPage.state(person.disabled, language),
      trail: [Crumb(Words.accounts[language], to: Link.accounts.path(in: language))], problems: problems,
      main: columns(main: "\(facts)\(course)", side: acts))
  }

  private var facts: HTML {
    panel(
      definitionList([
        (Words.login[language], "<code>\(person.login)</code>"), (Words.accountName[language], "\(person.name)"),
        (Words.accountDepartment[language], "\(person.department.isEmpty ? "—" : person.department)"),
        (Words.accountRoles[language], AccountsPage.roles(person.roles, language)),
        (Words.accountCreated[language], "\(person.createdAt.phrase[language])"),
      ]))
  }

  private var course: HTML {
    let columns = [
      TableColumn(Words.auditWhat[language]), TableColumn(Words.auditWhen[language]),
      TableColumn(Words.auditWho[language]), TableColumn(Words.auditWhy[language]),
    ]
    let rows: [[HTML]] = history.reversed().map { recorded in
      let story = AuditStory(recorded.event)
      let who = AuditReader(readsCases: true, names: names, language: language)
      return [
        "\(story.what[language])", "<span class=\"nb\">\(recorded.at.phraseToTheSecond[language])</span>",
        "\(who.who(recorded.actor, recorded.role, on: Account.streamPrefix))", "\(story.why ?? "—")",
      ]
    }
    return table(Words.accountHistory[language], id: "course", columns: columns, rows: rows, language)
  }

  private var acts: HTML {
    if powers.isOwn, powers.manages || powers.grants { return panel("<p>\(Words.accountOwn[language])</p>") }
    return "\(powers.grants ? roleForms : .empty)\(powers.manages ? upkeep : .empty)"
  }

  private var roleForms: HTML {
    let held: [HTML] = person.roles.sorted().map { role in
      postForm(
        to: address("revocation"), csrf: csrf,
        """
        <p>\(role.title[language]) \(hidden("role", role.rawValue))\
        \(submit(Words.accountRevoke[language], .second, hidden: role.title[language]))</p>
        """)
    }
    let open = Role.allCases.filter { $0.isStaff && !person.roles.contains($0) }
    let grant = postForm(
      to: address("roles"), csrf: csrf, once: once,
      """
      \(selectField(
        Field("role", label: Words.accountRole[language], error: errors["role"]?[language]),
        open.map { Choice($0.rawValue, $0.title[language]) }, chosen: form["role"], language))\
      \(buttonRow([submit(Words.accountGrant[language])]))
      """)
    return panel("\(heading(Words.accountRoles[language]))\(held)\(grant)")
  }

  private var upkeep: HTML {
    let reset = postForm(
      to: address("credential"), csrf: csrf, once: once,
      """
      \(heading(Words.accountReset[language]))<p class="hint">\(Words.accountResetWhy[language])</p>\
      \(buttonRow([submit(Words.accountReset[language], .second)]))
      """)
    let state =
      person.disabled
      ? postForm(
        to: address("enabling"), csrf: csrf, once: once, buttonRow([submit(Words.accountEnable[language])]))
      : postForm(
        to: address("disabling"), csrf: csrf, once: once,
        """
        \(heading(Words.accountDisable[language]))<p class="hint">\(Words.accountDisableWhy[language])</p>\
        \(textField(
          Field("reason", label: Words.accountReason[language], error: errors["reason"]?[language]),
          value: form.typed("reason"), language))\
        \(buttonRow([submit(Words.accountDisable[language], .grave)]))
        """)
    return "\(panel(reset))\(panel(state))"
  }

  private func address(_ act: String) -> String { Link.account(person.id.rawValue, act).path(in: language) }
}
