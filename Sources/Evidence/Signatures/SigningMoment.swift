internal import Standards

/// A time as signatures state it: `20201010071120Z`, `20220124060837.228Z`, `220310050455Z`, `2020-07-16 16:04:27`,
/// `2020-01-25T07:31:56.…Z`. Without a zone it is Beijing time.
struct SigningMoment: Hashable {
  let moment: Instant
  /// Beijing time, `2020-10-10 15:11:20`.
  var text: String {
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
    return "\(moment.day) \(two(moment.hour)):\(two(moment.minute)):\(two(moment.second))"
  }

  init(_ moment: Instant) { self.moment = moment }

  /// - Parameter seconds: since 1970.
  init(seconds: Int64) { moment = Instant(milliseconds: 0).adding(seconds: seconds) }

  /// - Returns: `nil` when it is no day and time of the calendar.
  init?(_ text: String) {
    let trimmed = text.prefix(64).drop { $0 == " " }
    // The fraction of a second is dropped; what follows it can only be the zone.
    let whole = trimmed.prefix { $0 != "." && $0 != "," }
    guard whole.utf8.allSatisfy({ (0x30...0x39).contains($0) || "-:/TZz ".utf8.contains($0) }) else { return nil }
    var digits = whole.utf8.filter { (0x30...0x39).contains($0) }.map { Int($0) - 0x30 }
    // UTCTime has a year of two digits, and may lack the seconds.
    if digits.count == 10 { digits += [0, 0] }
    if digits.count == 12 {
      digits = (digits[0] < 5 ? [2, 0] : [1, 9]) + digits
    }
    guard digits.count == 14 else { return nil }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    let (hour, minute, second) = (number(8..<10), number(10..<12), number(12..<14))
    guard let day = CivilDate(year: number(0..<4), month: number(4..<6), day: number(6..<8)), hour < 24, minute < 60,
      second < 61
    else { return nil }
    let read = Instant(day, hour: hour, minute: minute, second: min(second, 59))
    moment =
      trimmed.last { $0 != " " && $0 != "\0" }.map { "Zz".contains($0) } == true
      ? read.adding(seconds: 8 * 3600) : read
  }
}
