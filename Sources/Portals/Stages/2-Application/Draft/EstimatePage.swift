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

  private var steps: AwardTable { AwardTable(policy: own.policy, project: own.projectName) }
  private var conditions: ConditionTree { ConditionTree(policy: own.policy, project: own.projectName) }

  func page(_ language: Language) -> Page {
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
        <p class="big num">\(assessment.award.shown[language])</p>\(steps.binding(assessment, language))\
        \(SpreadNote(policy: own.policy, spread: assessment.spread).html(level: 2, language))\
        \(steps.html(assessment, title: Words.Apply.steps, id: "steps", language))\
        \(lines.isEmpty
          ? .empty
          : table(
            Words.Apply.lines[language], id: "lines",
            columns: [
              TableColumn(Words.Apply.expense[language]), TableColumn(Words.Apply.contractAmount[language], .number),
              TableColumn(Words.Apply.reductions[language]), TableColumn(Words.Apply.recognised[language], .number),
            ], rows: lines, language))\
        \(heading(Words.conditionsTitle[language]))\(conditions.list(assessment.conditions, language))\
        <p class="hint">\(Words.Explanation.version[language]) \(own.policy.roundKey) <code>\(own.policy.hash.prefix(16))</code></p>
        """)
  }
}

extension OwnCase {
  /// The name of a project by its id, for explanations.
  var projectName: @Sendable (String, Language) -> String? {
    { id, language in
      filing.projects.firstIndex { $0.id == id }.map { projectTitle($0, filing.projects[$0], language) }
    }
  }
}
