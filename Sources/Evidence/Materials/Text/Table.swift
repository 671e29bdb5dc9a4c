/// A table without lines: a row of headings, and what stands under them.
struct Table: Sendable {
  struct Row: Sendable {
    /// Row number of the paper.
    let row: Int
    let cells: [Int: Span]
  }
  /// Indices of the strips that are the headings, by column.
  let headings: [Int?]
  let rows: [Row]
}

extension Paper {
  /// The table whose heading row has at least `minimum` of the columns; rows follow until `end` says no, or the page
  /// ends.
  /// - Parameter columns: alternatives for each heading, in any order of standing.
  func table(_ columns: [Label], minimum: Int, until end: ([Character]) -> Bool = { _ in false }) -> Table? {
    for (number, row) in rows.enumerated() {
      let headings = columns.map { label in row.first { isHeading($0, label) } }
      guard headings.compactMap(\.self).count >= minimum else { continue }
      return table(under: row, number, headings, end)
    }
    return nil
  }

  private func isHeading(_ index: Int, _ label: Label) -> Bool {
    let letters = strips[index].folded
    return label.words.contains { letters.stands($0, at: 0) && letters.count <= $0.count + 12 }
  }

  private func table(
    under head: [Int], _ number: Int, _ headings: [Int?], _ end: ([Character]) -> Bool
  ) -> Table {
    let page = strips[head[0]].page
    // Every strip of the heading row bounds its neighbours, also those that were not asked for.
    let sorted = head.sorted { strips[$0].level.x < strips[$1].level.x }
    var bounds: [(strip: Int, low: Double, high: Double)] = []
    for (place, strip) in sorted.enumerated() {
      let low = place == 0 ? 0 : (strips[sorted[place - 1]].level.right + strips[strip].level.x) / 2
      let high =
        place == sorted.count - 1 ? 1 : (strips[strip].level.right + strips[sorted[place + 1]].level.x) / 2
      bounds.append((strip, low, high))
    }
    var found: [Table.Row] = []
    for next in (number + 1)..<max(number + 1, rows.count) {
      guard let first = rows[next].first, strips[first].page == page else { break }
      if end(rows[next].flatMap { strips[$0].folded }) { break }
      var cells: [Int: Span] = [:]
      for index in rows[next] {
        let strip = strips[index]
        let home = bounds.max {
          min($0.high, strip.level.right) - max($0.low, strip.level.x)
            < min($1.high, strip.level.right) - max($1.low, strip.level.x)
        }
        guard let home, let column = headings.firstIndex(of: home.strip) else { continue }
        let part = Span.Part(strip: index, range: 0..<strip.count)
        cells[column] = Span((cells[column]?.parts ?? []) + [part])
      }
      if !cells.isEmpty { found.append(Table.Row(row: next, cells: cells)) }
    }
    return Table(headings: headings, rows: found)
  }
}
