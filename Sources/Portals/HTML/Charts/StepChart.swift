package import Standards

/// The running total by rank as a step line against a limit.
package func stepChart(
  _ title: String, id: String, amounts: [(label: String, amount: Money)], limit: Money, unit: String,
  show: (Money) -> String, _ language: Language
) -> HTML {
  var totals: [Int64] = []
  for entry in amounts { totals.append((totals.last ?? 0) + entry.amount.fen) }
  let whole = max(totals.last ?? 0, limit.fen, 1)
  func height(_ fen: Int64) -> Int64 { 1000 - fen / max(whole / 1000, 1) }
  let width = Int64(max(amounts.count, 1))
  var path = "M0 1000"
  for (index, total) in totals.enumerated() { path += "V\(height(total))H\(1000 * Int64(index + 1) / width)" }
  let cap = height(limit.fen)
  let rows: [[HTML]] = zip(amounts, totals).enumerated().map { index, pair in
    ["\(pair.0.label)", "\(index + 1)", "\(show(pair.0.amount))", "\(show(Money(fen: pair.1)))"]
  }
  let columns = [
    TableColumn(Words.figure[language]), TableColumn(Words.rank[language], .number),
    TableColumn("\(Words.amount[language]) (\(unit))", .number), TableColumn(Words.cumulative[language], .number),
  ]
  let end = show(Money(fen: totals.last ?? 0))
  let said = "\(Words.cumulative[language]) \(end) \(unit)；\(Words.budgetLimit[language]) \(show(limit)) \(unit)"
  return """
    <figure class="chart step"><figcaption>\(title) <span class="hint">\(unit)</span></figcaption>\
    <svg role="img" aria-labelledby="\(id)-t \(id)-d" width="100%" height="280"><title id="\(id)-t">\(title)</title>\
    <desc id="\(id)-d">\(said)</desc>\
    <svg y="24" width="100%" height="252" viewBox="0 0 1000 1000" preserveAspectRatio="none">\
    <path fill="currentColor" fill-opacity=".1" d="\(path)V1000Z"/>\
    <path fill="none" stroke="currentColor" stroke-width="3" vector-effect="non-scaling-stroke" d="\(path)"/>\
    <path class="cap" stroke-width="3" stroke-dasharray="7 4" vector-effect="non-scaling-stroke" \
    d="M0 \(cap)H1000"/>\
    <path stroke="currentColor" vector-effect="non-scaling-stroke" d="M0 1000H1000"/></svg>\
    </svg><p class="legend">\
    <span class="capkey">\(Words.budgetLimit[language]) <b class="num">\(show(limit))</b></span>\
    <span class="linekey">\(Words.cumulative[language]) <b class="num">\(end)</b></span></p>\
    \(chartTable(title, id: id, columns: columns, rows: rows, language))</figure>
    """
}
