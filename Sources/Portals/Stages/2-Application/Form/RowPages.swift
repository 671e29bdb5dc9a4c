internal import Casework
internal import PolicyCore
internal import Standards

/// The filing's projects, each with its own pages.
struct ProjectsPage {
  let own: OwnCase
  let csrf: String

  func page(_ language: Language) -> Page {
    let first = own.policy.sections.first { $0.level == .project }
    let progress = DraftProgress(own)
    let rows: [[HTML]] = own.filing.projects.enumerated().map { index, project in
      let title = own.projectTitle(index, project, language)
      let edit = first.map { FormPlace($0, project: project.id).link(own.id) } ?? Link.application(own.id)
      let sections = own.policy.sections.filter { $0.level == .project }
      let isDone = sections.allSatisfy { progress.state(of: FormPlace($0, project: project.id)) == .completed }
      return [
        "\(title)", "\(project.expenses.count)",
        tag((isDone ? Words.completed : Words.inProgress)[language], isDone ? .good : .info),
        """
        \(link(Words.Form.edit[language], to: edit.path(in: language), hidden: title))　\
        \(link(Words.remove[language], to: Link.projectRemoval(own.id, project.id).path(in: language), hidden: title))
        """,
      ]
    }
    let add = postForm(
      to: Link.projects(own.id).path(in: language), csrf: csrf,
      buttonRow([submit(Words.Form.addProject[language], rows.isEmpty ? .first : .second)]))
    return Page(
      title: Words.Apply.projects, back: own.backToTasks(language),
      main: rows.isEmpty
        ? emptyState(Words.Form.noProjects[language], "<p>\(Words.Form.noProjectsText[language])</p>", action: add)
        : """
        \(table(
          Words.Apply.projects[language], id: "projects",
          columns: [
            TableColumn(Words.Apply.project[language]), TableColumn(Words.Apply.expenses[language], .number),
            TableColumn(Words.Apply.state[language]), TableColumn(Words.Apply.action[language]),
          ], rows: rows, hidesCaption: true, language))\(add)
        """)
  }
}

/// The expense lines of one project, with the sums of their amounts.
struct ExpensesPage {
  let own: OwnCase
  let project: ProjectFacts
  let csrf: String

  func page(_ language: Language) -> Page {
    let sections = own.policy.sections.filter { $0.level == .expense }
    let amounts = sections.flatMap(\.facts).compactMap { own.policy.facts[$0] }.filter { fact in
      fact.kind == .money && project.expenses.contains { $0.values[fact.id] != nil }
    }.prefix(4)
    let index = own.filing.projects.firstIndex { $0.id == project.id } ?? 0
    let rows: [[HTML]] = project.expenses.enumerated().map { number, line in
      row(number, line, Array(amounts), sections.first, language)
    }
    let total: [HTML] =
      ["", "\(Words.Form.total[language])"]
      + amounts.map { fact in
        "\((try? project.expenses.compactMap { $0.values[fact.id]?.money }.sum())?.grouped ?? "—")"
      } + [""]
    let add = postForm(
      to: Link.expenses(own.id, project.id).path(in: language), csrf: csrf,
      buttonRow([
        submit(Words.Form.addExpense[language], rows.isEmpty ? .first : .second),
        buttonLink(Words.Apply.taskList[language], to: Link.application(own.id).path(in: language), .plain),
      ]))
    let columns =
      [TableColumn(Words.Form.row[language], .number), TableColumn(Words.Apply.expense[language])]
      + amounts.map { TableColumn("\($0.label[language])（\(Words.yuan[language])）", .number) }
      + [TableColumn(Words.Apply.action[language])]
    return Page(
      title: Words.Apply.expenses, lead: "<p>\(own.projectTitle(index, project, language))</p>",
      back: own.backToTasks(language),
      main: rows.isEmpty
        ? emptyState(Words.Form.noExpenses[language], "<p>\(Words.Form.noExpensesText[language])</p>", action: add)
        : """
        \(table(
          Words.Apply.expenses[language], id: "expenses", columns: columns, rows: rows, total: total,
          hidesCaption: true, rowNames: 1, language))\(add)
        """)
  }

  private func row(
    _ number: Int, _ line: ExpenseFacts, _ amounts: [FactDefinition], _ first: FormSection?, _ language: Language
  ) -> [HTML] {
    let name = own.expenseName(line) ?? Words.Apply.unnamed[language]
    let edit = first.map { FormPlace($0, project: project.id, expense: line.id).link(own.id) } ?? .application(own.id)
    let removal = Link.expenseRemoval(own.id, project.id, line.id).path(in: language)
    return ["\(number + 1)", "\(name)"]
      + amounts.map { "\(line.values[$0.id]?.money?.grouped ?? "—")" }
      + [
        """
        \(link(Words.Form.edit[language], to: edit.path(in: language), hidden: name))　\
        \(link(Words.remove[language], to: removal, hidden: name))
        """
      ]
  }
}

/// Asks before a row goes.
struct RemovalPage {
  let title: Phrase
  let what: String
  let text: Phrase
  let action: Link
  let back: Link
  let csrf: String

  func page(_ language: Language) -> Page {
    Page(
      title: title, lead: "<p>\(what)</p>", back: .back(to: back.path(in: language), language), width: .narrow,
      main: """
        \(warning("\(text[language])", language))\
        \(postForm(
          to: action.path(in: language), csrf: csrf,
          buttonRow([
            submit(title[language], .grave),
            buttonLink(Words.Form.keep[language], to: back.path(in: language), .second),
          ])))
        """)
  }
}

extension FactValue {
  fileprivate var money: Money? { if case .money(let amount) = self { amount } else { nil } }
}
