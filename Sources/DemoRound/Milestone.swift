internal import Standards

/// The steps of a case that a track gives a moment.
enum Milestone: Int, CaseIterable, Sendable {
  case opened, submitted, taken, checked, answered, accepted, worked, passed, seated, scored, closed
}

extension Instant {
  /// In the year of the demonstration, Beijing time.
  static func demo(_ month: Int, _ day: Int, _ hour: Int, _ minute: Int = 0, second: Int = 0) -> Instant {
    Instant(CivilDate(year: 2025, month: month, day: day) ?? .epoch, hour: hour, minute: minute, second: second)
  }

  func later(minutes: Int, seconds: Int = 0) -> Instant { adding(seconds: Int64(minutes * 60 + seconds)) }
}
