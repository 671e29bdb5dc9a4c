/// An amount of renminbi, counted in fen (1 yuan = 100 fen).
///
/// There is no conversion to or from `Double`. Sums of amounts that came from outside go through the
/// throwing forms; ``entryLimit`` bounds what a form or a file may state, so that the sum of any realistic list
/// stays far from the end of `Int64`.
package struct Money: Hashable, Comparable, Sendable {
  package let fen: Int64

  package init(fen: Int64) { self.fen = fen }
  package init(yuan: Int64) { self.fen = yuan * 100 }

  package static let zero = Money(fen: 0)
  /// The largest amount a person may enter: one trillion yuan.
  package static let entryLimit = Money(fen: 100_000_000_000_000)

  package static func < (a: Money, b: Money) -> Bool { a.fen < b.fen }
}

/// The exact result does not fit; no amount is ever wrapped or clamped.
package struct ArithmeticOverflow: Error, Hashable, Sendable { package init() {} }

extension Money {
  package func adding(_ other: Money) throws(ArithmeticOverflow) -> Money {
    let (sum, overflow) = fen.addingReportingOverflow(other.fen)
    guard !overflow else { throw ArithmeticOverflow() }
    return Money(fen: sum)
  }

  package func subtracting(_ other: Money) throws(ArithmeticOverflow) -> Money {
    let (difference, overflow) = fen.subtractingReportingOverflow(other.fen)
    guard !overflow else { throw ArithmeticOverflow() }
    return Money(fen: difference)
  }

  /// This amount times `ratio`, computed exactly and then rounded to a multiple of `unit`.
  package func times(
    _ ratio: Ratio, rounded rule: MoneyRounding = .floor, to unit: MoneyUnit = .fen
  ) throws(ArithmeticOverflow) -> Money {
    let (high, low) = fen.magnitude.multipliedFullWidth(by: ratio.numerator.magnitude)
    let (divisor, tooWide) = ratio.denominator.magnitude.multipliedReportingOverflow(by: UInt64(unit.fen))
    guard !tooWide, high < divisor else { throw ArithmeticOverflow() }
    let (quotient, remainder) = divisor.dividingFullWidth((high, low))
    let negative = (fen < 0) != (ratio.numerator < 0)
    let (rounded, overflow) = quotient.addingReportingOverflow(
      rule.roundsAwayFromZero(quotient: quotient, remainder: remainder, divisor: divisor, negative: negative) ? 1 : 0)
    guard !overflow else { throw ArithmeticOverflow() }
    let (magnitude, scaled) = rounded.multipliedReportingOverflow(by: UInt64(unit.fen))
    guard !scaled, magnitude <= UInt64(Int64.max) else { throw ArithmeticOverflow() }
    return Money(fen: negative ? -Int64(magnitude) : Int64(magnitude))
  }
}

extension Sequence where Element == Money {
  package func sum() throws(ArithmeticOverflow) -> Money {
    var total = Money.zero
    for amount in self { total = try total.adding(amount) }
    return total
  }
}

/// The grain an amount is rounded to.
package enum MoneyUnit: String, CaseIterable, Codable, Sendable {
  case fen, yuan, wan

  package var fen: Int64 {
    switch self {
    case .fen: 1
    case .yuan: 100
    case .wan: 1_000_000
    }
  }
}

/// How the part below the unit is dropped; `floor` goes towards minus infinity.
package enum MoneyRounding: String, CaseIterable, Codable, Sendable {
  case floor
  case halfUp = "half_up"
  case halfEven = "half_even"

  func roundsAwayFromZero(quotient: UInt64, remainder: UInt64, divisor: UInt64, negative: Bool) -> Bool {
    guard remainder != 0 else { return false }
    let rest = divisor - remainder
    switch self {
    case .floor: return negative
    case .halfUp: return negative ? remainder > rest : remainder >= rest
    case .halfEven: return remainder > rest || (remainder == rest && quotient % 2 == 1)
    }
  }
}

extension Money: Codable {
  /// Stored as the integer number of fen.
  package init(from decoder: any Decoder) throws {
    self.init(fen: try decoder.singleValueContainer().decode(Int64.self))
  }
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(fen)
  }
}

extension Money: CustomStringConvertible {
  /// Yuan with two decimals and no separators: `1234.50`, `-0.05`.
  package var description: String {
    let magnitude = fen.magnitude
    let cents = magnitude % 100
    return "\(fen < 0 ? "-" : "")\(magnitude / 100).\(cents < 10 ? "0" : "")\(cents)"
  }

  /// Yuan with thousands separators: `1,234.50`.
  package var grouped: String {
    let plain = description
    let negative = plain.hasPrefix("-")
    let digits = Array(plain.dropFirst(negative ? 1 : 0).dropLast(3))
    var out = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { out.append(",") }
      out.append(digit)
    }
    return (negative ? "-" : "") + out + plain.suffix(3)
  }
}
