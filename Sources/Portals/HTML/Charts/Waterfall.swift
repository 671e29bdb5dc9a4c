package import Standards

/// One bar of a waterfall: a level reached, or what is taken away before the next level.
package struct WaterfallStep: Sendable {
  package enum Kind: Sendable { case level, cut, result }

  package let label: String
  package let amount: Money
  package let kind: Kind

  package init(_ label: String, _ amount: Money, _ kind: Kind) {
    self.label = label
    self.amount = amount
    self.kind = kind
  }
}

/// From the declared amount down to the result: levels start at zero, cuts hang from the level before them.
package func waterfall(
  _ title: String, id: String, steps: [WaterfallStep], unit: String, show: (Money) -> String, _ language: Language
) -> HTML {
  let whole = max(steps.map(\.amount.fen).max() ?? 0, 1)
  var level: Int64 = 0
  var bars: [HTML] = []
  for (index, step) in steps.enumerated() {
    let start = step.kind == .cut ? max(level - step.amount.fen, 0) : 0
    level = step.kind == .cut ? start : step.amount.fen
    let top = index * 35
    bars.append(
      """
      <text x="0" y="\(em(top + 11))">\(step.label)</text>\
      <text class="sum" x="100%" y="\(em(top + 11))">\(step.kind == .cut ? "−" : "")\(show(step.amount))</text>\
      <rect fill="currentColor" fill-opacity=".06" x="0" y="\(em(top + 16))" width="100%" height="1em"/>\
      <rect\(step.kind.paint) x="\(percent(start, of: whole))" y="\(em(top + 16))" \
      width="\(percent(step.amount.fen, of: whole))" height="1em"/>
      """)
  }
  let said = steps.map { "\($0.label) \($0.kind == .cut ? "−" : "")\(show($0.amount)) \(unit)" }
  let columns = [
    TableColumn(Words.figure[language]), TableColumn("\(Words.amount[language]) (\(unit))", .number),
  ]
  let rows: [[HTML]] = steps.map { ["\($0.label)", "\($0.kind == .cut ? "−" : "")\(show($0.amount))"] }
  return """
    <figure class="chart"><figcaption>\(title) <span class="hint">\(unit)</span></figcaption>\
    <svg role="img" aria-labelledby="\(id)-t \(id)-d" width="100%" height="\(em(steps.count * 35 - 6))">\
    <title id="\(id)-t">\(title)</title><desc id="\(id)-d">\(said.joined(separator: "；"))</desc>\(bars)</svg>\
    \(chartTable(title, id: id, columns: columns, rows: rows, language))</figure>
    """
}

/// Tenths of the type's size as a length.
private func em(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)em" }

extension WaterfallStep.Kind {
  fileprivate var paint: HTML {
    switch self {
    case .level: " fill=\"currentColor\" fill-opacity=\".55\""
    case .cut: " fill=\"none\" stroke=\"currentColor\" stroke-dasharray=\"4 3\""
    case .result: " fill=\"currentColor\""
    }
  }
}
