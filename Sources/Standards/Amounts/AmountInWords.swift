/// The capital-numeral form of amounts on contracts, invoices and bills (支付结算办法, annex 1).
extension Money {
  /// The canonical form without a currency prefix: `壹仟肆佰零玖元伍角整`, `（负数）壹佰元整`.
  ///
  /// Where the rules leave a 零 open, it is written after 元 when the yuan digit is zero and jiao follow, and nowhere
  /// else.
  package var inWords: String {
    let magnitude = fen.magnitude
    let (yuan, jiao, cents) = (magnitude / 100, Int(magnitude / 10 % 10), Int(magnitude % 10))
    var words = fen < 0 ? "（负数）" : ""
    if yuan > 0 { words += CapitalNumerals.words(yuan) + "元" }
    switch (jiao, cents) {
    case (0, 0): words += yuan > 0 ? "整" : "零元整"
    case (_, 0): words += (yuan > 0 && yuan % 10 == 0 ? "零" : "") + "\(CapitalNumerals.digits[jiao])角整"
    case (0, _): words += (yuan > 0 ? "零" : "") + "\(CapitalNumerals.digits[cents])分"
    default:
      words += yuan > 0 && yuan % 10 == 0 ? "零" : ""
      words += "\(CapitalNumerals.digits[jiao])角\(CapitalNumerals.digits[cents])分"
    }
    return words
  }
}

enum CapitalNumerals {
  static let digits: [Character] = Array("零壹贰叁肆伍陆柒捌玖")

  /// A number above zero.
  static func words(_ number: UInt64) -> String {
    switch number {
    case 0..<10: String(digits[Int(number)])
    case 10..<100: joined(number, by: 10, "拾")
    case 100..<1000: joined(number, by: 100, "佰")
    case 1000..<10_000: joined(number, by: 1000, "仟")
    case 10_000..<100_000_000: joined(number, by: 10_000, "万")
    default: joined(number, by: 100_000_000, "亿")
    }
  }

  /// The part above `unit`, the unit's name and the rest, with 零 where the rest does not fill the next place.
  private static func joined(_ number: UInt64, by unit: UInt64, _ name: String) -> String {
    let (high, low) = number.quotientAndRemainder(dividingBy: unit)
    guard low > 0 else { return words(high) + name }
    return words(high) + name + (low < unit / 10 ? "零" : "") + words(low)
  }
}
