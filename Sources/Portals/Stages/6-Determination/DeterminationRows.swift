internal import Casework
internal import Standards

/// The table of proposed amounts, its budget bar and its total in words; alike in preview, page and print.
struct DeterminationRows {
  let table: DeterminationTable
  /// What other awards have taken from the year's pot.
  let taken: Money
  let budget: Money
  /// Where a row's amount is explained; `nil` before the table is saved.
  let steps: ((DeterminationRow) -> Link)?
  let language: Language

  var html: HTML { bar + totals + rows }

  private var sum: Money { table.sum ?? .zero }

  private var bar: HTML {
    budgetBar(
      Words.budgetOf(table.scenario.year)[language], id: "budget",
      parts: [
        BudgetPart(Words.takenByOthers[language], taken, .solid),
        BudgetPart(Words.thisPlan[language], sum, .striped),
      ], limit: budget, unit: Words.wanYuan[language], show: { $0.inWan }, language)
  }

  var totals: HTML {
    let supported = table.rows.count { $0.amount > .zero }
    return definitionList([
      (term: Words.supportedCount[language], value: "<span class=\"num\">\(supported) / \(table.rows.count)</span>"),
      (term: Words.planTotal[language], value: "<b class=\"num\">\(sum.grouped)</b> \(Words.yuan[language])"),
      (term: Words.planTotalInWords[language], value: "<span lang=\"zh-Hans\">\(sum.inWords)</span>"),
    ])
  }

  /// Programmes without expert review have no scores to show.
  private var hasScores: Bool { table.scenario.scoreLine > .zero || table.rows.contains { $0.score > .zero } }

  private var rows: HTML {
    Portals.table(
      Words.proposedAmounts[language], id: "rows",
      columns: [
        TableColumn(Words.rank[language], .number), TableColumn(Words.enterpriseName[language]),
        TableColumn(Words.caseNumber[language]),
      ] + (hasScores ? [TableColumn(Words.score[language], .number)] : []) + [
        TableColumn(Words.ceilingColumn[language], .number), TableColumn(Words.capLeftColumn[language], .number),
        TableColumn(Words.proposedColumn[language], .number), TableColumn(Words.limitedBy[language]),
      ],
      rows: table.rows.map(row),
      total: ["", "\(Words.planTotal[language])", "", "", ""] + (hasScores ? [""] : []) + [
        "<b>\(sum.grouped)</b>", "",
      ], rowNames: 1, language)
  }

  private func row(_ row: DeterminationRow) -> [HTML] {
    let why: HTML? = steps.map {
      " " + link(Words.whyThisAmount[language], to: $0(row).path(in: language), hidden: row.enterpriseName)
    }
    return [
      "\(row.rank)", "\(row.enterpriseName)", unbroken(row.number.text),
    ] + (hasScores ? ["\(row.score.points)"] : []) + [
      "\(row.ceiling.grouped)",
      "\(row.capLeft.grouped)", "<b>\(row.amount.grouped)</b>", "\(row.reason[language])\(why)",
    ]
  }
}
