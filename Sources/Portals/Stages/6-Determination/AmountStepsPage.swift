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
    var steps: [Step] = []
    let filing = file.dossier.worksheet.reviewed ?? file.dossier.filing
    if let receipt = file.dossier.receipt, recognised.policyHash == policy.hash {
      let context =
        recognised.basis?.context
        ?? AssessmentContext(submittedOn: receipt.receivedAt.day, batchYear: policy.round.batchYear)
      let assessment = policy.assess(filing, in: context)
      if assessment.award.exact == recognised.award {
        steps = assessment.steps.map { ($0.label, $0.clause.rawValue, $0.value.exact, $0.note) }
      }
    }
    if steps.isEmpty {
      steps = recognised.lines.map { line in
        (Words.recognisedLine(line.expense), "四(一)", line.recognised, line.reductions.first?.reason)
      }
    }
    steps.append((Words.recognisedAward, "六(三)", recognised.award, nil))
    return list(Words.stepsOfReview, id: "review", steps)
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
