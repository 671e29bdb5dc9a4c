internal import Standards

/// The foot of a paper: who signs and when.
enum Signing {
  static let date = Label("签署日期", "签字日期", "签订日期", "签章日期", "日期")

  /// Days in the last third of the text that stand alone or after 日期, in reading order; nothing inside sentences.
  static func days(_ paper: Paper) -> [Answer] {
    guard let page = paper.strips.last(where: { !DateTokens.all(in: $0.folded).isEmpty })?.page else { return [] }
    return paper.strips.enumerated().compactMap { index, strip in
      guard strip.page == page, let token = DateTokens.first(in: strip.folded) else { return nil }
      let before = strip.folded[..<token.range.lowerBound].filter { !":".contains($0) }
      let after = strip.folded[token.range.upperBound...]
      guard after.count <= 3, before.isEmpty || date.words.contains(before) || before.count <= 2 else { return nil }
      let isLabelled = date.words.contains(before)
      guard paper.rows[paper.rowOf[index]].count <= 3, isLabelled || isInFoot(index, paper) else { return nil }
      return Answer(value: token.value.description, span: Span(strip: index, token.range))
    }
  }

  /// Below the last sentence of the page.
  private static func isInFoot(_ index: Int, _ paper: Paper) -> Bool {
    let page = paper.strips[index].page
    // The page's own foot line is no sentence.
    let running = paper.strips.filter {
      $0.page == page && ($0.folded.last == "。" || $0.count >= 26) && $0.level.y < 0.92
    }
    guard let end = running.map(\.level.bottom).max() else { return paper.strips[index].level.y > 0.3 }
    return paper.strips[index].level.y > end - 0.01 || paper.strips[index].level.y > 0.8
  }

  /// The organisation at `(盖章)`: `承诺单位(盖章):X`, `X(盖章)`, or on the line below.
  static func organisation(_ paper: Paper, _ label: Label, stops: [Label]) -> Answer? {
    if let answer = paper.answer(label, as: .organisation, stops: stops) { return answer }
    for (index, strip) in paper.strips.enumerated() {
      for mark in ["(盖章)", "(公章)", "(签章)", "(盖公章)"] {
        guard let place = strip.folded.firstPlace(of: Array(mark)), place >= 4 else { continue }
        let span = Span(strip: index, 0..<place)
        if let answer = paper.answer(span, as: .organisation), answer.value.count >= 6 { return answer }
      }
    }
    return nil
  }
}
