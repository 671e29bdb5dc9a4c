package import Standards

/// A multiplication of amounts by a ratio with rounding, prepared: no division happens per row.
package struct Share: Hashable, Sendable {
  package let ratio: Ratio
  package let rule: MoneyRounding
  package let unit: MoneyUnit
  /// Largest magnitude of an amount for which the prepared way is exact.
  let bound: Int64
  let form: Form

  enum Form: Hashable, Sendable {
    /// `amount * numerator >> shift`, rounded down to fen.
    case shift(numerator: Int64, by: Int64)
    /// By the high half of a product with `magic`, of `amount * numerator + bias`, then `>> shift`.
    case reciprocal(numerator: Int64, bias: Int64, magic: UInt64, shift: UInt64, grain: Int64)
    case exactTie(numerator: Int64, divisor: Int64)
  }

  package init(_ ratio: Ratio, rounded rule: MoneyRounding, to unit: MoneyUnit) {
    self.ratio = ratio
    self.rule = rule
    self.unit = unit
    // Rounding to half doubles both sides: floor(n/d + 1/2) = floor((2n + d) / 2d).
    let (divisor, tooWide) = ratio.denominator.multipliedReportingOverflow(by: unit.fen)
    let doubled = rule != .floor
    guard !tooWide, divisor < 1 << 60, ratio.numerator.magnitude < 1 << 60 else {
      (bound, form) = (0, .exactTie(numerator: ratio.numerator, divisor: ratio.denominator))
      return
    }
    let factor = doubled ? ratio.numerator * 2 : ratio.numerator
    bound = ((1 << 62) - divisor) / max(1, Int64(factor.magnitude))
    if rule == .halfEven {
      form = .exactTie(numerator: ratio.numerator, divisor: divisor)
    } else if !doubled, unit == .fen, divisor & (divisor - 1) == 0 {
      form = .shift(numerator: factor, by: Int64(divisor.trailingZeroBitCount))
    } else {
      form = Share.reciprocal(
        factor, bias: doubled ? divisor : 0, divisor: doubled ? divisor * 2 : divisor, grain: unit.fen)
    }
  }

  /// Granlund and Montgomery's round-up reciprocal for dividends below 2^63.
  private static func reciprocal(_ numerator: Int64, bias: Int64, divisor: Int64, grain: Int64) -> Form {
    let divisor = UInt64(divisor)
    let width = UInt64(64 - (divisor - 1).leadingZeroBitCount)
    guard width > 0 else {
      return .reciprocal(numerator: numerator, bias: bias, magic: 0, shift: 0, grain: grain)
    }
    // floor(2^(63 + width) / divisor) + 1; the high word of the dividend is below the divisor.
    let magic = divisor.dividingFullWidth((1 << (width - 1), 0)).quotient &+ 1
    return .reciprocal(numerator: numerator, bias: bias, magic: magic, shift: width - 1, grain: grain)
  }

  /// The share of one amount; `nil` when it does not fit.
  @inline(__always)
  func of(_ fen: Int64) -> Int64? {
    if fen.magnitude <= UInt64(bound) {
      switch form {
      case .shift(let numerator, let by): return Share.shifted(fen, numerator, by)
      case .reciprocal(let numerator, let bias, let magic, let shift, let grain):
        return Share.divided(fen &* numerator &+ bias, magic, shift) &* grain
      case .exactTie: break
      }
    }
    return try? Money(fen: fen).times(ratio, rounded: rule, to: unit).fen
  }

  @inline(__always)
  static func shifted(_ fen: Int64, _ numerator: Int64, _ by: Int64) -> Int64 { (fen &* numerator) &>> by }

  /// Rounded towards minus infinity; a magic of 0 stands for a divisor of 1.
  @inline(__always)
  static func divided(_ dividend: Int64, _ magic: UInt64, _ shift: UInt64) -> Int64 {
    guard magic != 0 else { return dividend }
    let sign = dividend &>> 63
    let magnitude = UInt64(bitPattern: dividend ^ sign)
    return Int64(bitPattern: magnitude.multipliedFullWidth(by: magic).high &>> shift) ^ sign
  }
}
