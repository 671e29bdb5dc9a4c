package import Standards

/// One part of a sum, in drawing order.
package struct BudgetPart: Sendable {
  package enum Look: String, Sendable { case solid, striped }

  package let label: String
  package let amount: Money
  package let look: Look

  package init(_ label: String, _ amount: Money, _ look: Look) {
    self.label = label
    self.amount = amount
    self.look = look
  }
}

/// What has been committed, what this plan takes and what is left of a limit. Over the limit the bar is full and the
/// words say by how much. Amounts are shown by `show`, with `unit` in the headings.
package func budgetBar(
  _ title: String, id: String, parts: [BudgetPart], limit: Money, unit: String, show: (Money) -> String,
  _ language: Language
) -> HTML {
  let total = parts.reduce(Int64(0)) { $0 + $1.amount.fen }
  let rest = limit.fen - total
  let whole = max(total, limit.fen)
  let last = (rest < 0 ? Words.over : Words.remaining)[language]
  var offset: Int64 = 0
  var bars: [HTML] = []
  for part in parts {
    let (x, width) = (percent(offset, of: whole), percent(part.amount.fen, of: whole))
    let place: HTML = "x=\"\(x)\" width=\"\(width)\" height=\"100%\""
    switch part.look {
    case .solid: bars.append("<rect fill=\"currentColor\" \(place)/>")
    case .striped:
      bars.append("<rect fill=\"currentColor\" fill-opacity=\".12\" \(place)/><rect fill=\"url(#\(id)-s)\" \(place)/>")
    }
    offset += part.amount.fen
  }
  if rest < 0 {
    let x = percent(limit.fen, of: whole)
    bars.append(
      "<line class=\"cap\" stroke-width=\"3\" stroke-dasharray=\"7 4\" x1=\"\(x)\" x2=\"\(x)\" y1=\"0\" y2=\"100%\"/>")
  }
  let remainder = (last, Money(fen: abs(rest)), rest < 0 ? "over" : "rest")
  let lines = parts.map { ($0.label, $0.amount, $0.look.rawValue) } + [remainder]
  let keys: [HTML] = lines.map { label, amount, look in
    "<div class=\"\(look)\"><dt>\(label)</dt><dd class=\"big\">\(show(amount)) <small>\(unit)</small></dd></div>"
  }
  let description = lines.map { "\($0.0) \(show($0.1)) \(unit)" }.joined(separator: "；")
  return """
    <figure class="chart budget"><figcaption>\(title) <span class="hint">\(Words.budgetLimit[language]) \
    <b class="num">\(show(limit))</b> \(unit)</span></figcaption>\
    <svg role="img" aria-labelledby="\(id)-t \(id)-d" width="100%" height="36"><title id="\(id)-t">\(title)</title>\
    <desc id="\(id)-d">\(description)</desc><defs><pattern id="\(id)-s" width="8" height="8" \
    patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
    <rect fill="currentColor" width="4" height="8"/></pattern></defs>\
    <rect fill="none" stroke="currentColor" width="100%" height="100%"/>\(bars)</svg>\
    <dl class="tiles">\(keys)</dl></figure>
    """
}
