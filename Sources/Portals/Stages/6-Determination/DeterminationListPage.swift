internal import Casework
internal import PolicyCore
internal import Records
internal import Standards

/// The rounds' pools, and every table made for them.
struct DeterminationListPage {
  let papers: [RoundPapers.Row]
  let pools: [RoundPool]
  let names: [AccountID: String]
  let language: Language

  var page: Page {
    Page(title: Words.determinations, lead: "<p>\(Words.determinationsLead[language])</p>", main: rounds + tables)
  }

  private var rounds: HTML {
    let cards: [HTML] = pools.map { pool in
      let open = Link.newDetermination.with("round", pool.policy.roundKey).path(in: language)
      let action: HTML =
        pool.entries.isEmpty
        ? "<p>\(Words.poolEmpty[language])</p>" : buttonRow([buttonLink(Words.newScenario[language], to: open)])
      return panel(
        heading(title(of: pool.policy.roundKey))
          + tiles([
            Tile(Words.waitingCases[language], "\(pool.entries.count)", unit: Words.casesUnit[language]),
            Tile(Words.budgetLimitOfYear[language], pool.policy.round.budget.inWan, unit: Words.wanYuan[language]),
            Tile(Words.budgetLeft[language], pool.left.inWan, unit: Words.wanYuan[language]),
          ]) + action)
    }
    return cards.joined()
  }

  private var tables: HTML {
    guard !papers.isEmpty else {
      return heading(Words.savedTables[language])
        + emptyState(Words.noTables[language], "<p>\(Words.noTablesWhy[language])</p>")
    }
    return table(
      Words.savedTables[language], id: "tables",
      columns: [
        TableColumn(Words.tableColumn[language]), TableColumn(Words.roundColumn[language]),
        TableColumn(Words.status[language]), TableColumn(Words.supportedCount[language], .number),
        TableColumn(Words.totalColumn[language], .number), TableColumn(Words.madeBy[language]),
        TableColumn(Words.updatedAt[language]),
      ],
      rows: papers.map { paper in
        let address = Link.determination(DeterminationID(paper.id)).path(in: language)
        return [
          link(paper.openedAt.phrase[language], to: address), "\(title(of: paper.round))",
          tag(Words.phase(paper.state)[language], Words.tone(paper.state)), "\(paper.cases)", "\(paper.total.grouped)",
          "\(names[paper.madeBy] ?? "—")", "\(paper.updatedAt.phrase[language])",
        ]
      }, language)
  }

  private func title(of round: String) -> String {
    let policy = pools.first { $0.policy.roundKey == round }?.policy
    return policy.map { "\($0.title[language]) · \($0.round.title[language])" } ?? round
  }
}
