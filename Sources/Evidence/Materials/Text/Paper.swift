/// All text of a material in reading order, ready to be searched by words and by place.
struct Paper: Sendable {
  let strips: [Strip]
  /// Indices of strips that share a line, left to right; rows from the top of the first page to the end of the last.
  let rows: [[Int]]
  /// The row of each strip.
  let rowOf: [Int]
  let flow: Flow
  /// Width over height of each page, by number.
  let aspects: [Int: Double]

  init(_ pages: [PageReading]) {
    var strips: [Strip] = []
    var rows: [[Int]] = []
    var aspects: [Int: Double] = [:]
    for page in pages {
      aspects[page.number] = page.aspect > 0 ? page.aspect : 0.7
      let source: ReadField.Source = page.textSource == .recognised ? .recognised : .textLayer
      let own = page.lines.prefix(5000).map { Strip($0, page: page.number, source: source) }.filter {
        $0.count > 0 && $0.box.height > 0 && !SealLetters.isPart($0, of: page)
      }
      for row in Rows.merged(own, aspect: aspects[page.number] ?? 0.7) {
        rows.append(Array(strips.count..<strips.count + row.count))
        strips += row
      }
    }
    self.strips = strips
    self.rows = rows
    self.aspects = aspects
    var rowOf = [Int](repeating: 0, count: strips.count)
    for (number, row) in rows.enumerated() { for strip in row { rowOf[strip] = number } }
    self.rowOf = rowOf
    flow = Flow(strips: strips, rows: rows)
  }

  var pageNumbers: [Int] { aspects.keys.sorted() }

  /// Widths measured in the unit of heights, so that distances along and across can be compared.
  func wide(_ width: Double, on page: Int) -> Double { width * (aspects[page] ?? 0.7) }
}
