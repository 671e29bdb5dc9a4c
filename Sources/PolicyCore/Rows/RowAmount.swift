internal import Standards

/// An amount worked out so far in fen: what it may still be, and which open facts would settle it. An exact amount hangs
/// on none.
struct RowAmount {
  private(set) var span: Span
  private(set) var open: FactSet

  static let zero = RowAmount(Span(0))
  private static let limit = Money.entryLimit.fen

  init(_ span: Span, open: FactSet = .empty) {
    self.span = span
    self.open = span.isExact ? .empty : open
  }

  var low: Int64 { span.low }
  var high: Int64 { span.high }
  var isExact: Bool { span.isExact }
  var isZero: Bool { span.isNo }
  /// No upper end is known.
  private var isUnbounded: Bool { high >= RowAmount.limit }

  var range: MoneyRange { MoneyRange(low: Money(fen: low), high: Money(fen: high)) }

  /// Sums stay at ``Money/entryLimit``, which stands for an open end.
  func adding(_ other: RowAmount) -> RowAmount {
    if isZero { return other }
    if other.isZero { return self }
    return RowAmount(Span(RowAmount.sum(low, other.low), RowAmount.sum(high, other.high)), open: open.union(other.open))
  }

  private static func sum(_ a: Int64, _ b: Int64) -> Int64 {
    let (value, overflow) = a.addingReportingOverflow(b)
    return overflow ? limit : min(value, limit)
  }

  /// Never below zero.
  func subtracting(_ other: RowAmount) -> RowAmount {
    let least = RowAmount.rest(low, other.high)
    return RowAmount(
      Span(least, isUnbounded ? RowAmount.limit : max(RowAmount.rest(high, other.low), least)),
      open: open.union(other.open))
  }

  private static func rest(_ a: Int64, _ b: Int64) -> Int64 {
    let (value, overflow) = a.subtractingReportingOverflow(b)
    return overflow ? 0 : max(value, 0)
  }

  /// The smaller one; what surely is not the smaller one does not matter.
  func limited(to other: RowAmount) -> RowAmount {
    if high <= other.low { return self }
    if other.high <= low { return other }
    return RowAmount(Span(min(low, other.low), min(high, other.high)), open: open.union(other.open))
  }

  func joined(with other: RowAmount, because open: FactSet) -> RowAmount {
    RowAmount(span.joined(other.span), open: self.open.union(other.open).union(open))
  }

  /// Possibly nothing.
  func orNothing(because open: FactSet) -> RowAmount {
    RowAmount(Span(min(low, 0), max(high, 0)), open: self.open.union(open))
  }

  func gated(_ gate: Sheet.Gate) -> RowAmount {
    switch gate {
    case .passes: self
    case .blocks: .zero
    case .open(let facts): orNothing(because: facts)
    }
  }

  var neverNegative: RowAmount { RowAmount(Span(max(low, 0), max(high, 0)), open: open) }
}

extension Sequence where Element == RowAmount {
  var total: RowAmount { reduce(RowAmount.zero) { $0.adding($1) } }
}
