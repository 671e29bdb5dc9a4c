internal import Casework
internal import PolicyCore
internal import Records
internal import Standards

/// The window clerk's page (P11): find the enterprise by its code, file on its behalf, see what waits.
struct CounterPage {
  /// The enterprise looked up, when it is registered.
  struct Found {
    let registration: Registration
    let agents: [String]
  }

  let code: String
  let codeProblem: Phrase?
  let found: Found?
  /// A well-formed code that nobody has registered.
  let isUnregistered: Bool
  var form = FormInput()
  var errors = FieldErrors()
  let open: [CompiledPolicy]
  let filings: [CaseRow]
  let csrf: String
  let key: String

  func page(_ language: Language) -> Page {
    var page = Page(
      title: Words.Counter.title, lead: "<p>\(Words.Counter.lead[language])</p>",
      main: """
        \(search(language))\
        \(found.map { enterprise($0, language) })\(isUnregistered ? registration(language) : .empty)\
        \(heading(Words.Counter.filings[language]))\(list(language))
        """)
    page.problems = RegistrationFields.problems(errors, language)
    if let codeProblem { page.problems.append(FieldProblem(field: "code", text: codeProblem[language])) }
    return page
  }

  private func search(_ language: Language) -> HTML {
    getForm(
      to: Link.counter.path(in: language), label: Words.Counter.find[language],
      """
      \(textField(
        Field("code", label: Words.Registration.creditCode[language],
          hint: "\(Words.Registration.creditCodeHint[language])", error: codeProblem?[language]),
        value: code, kind: .code, width: .medium, language))\
      \(buttonRow([submit(Words.Counter.find[language], .second)]))
      """)
  }

  private func enterprise(_ found: Found, _ language: Language) -> HTML {
    let id = found.registration.id.rawValue
    let starts: [HTML] = open.map { policy in
      postForm(
        to: Link("counter", "filings").path(in: language), csrf: csrf, once: key,
        """
        \(hidden("code", id))\(hidden("programme", policy.slug))\(hidden("round", policy.round.id))\
        <p>\(policy.title[language]) · \(policy.round.title[language])</p>\
        \(buttonRow([submit(Words.Counter.start[language], hidden: "\(policy.title[language]) \(policy.round.title[language])")]))
        """)
    }
    let first: HTML =
      found.agents.isEmpty
      ? postForm(
        to: Link("counter", "enterprises", id, "agents").path(in: language), csrf: csrf,
        """
        \(inset("<p>\(Words.Counter.noAgent[language])</p>"))\
        \(textField(
          Field("login", label: Words.Registration.newAgentLogin[language], error: errors["login"]?[language]),
          value: String(form.typed("login").prefix(100)), kind: .code, width: .medium, language))\
        \(buttonRow([submit(Words.Registration.admit[language], .second)]))
        """) : .empty
    return panel(
      """
      \(heading(found.registration.name))\
      \(definitionList([
        (Words.Registration.creditCode[language], unbroken(id)),
        (Words.Registration.kind[language], "\(found.registration.kind.title[language])"),
        (Words.Registration.address[language], "\(found.registration.address)"),
        (Words.Registration.agents[language],
          "\(found.agents.isEmpty ? "—" : found.agents.joined(separator: "、"))"),
      ]))\(first)\(starts)
      """)
  }

  private func registration(_ language: Language) -> HTML {
    panel(
      """
      \(heading(Words.Counter.register[language]))<p>\(Words.Counter.registerText[language])</p>\
      \(postForm(
        to: Link("counter", "enterprises").path(in: language), csrf: csrf,
        """
        \(RegistrationFields(form: form, errors: errors, language: language).enterprise(knownCode: code))\
        \(buttonRow([submit(Words.Counter.register[language])]))
        """))
      """)
  }

  private func list(_ language: Language) -> HTML {
    guard !filings.isEmpty else {
      return emptyState(Words.Counter.none[language], "<p>\(Words.Counter.noneText[language])</p>")
    }
    return table(
      Words.Counter.filings[language], id: "filings",
      columns: [
        TableColumn(Words.Registration.enterpriseName[language]), TableColumn(Words.Registration.creditCode[language]),
        TableColumn(Words.Apply.number[language]), TableColumn(Words.Apply.state[language]),
        TableColumn(Words.Apply.touched[language]),
      ],
      rows: filings.map { row in
        // After the confirmation the filing is the reviewers', no longer the window's.
        let name: HTML =
          row.stage == .application && !row.state.hasPrefix("closed")
          ? link(row.name, to: Link.application(row.id).path(in: language)) : "\(row.name)"
        return [
          name, unbroken(row.enterprise.rawValue), row.number.map { unbroken($0.text) } ?? "—",
          tag(Words.Apply.stateTitle(row.state)[language]), "\(row.updatedAt.tabular)",
        ]
      }, hidesCaption: true, language)
  }
}
