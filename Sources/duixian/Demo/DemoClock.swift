internal import Records
internal import Standards

/// The demonstration's clock: it begins on 12 September 2025 at 10:00, inside the round's window, and its shift is kept
/// with the data.
enum DemoClock {
  static let start = Instant(milliseconds: 1_757_642_400_000)

  static func shift(_ settings: Settings) async throws -> Int64 {
    if let kept = try await settings.clockShift() { return kept }
    return try await settings.setClockShift(start.milliseconds - ProgrammeClock.wall().milliseconds)
  }
}
