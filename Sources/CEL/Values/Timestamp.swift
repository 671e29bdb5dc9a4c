internal import Standards

/// A moment to the nanosecond, in years 1 to 9999.
package struct Timestamp: Hashable, Comparable, Sendable {
  /// Since 1970-01-01T00:00:00Z.
  package let seconds: Int64
  /// 0 to 999,999,999, counted forward.
  package let nanoseconds: Int32

  /// - Returns: `nil` outside years 1 to 9999.
  package init?(seconds: Int64, nanoseconds: Int64 = 0) {
    let carry = nanoseconds >= 0 ? nanoseconds / 1_000_000_000 : (nanoseconds - 999_999_999) / 1_000_000_000
    let (total, overflow) = seconds.addingReportingOverflow(carry)
    guard !overflow, (-62_135_596_800...253_402_300_799).contains(total) else { return nil }
    self.seconds = total
    self.nanoseconds = Int32(nanoseconds - carry * 1_000_000_000)
  }

  package static func < (a: Timestamp, b: Timestamp) -> Bool {
    (a.seconds, a.nanoseconds) < (b.seconds, b.nanoseconds)
  }

  package func adding(_ span: TimeSpan) -> Timestamp? {
    Timestamp(
      seconds: seconds + span.nanoseconds / TimeSpan.second,
      nanoseconds: Int64(nanoseconds) + span.nanoseconds % TimeSpan.second)
  }

  package func subtracting(_ span: TimeSpan) -> Timestamp? {
    Timestamp(
      seconds: seconds - span.nanoseconds / TimeSpan.second,
      nanoseconds: Int64(nanoseconds) - span.nanoseconds % TimeSpan.second)
  }

  /// - Returns: `nil` when more than about 292 years lie between.
  package func since(_ earlier: Timestamp) -> TimeSpan? {
    TimeSpan(seconds: seconds - earlier.seconds, nanoseconds: Int64(nanoseconds) - Int64(earlier.nanoseconds))
  }

  /// Day and second of that day, `offset` seconds east of UTC. Shifted past year 9999 or before year 1: `nil`.
  func local(_ offset: Int64) -> (day: CivilDate, second: Int64)? {
    let shifted = seconds + offset
    let number = shifted >= 0 ? shifted / 86_400 : (shifted - 86_399) / 86_400
    return CivilDate(dayNumber: Int(number)).map { ($0, shifted - number * 86_400) }
  }
}

extension Timestamp: CustomStringConvertible {
  /// RFC 3339 in UTC: `2009-02-13T23:31:30.5Z`.
  package var description: String {
    guard let (day, second) = local(0) else { return "" }
    func two(_ value: Int64) -> String { (value < 10 ? "0" : "") + "\(value)" }
    return "\(day)T\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))\(decimals(Int64(nanoseconds)))Z"
  }

  /// Reads RFC 3339 with `Z` or a numeric offset.
  package init?(parsing text: String) {
    let octets = Array(text.utf8)
    guard octets.count >= 20, octets[10] == UInt8(ascii: "T") || octets[10] == UInt8(ascii: "t"),
      let day = CivilDate(iso: String(text.prefix(10))),
      octets[13] == UInt8(ascii: ":"), octets[16] == UInt8(ascii: ":"),
      let hour = Timestamp.twoDigits(octets, at: 11), hour < 24,
      let minute = Timestamp.twoDigits(octets, at: 14), minute < 60,
      let second = Timestamp.twoDigits(octets, at: 17), second < 60
    else { return nil }
    var at = 19
    var nanoseconds: Int64 = 0
    if octets[at] == UInt8(ascii: ".") {
      var size: Int64 = 100_000_000
      at += 1
      let first = at
      while at < octets.count, (48...57).contains(octets[at]) {
        nanoseconds += Int64(octets[at] - 48) * size
        size /= 10
        at += 1
      }
      guard (1...9).contains(at - first) else { return nil }
    }
    guard let offset = Timestamp.offset(octets[at...]) else { return nil }
    self.init(
      seconds: Int64(day.dayNumber) * 86_400 + hour * 3600 + minute * 60 + second - offset, nanoseconds: nanoseconds)
  }

  private static func offset(_ octets: ArraySlice<UInt8>) -> Int64? {
    guard let first = octets.first else { return nil }
    if octets.count == 1 { return first == UInt8(ascii: "Z") || first == UInt8(ascii: "z") ? 0 : nil }
    let rest = Array(octets.dropFirst())
    guard first == UInt8(ascii: "+") || first == UInt8(ascii: "-"), rest.count == 5, rest[2] == UInt8(ascii: ":"),
      let hours = twoDigits(rest, at: 0), hours < 24, let minutes = twoDigits(rest, at: 3), minutes < 60
    else { return nil }
    return (hours * 3600 + minutes * 60) * (first == UInt8(ascii: "-") ? -1 : 1)
  }

  private static func twoDigits(_ octets: [UInt8], at index: Int) -> Int64? {
    guard index + 1 < octets.count, (48...57).contains(octets[index]), (48...57).contains(octets[index + 1]) else {
      return nil
    }
    return Int64(octets[index] - 48) * 10 + Int64(octets[index + 1] - 48)
  }
}
