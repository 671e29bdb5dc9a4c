internal import Standards

/// Where the demonstration's clock can be moved; always forward.
package enum DemoMove: String, CaseIterable, Sendable {
  case hour, day, windowEnd, windowStart, oneWorkingDay, sixWorkingDays, twentyWorkingDays

  var title: Phrase {
    switch self {
    case .hour: Phrase(zh: "1 小时后", en: "1 hour on")
    case .day: Phrase(zh: "1 天后", en: "1 day on")
    case .windowEnd: Phrase(zh: "申报窗口关闭时", en: "to the window's end")
    case .windowStart: Phrase(zh: "下一批开始受理时", en: "to the next window's opening")
    case .oneWorkingDay: Phrase(zh: "下一个工作日", en: "to the next working day")
    case .sixWorkingDays: Phrase(zh: "6 个工作日后（越过公示期）", en: "6 working days on (past a notice period)")
    case .twentyWorkingDays: Phrase(zh: "20 个工作日后", en: "20 working days on")
    }
  }

  /// - Returns: `nil` when there is no such moment ahead.
  func target(from now: Instant, calendar: WorkingCalendar, windows: [Range<Instant>]) -> Instant? {
    switch self {
    case .hour: now.adding(seconds: 3600)
    case .day: now.adding(seconds: 86_400)
    case .windowEnd: windows.map(\.upperBound).filter { $0 > now }.min()
    case .windowStart: windows.map(\.lowerBound).filter { $0 > now }.min()
    case .oneWorkingDay: morning(1, after: now, calendar)
    case .sixWorkingDays: morning(6, after: now, calendar)
    case .twentyWorkingDays: morning(20, after: now, calendar)
    }
  }

  private func morning(_ count: Int, after now: Instant, _ calendar: WorkingCalendar) -> Instant? {
    calendar.adding(workingDays: count, to: now.day).map { Instant($0.day, hour: 9) }
  }
}
