/// A moment, in milliseconds since 1970-01-01T00:00:00Z; printed and read in Beijing time (UTC+8, no summer time).
package struct Instant: Hashable, Comparable, Sendable {
  package let milliseconds: Int64

  package init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// A Beijing wall-clock time; hour 24 is the end of that day.
  package init(_ day: CivilDate, hour: Int = 0, minute: Int = 0, second: Int = 0, millisecond: Int = 0) {
    let seconds = Int64(day.dayNumber) * 86_400 + Int64(hour * 3600 + minute * 60 + second) - Instant.beijingOffset
    self.milliseconds = seconds * 1000 + Int64(millisecond)
  }

  private static let beijingOffset: Int64 = 8 * 3600

  package static func < (a: Instant, b: Instant) -> Bool { a.milliseconds < b.milliseconds }

  package func adding(seconds: Int64) -> Instant {
    let (more, overflow) = seconds.multipliedReportingOverflow(by: 1000)
    return adding(milliseconds: overflow ? (seconds < 0 ? .min : .max) : more)
  }

  /// Saturates at the ends of `Int64`.
  package func adding(milliseconds more: Int64) -> Instant {
    let (sum, overflow) = milliseconds.addingReportingOverflow(more)
    return Instant(milliseconds: overflow ? (more < 0 ? .min : .max) : sum)
  }
}

extension Instant {
  /// Kept inside years 1 to 9999, so that a hostile stored number can be shown without a trap.
  private var beijingMilliseconds: Int64 {
    let offset = Instant.beijingOffset * 1000
    let firstDay: Int64 = -719_162 * 86_400_000
    let lastMillisecond: Int64 = 2_932_897 * 86_400_000 - 1
    return min(max(milliseconds, firstDay - offset), lastMillisecond - offset) + offset
  }

  /// The Beijing day; instants outside years 1 to 9999 read as the nearest moment in range.
  package var day: CivilDate {
    let number = Int((beijingMilliseconds >= 0 ? beijingMilliseconds : beijingMilliseconds - 86_399_999) / 86_400_000)
    return CivilDate(dayNumber: number) ?? .epoch  // Always in range: see beijingMilliseconds.
  }

  /// Milliseconds since the Beijing midnight that began ``day``.
  package var millisecondOfDay: Int {
    let rest = beijingMilliseconds % 86_400_000
    return Int(rest >= 0 ? rest : rest + 86_400_000)
  }

  package var hour: Int { millisecondOfDay / 3_600_000 }
  package var minute: Int { millisecondOfDay / 60_000 % 60 }
  package var second: Int { millisecondOfDay / 1000 % 60 }
}

extension Instant: CustomStringConvertible {
  /// `2025-09-12T10:00:00.000+08:00`.
  package var description: String {
    func padded(_ value: Int, _ width: Int) -> String {
      String(repeating: "0", count: max(0, width - String(value).count)) + String(value)
    }
    let clock = [hour, minute, second].map { padded($0, 2) }.joined(separator: ":")
    return "\(day)T\(clock).\(padded(millisecondOfDay % 1000, 3))+08:00"
  }
}

extension Instant: Codable {
  /// Stored as the integer number of milliseconds.
  package init(from decoder: any Decoder) throws {
    self.init(milliseconds: try decoder.singleValueContainer().decode(Int64.self))
  }
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(milliseconds)
  }
}
