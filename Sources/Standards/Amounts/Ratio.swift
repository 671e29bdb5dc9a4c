/// An exact fraction in lowest terms with a positive denominator; `50%` is 1/2.
package struct Ratio: Hashable, Sendable {
  package let numerator: Int64
  package let denominator: Int64

  /// - Returns: `nil` when the denominator is zero or the reduced fraction does not fit.
  package init?(_ numerator: Int64, over denominator: Int64) {
    guard denominator != 0 else { return nil }
    let divisor = Ratio.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let top = numerator.magnitude / divisor
    let bottom = denominator.magnitude / divisor
    guard top <= UInt64(Int64.max), bottom <= UInt64(Int64.max) else { return nil }
    let negative = (numerator < 0) != (denominator < 0)
    self.numerator = negative ? -Int64(top) : Int64(top)
    self.denominator = Int64(bottom)
  }

  private init(unreduced numerator: Int64, _ denominator: Int64) {
    self.numerator = numerator
    self.denominator = denominator
  }

  package static let zero = Ratio(unreduced: 0, 1)
  package static let one = Ratio(unreduced: 1, 1)

  private static func greatestCommonDivisor(_ a: UInt64, _ b: UInt64) -> UInt64 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }
}

extension Ratio: Comparable {
  package static func < (a: Ratio, b: Ratio) -> Bool {
    let left = a.numerator.multipliedFullWidth(by: b.denominator)
    let right = b.numerator.multipliedFullWidth(by: a.denominator)
    return left.high != right.high ? left.high < right.high : left.low < right.low
  }
}

extension Ratio {
  /// Reads `50%`, `33.3%`, `0.5`, `1/3`, `2`; at most 12 digits after the point.
  package init?(parsing text: String) {
    let trimmed = text.filter { $0 != " " }
    if let slash = trimmed.firstIndex(of: "/") {
      guard let top = Int64(trimmed[..<slash]), let bottom = Int64(trimmed[trimmed.index(after: slash)...])
      else { return nil }
      self.init(top, over: bottom)
      return
    }
    let percent = trimmed.hasSuffix("%") || trimmed.hasSuffix("％")
    let body = percent ? trimmed.dropLast() : trimmed[...]
    let parts = body.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = parts.first, !whole.isEmpty else { return nil }
    let fraction = parts.count == 2 ? parts[1] : ""
    guard fraction.count <= 12, parts.count == 1 || !fraction.isEmpty,
      fraction.allSatisfy({ $0.isASCII && $0.isNumber }), let digits = Int64(whole + fraction)
    else { return nil }
    var scale: Int64 = percent ? 100 : 1
    for _ in 0..<fraction.count { scale *= 10 }
    self.init(digits, over: scale)
  }
}

extension Ratio: Codable {
  /// Stored as `"n/d"`.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let ratio = Ratio(parsing: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a ratio")
    }
    self = ratio
  }
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode("\(numerator)/\(denominator)")
  }
}

extension Ratio: CustomStringConvertible {
  /// `50%` where two decimals of a percent suffice, else `1/3`.
  package var description: String {
    let (scaled, overflow) = numerator.multipliedReportingOverflow(by: 10_000)
    guard !overflow, scaled % denominator == 0 else { return "\(numerator)/\(denominator)" }
    let hundredths = scaled / denominator
    let sign = hundredths < 0 ? "-" : ""
    let (whole, rest) = (hundredths.magnitude / 100, hundredths.magnitude % 100)
    if rest == 0 { return "\(sign)\(whole)%" }
    if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)%" }
    return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)%"
  }
}
