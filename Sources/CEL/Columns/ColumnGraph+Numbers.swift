internal import Standards

extension ColumnGraph {
  package mutating func sum(_ a: ColumnNode, _ b: ColumnNode) -> ColumnNode {
    if let x = constantWord(a), let y = constantWord(b), case let (sum, overflow) = x.addingReportingOverflow(y),
      !overflow
    {
      return word(sum)
    }
    if constantWord(a) == 0 { return b }
    if constantWord(b) == 0 { return a }
    return bounded(.add, .checkedAdd, a.index < b.index ? [a, b] : [b, a])
  }

  package mutating func difference(_ a: ColumnNode, _ b: ColumnNode) -> ColumnNode {
    if let x = constantWord(a), let y = constantWord(b), case let (rest, overflow) = x.subtractingReportingOverflow(y),
      !overflow
    {
      return word(rest)
    }
    return constantWord(b) == 0 ? a : bounded(.subtract, .checkedSubtract, [a, b])
  }

  private mutating func bounded(
    _ plain: ColumnOperation, _ checked: ColumnOperation, _ operands: [ColumnNode]
  ) -> ColumnNode {
    let (bound, overflow) = self.bound(operands[0]).addingReportingOverflow(self.bound(operands[1]))
    let isSafe = !overflow && bound < ColumnGraph.safeLimit
    return make(isSafe ? plain : checked, operands, bound: isSafe ? bound : .max)
  }

  mutating func product(_ a: ColumnNode, _ b: ColumnNode) -> ColumnNode {
    if let factor = constantWord(b) { return scaled(a, factor) }
    if let factor = constantWord(a) { return scaled(b, factor) }
    return make(.checkedMultiply, [a, b])
  }

  mutating func scaled(_ a: ColumnNode, _ factor: Int64) -> ColumnNode {
    let (bound, overflow) = self.bound(a).multipliedReportingOverflow(by: factor == .min ? .max : abs(factor))
    guard !overflow, bound < ColumnGraph.safeLimit else { return make(.checkedMultiply, [a, word(factor)]) }
    if let value = constantWord(a) { return word(value * factor) }
    return make(.scale(factor), [a], bound: bound)
  }

  package mutating func least(_ a: ColumnNode, _ b: ColumnNode) -> ColumnNode {
    if let x = constantWord(a), let y = constantWord(b) { return word(min(x, y)) }
    return a == b ? a : make(.minimum, [a, b], bound: max(bound(a), bound(b)))
  }

  package mutating func greatest(_ a: ColumnNode, _ b: ColumnNode) -> ColumnNode {
    if let x = constantWord(a), let y = constantWord(b) { return word(max(x, y)) }
    return a == b ? a : make(.maximum, [a, b], bound: max(bound(a), bound(b)))
  }

  mutating func negated(_ a: ColumnNode) -> ColumnNode {
    guard bound(a) < ColumnGraph.safeLimit else { return make(.checkedSubtract, [word(0), a]) }
    if let value = constantWord(a) { return word(-value) }
    return make(.negate, [a], bound: bound(a))
  }

  /// Truths of comparisons; a difference that could overflow is checked.
  mutating func less(_ a: ColumnNode, _ b: ColumnNode) -> ColumnNode {
    if let x = constantWord(a), let y = constantWord(b) { return truth(x < y) }
    return a == b ? truth(false) : make(.less, [a, b])
  }

  mutating func equal(_ a: ColumnNode, _ b: ColumnNode) -> ColumnNode {
    if let x = constantWord(a), let y = constantWord(b) { return truth(x == y) }
    return a == b ? truth(true) : make(.equal, a.index < b.index ? [a, b] : [b, a])
  }

  package mutating func chooseWord(_ truth: ColumnNode, _ yes: ColumnNode, _ no: ColumnNode) -> ColumnNode {
    if let constant = constantByte(truth) { return constant == 2 ? yes : no }
    return yes == no ? yes : make(.chooseWord, [truth, yes, no], bound: max(bound(yes), bound(no)))
  }

  /// Nothing where the byte is 0.
  package mutating func word(_ a: ColumnNode, unlessZero byte: ColumnNode) -> ColumnNode {
    if let constant = constantByte(byte) { return constant == 0 ? word(0) : a }
    return make(.unlessZero, [byte, a], bound: bound(a))
  }

  /// One end of the range from nothing to the amount, where the byte is below `limit`.
  package mutating func lowEnd(_ a: ColumnNode, openBelow limit: UInt8, _ byte: ColumnNode) -> ColumnNode {
    opened(a, .low, limit, byte)
  }
  package mutating func highEnd(_ a: ColumnNode, openBelow limit: UInt8, _ byte: ColumnNode) -> ColumnNode {
    opened(a, .high, limit, byte)
  }

  private mutating func opened(
    _ a: ColumnNode, _ toward: ColumnOperation.Toward, _ limit: UInt8, _ byte: ColumnNode
  ) -> ColumnNode {
    if let constant = constantByte(byte), constant >= limit { return a }
    return make(.opened(below: limit, toward: toward), [byte, a], bound: bound(a))
  }

  package mutating func share(_ a: ColumnNode, _ share: Share) -> ColumnNode {
    make(.share(share), [a], bound: shareBound(share, bound(a)))
  }

  private func shareBound(_ share: Share, _ bound: Int64) -> Int64 {
    let (product, overflow) = bound.multipliedReportingOverflow(by: Int64(share.ratio.numerator.magnitude))
    guard bound <= share.bound, !overflow else { return .max }
    let (sum, tooFar) = (product / share.ratio.denominator).addingReportingOverflow(2 * share.unit.fen)
    return tooFar ? .max : sum
  }

  /// The sum over the rows below, under ``sumLimit``.
  package mutating func sumBelow(_ a: ColumnNode, from level: Int) -> ColumnNode {
    gather(.sumBelow, a, from: level, bound: ColumnGraph.sumLimit)
  }

  /// Amounts of the rows below, added up by text, multiplied and rounded apart, added up again. An empty text
  /// keeps its row apart; an unknown one leaves the row over, unless it is the only one.
  package mutating func groupedShare(
    _ a: ColumnNode, by input: Int, known: ColumnNode?, from level: Int, _ share: Share
  ) -> ColumnNode {
    let amounts = spread(a, to: level)
    let operation = ColumnOperation.groupedShare(input: input, empty: literalSet([""], of: input), share)
    let operands = known.map { [amounts, $0] } ?? [amounts]
    return add(Entry(operation: operation, operands: operands, level: Int8(level - 1)), bound: ColumnGraph.sumLimit)
  }
}

extension ColumnGraph {
  /// No row's magnitude is beyond the limit.
  package func isWithin(_ limit: Int64, _ a: ColumnNode) -> Bool { bound(a) <= limit }

  package mutating func truth(where a: ColumnNode, isLessThan b: ColumnNode) -> ColumnNode { less(a, b) }

  package mutating func mask(where a: ColumnNode, isLessThan b: ColumnNode) -> ColumnNode {
    mask(less(a, b), equals: 2)
  }

  /// Words by a mask of the rows that take the first.
  package mutating func choose(where mask: ColumnNode, _ yes: ColumnNode, _ no: ColumnNode) -> ColumnNode {
    chooseWord(bits(and: mask, byte(2)), yes, no)
  }
}
