internal import Standards

/// The sums of an invoice: without tax, tax, and both together in figures and words.
enum InvoiceSums {
  private struct Figure {
    let money: Money
    let span: Span
    let box: PageBox
    let isMarked: Bool
  }
  private static let small = Label("(小写)", "小写")

  static func read(_ paper: Paper, _ draft: inout Draft) {
    let figures = figures(paper)
    let words = words(paper)
    if let words { draft.put(.amountInWords, words.text, words.span, in: paper) }
    guard let total = total(paper, figures, words?.money) else { return }
    draft.put(.amountIncludingTax, total.money.description, total.span, in: paper)
    parts(paper, figures, total, &draft)
  }

  private static func figures(_ paper: Paper) -> [Figure] {
    paper.strips.enumerated().flatMap { index, strip in
      AmountTokens.all(in: strip.folded).filter { $0.value.isMarked || $0.value.hasFen }.map {
        Figure(
          money: $0.value.money, span: Span(strip: index, $0.range), box: strip.level, isMarked: $0.value.isMarked)
      }
    }
  }

  private static func words(_ paper: Paper) -> (text: String, money: Money?, span: Span)? {
    var best: (text: String, money: Money?, span: Span)?
    for (index, strip) in paper.strips.enumerated() {
      for token in WordsTokens.all(in: strip.folded) {
        let found = (String(strip.folded[token.range]), token.value, Span(strip: index, token.range))
        if best == nil || (best?.money == nil && token.value != nil) { best = found }
      }
    }
    return best
  }

  /// The figure after 小写; else the marked figure that the words prove, else the only one that two others add up to.
  private static func total(_ paper: Paper, _ figures: [Figure], _ words: Money?) -> Figure? {
    for hit in paper.hits(small) {
      guard let span = paper.inline(hit, stops: []) ?? paper.beside(hit.strip, stops: []) else { continue }
      guard let first = span.parts.first, let last = span.parts.last else { continue }
      let found = figures.filter { figure in
        figure.span.parts[0].strip == first.strip && figure.span.parts[0].range.lowerBound >= first.range.lowerBound - 1
          && last.range.upperBound >= figure.span.parts[0].range.upperBound
      }
      if let figure = found.first { return figure }
    }
    if let words, let proved = figures.last(where: { $0.money == words }) { return proved }
    return nil
  }

  /// The two figures above the total that add up to it; where none do, the two in the line of 合计.
  private static func parts(_ paper: Paper, _ figures: [Figure], _ total: Figure, _ draft: inout Draft) {
    let page = paper.page(total.span)
    let above = figures.filter {
      paper.page($0.span) == page && $0.box.middle.y < total.box.middle.y - 0.3 * total.box.height
    }
    let marked = above.filter(\.isMarked)
    if let pair = pair(marked, total.money) ?? pair(lastRow(above, paper), total.money) {
      draft.put(.amountExcludingTax, pair.0.money.description, pair.0.span, in: paper)
      draft.put(.tax, pair.1.money.description, pair.1.span, in: paper)
      return
    }
    let row = marked.isEmpty ? lastRow(above, paper) : lastRow(marked, paper)
    let sorted = row.sorted { $0.box.x < $1.box.x }
    let isExempt = paper.flow.contains("***") || paper.flow.contains("免税") || paper.flow.contains("不征税")
    if sorted.count == 1, isExempt, sorted[0].money == total.money {
      draft.put(.amountExcludingTax, sorted[0].money.description, sorted[0].span, in: paper)
      draft.put(.tax, Money.zero.description, sorted[0].span, in: paper, certainty: 0.9)
    } else if sorted.count == 2, paper.source(total.span) != .recognised {
      draft.put(.amountExcludingTax, sorted[0].money.description, sorted[0].span, in: paper)
      draft.put(.tax, sorted[1].money.description, sorted[1].span, in: paper)
    } else if sorted.count == 1, sorted[0].box.x < 0.75, paper.source(total.span) != .recognised {
      draft.put(.amountExcludingTax, sorted[0].money.description, sorted[0].span, in: paper)
    }
  }

  private static func lastRow(_ figures: [Figure], _ paper: Paper) -> [Figure] {
    guard let lowest = figures.max(by: { $0.box.middle.y < $1.box.middle.y }) else { return [] }
    return figures.filter { abs($0.box.middle.y - lowest.box.middle.y) < 0.9 * lowest.box.height }
  }

  /// Left and right figure that make the total together, the lowest such pair.
  private static func pair(_ figures: [Figure], _ total: Money) -> (Figure, Figure)? {
    var best: (Figure, Figure)?
    for net in figures {
      for tax in figures where tax.box.x > net.box.x + 0.02 && net.money.fen + tax.money.fen == total.fen {
        guard abs(net.money.fen) >= abs(tax.money.fen) else { continue }
        if best.map({ $0.0.box.y < net.box.y }) ?? true { best = (net, tax) }
      }
    }
    return best
  }
}
