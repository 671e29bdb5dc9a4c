internal import Standards

struct AgentsPage {
  struct Agent {
    let id: String
    let name: String
    let login: String
  }

  let enterprise: String
  let agents: [Agent]
  let own: String
  var typed = ""
  var error: Phrase?
  let csrf: String

  func page(_ language: Language) -> Page {
    let rows: [[HTML]] = agents.map { agent in
      let form =
        agents.count > 1
        ? postForm(
          to: Link("apply", "agents", agent.id, "removal").path(in: language), csrf: csrf,
          submit(Words.remove[language], .plain, hidden: agent.name)) : HTML.empty
      return ["\(agent.name)\(agent.id == own ? Words.Registration.yourself[language] : "")", "\(agent.login)", form]
    }
    var page = Page(
      title: Words.Registration.agents, lead: "<p>\(enterprise)</p>",
      back: Crumb(Words.Apply.title[language], to: Link.applications.path(in: language)), width: .narrow,
      main: """
        \(table(
          Words.Registration.agents[language], id: "agents",
          columns: [
            TableColumn(Words.Registration.personName[language]), TableColumn(Words.login[language]),
            TableColumn(Words.Apply.action[language]),
          ], rows: rows, hidesCaption: true, language))\
        \(heading(Words.Registration.admit[language]))\
        \(postForm(
          to: Link.agents.path(in: language), csrf: csrf,
          """
          \(textField(
            Field(
              "login", label: Words.Registration.newAgentLogin[language],
              hint: "\(Words.Registration.newAgentHint[language])", error: error?[language], autocomplete: "off"),
            value: String(typed.prefix(100)), kind: .code, width: .medium, language))\
          \(buttonRow([submit(Words.Registration.admit[language])]))
          """))
        """)
    if let error { page.problems = [FieldProblem(field: "login", text: error[language])] }
    return page
  }
}
