internal import Casework
internal import PolicyCore
internal import Standards

/// How the estimate comes about, step by step.
struct EstimatePage {
  let own: OwnCase
  let assessment: Assessment

  init(_ own: OwnCase) {
    self.own = own
    assessment = own.policy.assess(own.filing, in: own.context)
  }

  func page(_ language: Language) -> Page {
    let steps = assessment.steps.filter { $0.expense == nil }
    let rows: [[HTML]] = steps.map { step in
      let index = own.filing.projects.firstIndex { $0.id == step.project }
      let project = index.map { own.projectTitle($0, own.filing.projects[$0], language) }
      let note: HTML? = step.note.map { "<br><span class=\"hint\">\($0[language])</span>" }
      return [
        "\(step.label[language])\(note)", "\(project ?? Words.Apply.whole[language])", "\(step.clause.rawValue)",
        "\(step.value.shown[language])\(step.binding ? tag(Words.Apply.binding[language], .info) : .empty)",
      ]
    }
    let lines: [[HTML]] = assessment.lines.map { line in
      let project = own.filing.projects.first { $0.id == line.project }
      let name = project?.expenses.first { $0.id == line.expense }.flatMap(own.expenseName)
      let cuts: [HTML] = line.reductions.filter { $0.amount > .zero }.map {
        "<li>−\($0.amount.grouped) · \($0.reason[language])（\($0.clause.rawValue)）</li>"
      }
      return [
        "\(name ?? Words.Apply.unnamed[language])", "\(line.contract?.grouped ?? "—")",
        cuts.isEmpty ? "—" : "<ul>\(cuts)</ul>", "\(line.recognised.shown[language])",
      ]
    }
    return Page(
      title: Words.Apply.howReckoned, lead: "<p>\(Words.Apply.estimateNote[language])</p>",
      back: own.backToTasks(language),
      main: """
        <p class="big num">\(assessment.award.shown[language])</p>\
        \(table(
          Words.Apply.steps[language], id: "steps",
          columns: [
            TableColumn(Words.Apply.step[language]), TableColumn(Words.Apply.of[language]),
            TableColumn(Words.clause[language]), TableColumn(Words.amount[language], .number),
          ], rows: rows, language))\
        \(lines.isEmpty
          ? .empty
          : table(
            Words.Apply.lines[language], id: "lines",
            columns: [
              TableColumn(Words.Apply.expense[language]), TableColumn(Words.Apply.contractAmount[language], .number),
              TableColumn(Words.Apply.reductions[language]), TableColumn(Words.Apply.recognised[language], .number),
            ], rows: lines, language))
        """)
  }
}
