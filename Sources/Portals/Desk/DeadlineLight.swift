internal import Casework
internal import Records
internal import Standards

/// How much time is left, as a tag whose words are enough without its colour.
enum DeadlineLight {
  static func tag(remaining: Int, light: Deadline.Light, _ language: Language) -> Tag {
    switch light {
    case .overdue: Tag(Words.overdue(max(-remaining, 1))[language], .bad)
    case .amber: Tag(Words.daysLeft(remaining)[language], .wait)
    case .green: Tag(Words.daysLeft(remaining)[language], .plain)
    case .suspended: Tag(Words.suspended(remaining)[language], .info)
    }
  }

  static func tag(_ deadline: Deadline, _ language: Language) -> Tag {
    tag(remaining: deadline.remaining, light: deadline.light, language)
  }

  /// From a list's row; `nil` when no limit runs.
  static func tag(_ row: CaseRow, today: CivilDate, calendar: WorkingCalendar, _ language: Language) -> Tag? {
    guard let due = row.deadline, !row.state.hasPrefix("closed"),
      let remaining = WorkingClock(calendar).between(today, due)
    else { return nil }
    let light: Deadline.Light =
      row.state == "correction" ? .suspended : today > due ? .overdue : remaining <= 2 ? .amber : .green
    return tag(remaining: remaining, light: light, language)
  }
}
