/// Which days the offices work: Monday to Friday, as changed by the yearly holiday notices.
package struct WorkingCalendar: Hashable, Sendable {
  private let notices: [Int: HolidayNotice]

  /// A later notice for the same year replaces an earlier one.
  package init(_ notices: [HolidayNotice]) {
    self.notices = Dictionary(notices.map { ($0.year, $0) }, uniquingKeysWith: { $1 })
  }

  /// The State Council's calendar, as far as it was published with this version.
  package static let stateCouncil = WorkingCalendar(HolidayNotice.known)

  /// This calendar with one more year, or with a provisional year made final.
  package func replacing(_ notice: HolidayNotice) -> WorkingCalendar {
    WorkingCalendar(notices.values.filter { $0.year != notice.year } + [notice])
  }
}

extension WorkingCalendar {
  package func isWorkingDay(_ day: CivilDate) -> Bool {
    guard let notice = notices[day.year] else { return day.weekday <= 5 }
    if notice.daysOff.contains(day) { return false }
    return day.weekday <= 5 || notice.workingWeekendDays.contains(day)
  }

  /// Whether the year's notice is still missing, so that the answer for this day may change.
  package func isProvisional(_ day: CivilDate) -> Bool {
    notices[day.year]?.standing != .published
  }

  package func isProvisional(_ span: ClosedRange<CivilDate>) -> Bool {
    (span.lowerBound.year...span.upperBound.year).contains { notices[$0]?.standing != .published }
  }
}

extension WorkingCalendar {
  /// The longest count a rule may ask for; about forty years.
  package static let longestCount = 10_000

  /// The last day of a period of `count` working days that starts after `start`; the start day is never counted.
  ///
  /// A negative count goes backwards; zero gives `start` itself, working or not.
  /// - Returns: `nil` beyond ``longestCount`` or outside years 1 to 9999.
  package func adding(workingDays count: Int, to start: CivilDate) -> ReckonedDay? {
    guard count.magnitude <= WorkingCalendar.longestCount else { return nil }
    var day = start
    var left = count.magnitude
    var provisional = false
    while left > 0 {
      guard let next = day.adding(days: count > 0 ? 1 : -1) else { return nil }
      day = next
      if isWorkingDay(day) { left -= 1 }
      provisional = provisional || isProvisional(day)
    }
    return ReckonedDay(day: day, isProvisional: provisional)
  }

  /// How many working days lie after `start`, up to and including `end`; zero when `end` is not later.
  package func workingDays(from start: CivilDate, to end: CivilDate) -> ReckonedCount {
    guard start < end, let first = start.adding(days: 1) else {
      return ReckonedCount(days: 0, isProvisional: false)
    }
    let days = (first.dayNumber...end.dayNumber).lazy.compactMap { CivilDate(dayNumber: $0) }
    return ReckonedCount(days: days.count(where: isWorkingDay), isProvisional: isProvisional(first...end))
  }

  /// `day` when it is a working day, else the next one: a period that ends on a holiday ends on the working day after.
  package func workingDay(onOrAfter day: CivilDate) -> ReckonedDay? {
    var candidate = day
    var provisional = isProvisional(day)
    while !isWorkingDay(candidate) {
      guard let next = candidate.adding(days: 1) else { return nil }
      candidate = next
      provisional = provisional || isProvisional(candidate)
    }
    return ReckonedDay(day: candidate, isProvisional: provisional)
  }
}

/// A day found by counting working days.
package struct ReckonedDay: Hashable, Codable, Sendable {
  package let day: CivilDate
  /// A day that was looked at lies in a year whose holiday notice is not published; a person has to look again.
  package let isProvisional: Bool

  package init(day: CivilDate, isProvisional: Bool) {
    self.day = day
    self.isProvisional = isProvisional
  }
}

/// A number of working days.
package struct ReckonedCount: Hashable, Codable, Sendable {
  package let days: Int
  /// As in ``ReckonedDay/isProvisional``.
  package let isProvisional: Bool

  package init(days: Int, isProvisional: Bool) {
    self.days = days
    self.isProvisional = isProvisional
  }
}

extension WorkingCalendar {
  /// Shown beside every day or count that is provisional.
  package static let provisionalNote = Phrase(
    zh: "该年度放假安排尚未公布，日期为暂算，请在公布后复核。",
    en: "The holiday notice for that year is not published yet; check this date again once it is.")
}
