internal import Standards

/// What a rule knows of a value: the least and the greatest it may be. Truth is 0 and 1, money is fen, a day is its
/// ``CivilDate/rank``; a text or a ratio is a number of its own, so only equality is known of it.
///
/// One value alone is exact. A value that could not be computed has its ends the wrong way round.
struct Span: Hashable {
  var low: Int64
  var high: Int64

  init(_ low: Int64, _ high: Int64) {
    self.low = low
    self.high = high
  }

  init(_ exact: Int64) { self.init(exact, exact) }

  static let no = Span(0)
  static let yes = Span(1)
  static let unsure = Span(0, 1)
  static let anything = Span(.min, .max)
  /// An amount nobody has stated: answers lie between zero and ``Money/entryLimit``.
  static let anyAmount = Span(0, Money.entryLimit.fen)
  static let failed = Span(1, 0)

  init(_ truth: Bool) { self.init(truth ? 1 : 0) }

  var isExact: Bool { low == high }
  var isOpen: Bool { low < high }
  var isFailed: Bool { low > high }
  var isYes: Bool { low == 1 && high == 1 }
  var isNo: Bool { low == 0 && high == 0 }

  /// Everything that one or the other may be.
  func joined(_ other: Span) -> Span { Span(min(low, other.low), max(high, other.high)) }
}

extension CivilDate {
  /// A number that orders days as the calendar does.
  var rank: Int64 { Int64(year) << 9 | Int64(month) << 5 | Int64(day) }

  init?(rank: Int64) {
    self.init(year: Int(rank >> 9), month: Int(rank >> 5 & 15), day: Int(rank & 31))
  }
}
