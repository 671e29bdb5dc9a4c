internal import Casework
internal import Standards

/// What another table gives otherwise than the saved one, row by row.
struct TableDifferences {
  struct Line {
    let name: String
    let number: String
    /// `nil`: not in the saved table.
    let saved: Money?
    /// `nil`: no longer in the pool.
    let fresh: Money?
  }

  let lines: [Line]

  init(saved: DeterminationTable, fresh: DeterminationTable) {
    let before = Dictionary(saved.rows.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    let after = Dictionary(fresh.rows.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    let changed = fresh.rows.filter { before[$0.id]?.amount != $0.amount }.map { row in
      Line(name: row.enterpriseName, number: row.number.text, saved: before[row.id]?.amount, fresh: row.amount)
    }
    let gone = saved.rows.filter { after[$0.id] == nil }.map { row in
      Line(name: row.enterpriseName, number: row.number.text, saved: row.amount, fresh: nil)
    }
    lines = changed + gone
  }

  func html(_ language: Language) -> HTML {
    guard !lines.isEmpty else { return "<p>\(Words.noDifference[language])</p>" }
    return table(
      Words.differences[language], id: "differences",
      columns: [
        TableColumn(Words.enterpriseName[language]), TableColumn(Words.caseNumber[language]),
        TableColumn(Words.savedColumn[language], .number), TableColumn(Words.nowColumn[language], .number),
        TableColumn(Words.changeColumn[language], .number),
      ],
      rows: lines.map { line in
        let change = (line.fresh?.fen ?? 0) - (line.saved?.fen ?? 0)
        return [
          "\(line.name)", unbroken(line.number), "\(line.saved?.grouped ?? "—")",
          line.fresh.map { "\($0.grouped)" } ?? "\(Words.leftPool[language])",
          "\(change > 0 ? "+" : "")\(Money(fen: change).grouped)",
        ]
      }, language)
  }
}
