internal import Standards

/// A field, the labels that announce it and what it must look like.
struct Question: Sendable {
  let field: FieldName
  let label: Label
  let shape: Shape
  var certainty = 1.0

  init(_ field: FieldName, _ label: Label, _ shape: Shape, certainty: Double = 1) {
    self.field = field
    self.label = label
    self.shape = shape
    self.certainty = certainty
  }
}

extension Paper {
  /// The first label with a value of the right shape: in its own line, beside it, or below it.
  func answer(
    _ label: Label, as shape: Shape, stops: [Label], where keeps: (LabelHit) -> Bool = { _ in true }
  ) -> Answer? {
    for hit in hits(label) where keeps(hit) {
      if let answer = answer(hit, as: shape, stops: stops) { return answer }
    }
    return nil
  }

  func answer(_ hit: LabelHit, as shape: Shape, stops: [Label]) -> Answer? {
    if let span = inline(hit, stops: stops) {
      // A value that fills its line may go on in the next one of the same paragraph or cell.
      if shape.mayWrap, let longer = wrapped(span, stops: stops), let answer = answer(longer, as: shape),
        isLonger(answer, than: span)
      {
        return answer
      }
      if let answer = answer(span, as: shape) { return answer }
      if case .day = shape { return scatteredDay(hit, span) }
      return nil
    }
    guard hit.valueStart >= strips[hit.strip].count else { return nil }
    if let span = beside(hit.strip, stops: stops) { return answer(span, as: shape) }
    if hasRightNeighbour(hit.strip, stops) { return nil }
    return below(hit.strip, stops: stops).flatMap { answer($0, as: shape) }
  }

  /// A day whose parts were placed apart in its row: `2020`, `年 2 月 29`, `日`.
  private func scatteredDay(_ hit: LabelHit, _ own: Span) -> Answer? {
    let row = rows[rowOf[hit.strip]].drop { $0 <= hit.strip }.prefix(7)
    guard letters(own).contains(where: \.isDigit), let first = own.parts.first else { return nil }
    let span = Span([first] + row.map { Span.Part(strip: $0, range: 0..<strips[$0].count) })
    guard let token = DateTokens.first(in: letters(span)), token.range.lowerBound == 0 else { return nil }
    return Answer(value: token.value.description, span: sub(span, token.range))
  }

  private func hasRightNeighbour(_ index: Int, _ stops: [Label]) -> Bool {
    let strip = strips[index]
    return strips.indices.contains { other in
      other != index && strips[other].page == strip.page && strips[other].level.x >= strip.level.right - 0.004
        && strips[other].level.x - strip.level.right < 0.12 && sharesLine(strips[other], strip) && !isSideLetter(other)
    }
  }

  private func isLonger(_ answer: Answer, than span: Span) -> Bool {
    answer.span.parts.reduce(0) { $0 + $1.range.count } > span.parts.reduce(0) { $0 + $1.range.count }
  }

  /// The span with the next line, when the span ends its line at the right margin of running text.
  private func wrapped(_ span: Span, stops: [Label]) -> Span? {
    guard let part = span.parts.last, part.range.upperBound == strips[part.strip].count else { return nil }
    return flow.following(part.strip).flatMap { next in
      isLabel(next, stops) ? nil : Span(span.parts + [Span.Part(strip: next, range: 0..<strips[next].count)])
    }
  }

  /// Puts the answers to all questions into the draft.
  func ask(_ questions: [Question], into draft: inout Draft, stops more: [Label] = []) {
    let stops = questions.map(\.label) + more
    for question in questions {
      guard let answer = answer(question.label, as: question.shape, stops: stops) else { continue }
      draft.put(question.field, answer.value, answer.span, in: self, certainty: question.certainty * answer.certainty)
    }
  }
}
