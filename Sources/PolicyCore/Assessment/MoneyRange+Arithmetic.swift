internal import Standards

extension MoneyRange {
  /// Sums stay at ``Money/entryLimit``, which stands for an open end.
  func adding(_ other: MoneyRange) -> MoneyRange {
    func sum(_ a: Money, _ b: Money) -> Money { min((try? a.adding(b)) ?? .entryLimit, .entryLimit) }
    return MoneyRange(low: sum(low, other.low), high: sum(high, other.high))
  }

  /// Never below zero.
  func subtracting(_ other: MoneyRange) -> MoneyRange {
    func rest(_ a: Money, _ b: Money) -> Money { max((try? a.subtracting(b)) ?? .zero, .zero) }
    return MoneyRange(low: rest(low, other.high), high: isOpen ? .entryLimit : rest(high, other.low))
  }

  func limited(to other: MoneyRange) -> MoneyRange { MoneyRange(low: min(low, other.low), high: min(high, other.high)) }
  func joined(with other: MoneyRange) -> MoneyRange {
    MoneyRange(low: min(low, other.low), high: max(high, other.high))
  }
}
