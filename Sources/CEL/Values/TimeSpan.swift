/// A length of time in nanoseconds: about ±292 years.
package struct TimeSpan: Hashable, Comparable, Sendable {
  package let nanoseconds: Int64

  package init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

  /// - Returns: `nil` out of range.
  package init?(seconds: Int64, nanoseconds: Int64 = 0) {
    let (scaled, wide) = seconds.multipliedReportingOverflow(by: TimeSpan.second)
    let (total, tooFar) = scaled.addingReportingOverflow(nanoseconds)
    guard !wide, !tooFar else { return nil }
    self.nanoseconds = total
  }

  package static func < (a: TimeSpan, b: TimeSpan) -> Bool { a.nanoseconds < b.nanoseconds }

  static let second: Int64 = 1_000_000_000

  private static let units: [(name: String, size: Int64)] = [
    ("ns", 1), ("us", 1000), ("µs", 1000), ("μs", 1000), ("ms", 1_000_000),
    ("s", second), ("m", 60 * second), ("h", 3600 * second),
  ]

  /// Reads `90s`, `1h30m`, `-1.5h`, `250ms`.
  /// - Returns: `nil` when it is not a duration or does not fit.
  package init?(parsing text: String) {
    var rest = text[...]
    let negative = rest.first == "-"
    if rest.first == "-" || rest.first == "+" { rest = rest.dropFirst() }
    guard !rest.isEmpty else { return nil }
    var total: Int64 = 0
    if rest != "0" {
      while !rest.isEmpty {
        let number = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        rest = rest.dropFirst(number.count)
        let name = rest.prefix { !($0.isASCII && ($0.isNumber || $0 == ".")) }
        rest = rest.dropFirst(name.count)
        guard let unit = TimeSpan.units.first(where: { $0.name == name }),
          let part = TimeSpan.scaled(number, by: unit.size, negative: negative)
        else { return nil }
        let (sum, overflow) = total.addingReportingOverflow(part)
        guard !overflow else { return nil }
        total = sum
      }
    }
    nanoseconds = total
  }

  private static func scaled(_ number: Substring, by unit: Int64, negative: Bool) -> Int64? {
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.contains(where: { !$0.isEmpty }) else { return nil }
    guard let whole = parts[0].isEmpty ? 0 : Int64((negative ? "-" : "") + parts[0]) else { return nil }
    var (total, overflow) = whole.multipliedReportingOverflow(by: unit)
    guard !overflow else { return nil }
    var size = unit
    for digit in parts.count == 2 ? parts[1] : "" {
      size /= 10
      let step = Int64(digit.wholeNumberValue ?? 0) * size
      (total, overflow) = total.addingReportingOverflow(negative ? -step : step)
      guard !overflow else { return nil }
    }
    return total
  }
}

extension TimeSpan: CustomStringConvertible {
  /// Seconds with as many decimals as needed: `90s`, `-0.25s`.
  package var description: String {
    let magnitude = nanoseconds.magnitude
    let size = TimeSpan.second.magnitude
    return (nanoseconds < 0 ? "-" : "") + "\(magnitude / size)" + decimals(Int64(magnitude % size)) + "s"
  }
}

/// `.25` for a quarter of a billion nanoseconds; empty for none.
func decimals(_ nanoseconds: Int64) -> String {
  guard nanoseconds != 0 else { return "" }
  let digits = String(nanoseconds)
  var text = String(repeating: "0", count: max(0, 9 - digits.count)) + digits
  while text.last == "0" { text.removeLast() }
  return "." + text
}
