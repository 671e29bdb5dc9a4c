internal import Casework
internal import PolicyCore
internal import Standards

/// Why a row has its amount: from the recognised spending to the figure, step by step, each with its clause.
struct AmountStepsPage {
  let table: DeterminationTable
  let row: DeterminationRow
  let file: CaseFile
  /// The version the case is handled under.
  let policy: CompiledPolicy
  let language: Language

  var page: Page {
    Page(
      title: Words.whyTitle(row.enterpriseName),
      lead: """
        <p>\(unbroken(row.number.text))：<b class="num">\(row.amount.grouped)</b> \(Words.yuan[language])\
        （<span lang="zh-Hans">\(row.amount.inWords)</span>）</p>
        """,
      trail: [
        Crumb(Words.determinations[language], to: Link.determinations.path(in: language)),
        Crumb(Words.savedTable[language], to: Link.determination(table.id).path(in: language)),
      ], main: recognition + decision + basis)
  }

  private typealias Step = (label: Phrase, clause: String, amount: Money?, note: Phrase?)

  private var basis: HTML {
    file.dossier.recognition.map { BasisPanel(recognition: $0, language: language).html } ?? .empty
  }

  /// The rule's own steps, when the case's version still gives what the review recognised; otherwise its result alone.
  private var recognition: HTML {
    guard let recognised = file.dossier.recognition else { return .empty }
    let result: Step = (Words.recognisedAward, "六(三)", recognised.award, nil)
    guard let assessment = explained(recognised) else {
      let steps = recognised.lines.map { line -> Step in
        (Words.recognisedLine(line.expense), "四(一)", line.recognised, line.reductions.first?.reason)
      }
      return list(Words.stepsOfReview, id: "review", steps + [result])
    }
    let projects = (file.dossier.worksheet.reviewed ?? file.dossier.filing).projects.map(\.id)
    let way = AwardTable(policy: policy) { id, language in
      projects.firstIndex(of: id).map { Words.projectNamed($0 + 1, "")[language] }
    }
    return way.html(assessment, title: Words.stepsOfReview, id: "review", language)
      + (way.binding(assessment, language) ?? .empty)
  }

  /// - Returns: `nil` when the policy has changed so that the amount is another one now.
  private func explained(_ recognised: Recognition) -> Assessment? {
    guard recognised.policyHash == policy.hash else { return nil }
    let dossier = file.dossier
    let context = recognised.basis?.context ?? WorksheetReading.context(policy, dossier, granted: .zero, rivals: [])
    let assessment = policy.assess(dossier.worksheet.reviewed ?? dossier.filing, in: context)
    return assessment.award.exact == recognised.award ? assessment : nil
  }

  private var decision: HTML {
    let scenario = table.scenario
    var steps: [Step] = [
      (Words.stepCeiling(scenario), "四(一)–(三)", row.ceiling, nil),
      (Words.stepCap(scenario.year), "四(四)", row.capLeft, Words.stepCapNote),
    ]
    if policy.hasExpertReview {
      let isBelow = row.score < scenario.scoreLine
      steps.insert((Words.stepScore(row.score, scenario.scoreLine), "六(四)", isBelow ? .zero : nil, nil), at: 1)
    }
    let others = table.rows.filter { $0.enterprise == row.enterprise && $0.rank < row.rank }
    if let before = try? others.map(\.amount).sum(), before > .zero {
      steps.append((Words.stepSameCode, "四(四)", before, nil))
    }
    steps.append((Words.stepBudget(scenario), "一", scenario.budgetLeft, Words.strategyHint(scenario.strategy)))
    steps.append((Words.stepResult, "六(五)", row.amount, row.reason))
    return list(Words.stepsOfRound, id: "round", steps)
  }

  private func list(_ title: Phrase, id: String, _ steps: [Step]) -> HTML {
    Portals.table(
      title[language], id: id,
      columns: [
        TableColumn(Words.stepColumn[language]), TableColumn(Words.clause[language]),
        TableColumn(Words.amountInYuan[language], .number), TableColumn(Words.noteColumn[language]),
      ],
      rows: steps.map { step in
        [
          "\(step.label[language])", "\(step.clause)", "\(step.amount?.grouped ?? "—")",
          "\(step.note?[language] ?? "")",
        ]
      }, language)
  }
}
