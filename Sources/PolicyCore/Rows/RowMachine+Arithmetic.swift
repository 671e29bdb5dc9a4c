internal import Standards

extension RowMachine {
  /// Operations on numbers. Two exact operands give what the language gives, overflow included; an open operand gives
  /// everything the result may be, ends held at the largest number.
  func arithmetic(_ node: RowNode, _ place: RowPlace) -> Span {
    let a = run(node.a, place)
    switch node.operation {
    case .negate: return negated(a)
    case .amount:
      if a.isFailed { return a }
      return combined(a, Span(node.value)) { $0.multipliedReportingOverflow(by: $1) }
    case .year, .month, .day: return part(node.operation, a)
    default: break
    }
    let b = run(node.b, place)
    if a.isFailed || b.isFailed { return a.isOpen || b.isOpen ? open(node.operation) : .failed }
    switch node.operation {
    case .add: return combined(a, b) { $0.addingReportingOverflow($1) }
    case .subtract:
      return a.isExact && b.isExact
        ? combined(a, b) { $0.subtractingReportingOverflow($1) }
        : Span(RowMachine.difference(a.low, b.high), RowMachine.difference(a.high, b.low))
    case .multiply:
      return a.isExact && b.isExact ? combined(a, b) { $0.multipliedReportingOverflow(by: $1) } : .anything
    case .smaller: return Span(min(a.low, b.low), min(a.high, b.high))
    case .larger: return Span(max(a.low, b.low), max(a.high, b.high))
    case .times: return times(a, b, node.value)
    case .months, .days: return shifted(a, b, node)
    case .daysUntil:
      guard a.isExact, b.isExact else { return .anything }
      guard let from = CivilDate(rank: a.low), let to = CivilDate(rank: b.low) else { return .failed }
      return Span(Int64(to.dayNumber - from.dayNumber))
    case .ratioLess, .ratioLessOrEqual:
      guard a.isExact, b.isExact else { return .unsure }
      let (first, second) = (ratio(a.low), ratio(b.low))
      return Span(node.operation == .ratioLess ? first < second : first <= second)
    default: return .failed
    }
  }

  private func open(_ operation: RowNode.Operation) -> Span {
    operation == .ratioLess || operation == .ratioLessOrEqual ? .unsure : .anything
  }

  /// For operations that grow with both operands.
  private func combined(_ a: Span, _ b: Span, _ body: (Int64, Int64) -> (partialValue: Int64, overflow: Bool)) -> Span {
    let low = body(a.low, b.low)
    if a.isExact, b.isExact { return low.overflow ? .failed : Span(low.partialValue) }
    let high = body(a.high, b.high)
    return Span(
      low.overflow ? (a.low < 0 ? .min : .max - 1) : low.partialValue,
      high.overflow ? (a.high < 0 ? .min + 1 : .max) : high.partialValue)
  }

  private static func difference(_ a: Int64, _ b: Int64) -> Int64 {
    let (value, overflow) = a.subtractingReportingOverflow(b)
    return overflow ? (a < 0 ? .min : .max) : value
  }

  private func negated(_ a: Span) -> Span {
    if a.isFailed { return a }
    if a.isExact, a.low == .min { return .failed }
    return Span(RowMachine.difference(0, a.high), RowMachine.difference(0, a.low))
  }

  private func times(_ amount: Span, _ rate: Span, _ code: Int64) -> Span {
    guard rate.isExact else { return amount == .no ? .no : .anything }
    let (rule, unit) = RowMachine.rounding(code)
    let ratio = ratio(rate.low)
    func share(_ fen: Int64) -> Int64? { try? Money(fen: fen).times(ratio, rounded: rule, to: unit).fen }
    if amount.isExact { return share(amount.low).map { Span($0) } ?? .failed }
    let isFalling = ratio.numerator < 0
    let limit = Money.entryLimit.fen
    let low = amount.low <= -limit ? Int64.min : share(amount.low) ?? (amount.low < 0 ? .min : .max - 1)
    let high = amount.high >= limit ? Int64.max : share(amount.high) ?? (amount.high < 0 ? .min + 1 : .max)
    if ratio.numerator == 0 { return Span(0) }
    return isFalling ? .anything : Span(low, high)
  }

  private func shifted(_ day: Span, _ count: Span, _ node: RowNode) -> Span {
    guard count.isExact, (-4_000_000...4_000_000).contains(count.low) else {
      return count.isExact ? .failed : .anything
    }
    let step = Int(count.low) * Int(node.value)
    func moved(_ rank: Int64) -> Int64? {
      let day = CivilDate(rank: rank)
      return (node.operation == .months ? day?.adding(months: step) : day?.adding(days: step))?.rank
    }
    if day.isExact { return moved(day.low).map { Span($0) } ?? .failed }
    return .anything
  }

  private func part(_ operation: RowNode.Operation, _ day: Span) -> Span {
    if day.isFailed { return day }
    guard day.isExact else { return .anything }
    guard let found = CivilDate(rank: day.low) else { return .failed }
    return Span(Int64(operation == .year ? found.year : operation == .month ? found.month : found.day))
  }
}
