package import Standards

/// The amounts still possible, both ends included.
package struct MoneyRange: Codable, Hashable, Sendable {
  package let low: Money
  package let high: Money

  package init(low: Money, high: Money) {
    self.low = min(low, high)
    self.high = max(low, high)
  }

  package init(_ exact: Money) {
    self.low = exact
    self.high = exact
  }

  package static let zero = MoneyRange(.zero)

  package var exact: Money? { low == high ? low : nil }
  /// No upper end is known; pages say "not known yet" and never print ``Money/entryLimit``.
  package var isOpen: Bool { high >= .entryLimit }
}
