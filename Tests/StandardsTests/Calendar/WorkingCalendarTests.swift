import Standards
import Testing

struct WorkingCalendarTests {
  let calendar = WorkingCalendar.stateCouncil

  static func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

  @Test(arguments: [
    ("2025-09-15", 5, "2025-09-22"), ("2025-09-26", 5, "2025-10-10"), ("2026-02-12", 5, "2026-02-26"),
    ("2025-04-25", 3, "2025-04-29"), ("2026-09-30", 5, "2026-10-13"), ("2024-09-27", 5, "2024-10-10"),
  ])
  func `periods start after their first day and jump over holidays`(from: String, count: Int, to: String) throws {
    let (start, end) = (try Self.day(from), try Self.day(to))
    #expect(calendar.adding(workingDays: count, to: start) == ReckonedDay(day: end, isProvisional: false))
    #expect(calendar.workingDays(from: start, to: end) == ReckonedCount(days: count, isProvisional: false))
  }

  @Test(arguments: [(2024, 251), (2025, 248), (2026, 248)])
  func `every published year has its number of working days`(year: Int, count: Int) throws {
    let (start, end) = (try Self.day("\(year - 1)-12-31"), try Self.day("\(year)-12-31"))
    #expect(calendar.workingDays(from: start, to: end) == ReckonedCount(days: count, isProvisional: false))
  }

  @Test func `make-up Sundays are worked and holiday Mondays are not`() throws {
    #expect(calendar.isWorkingDay(try Self.day("2025-09-28")))
    #expect(!calendar.isWorkingDay(try Self.day("2025-10-06")))
    #expect(!calendar.isWorkingDay(try Self.day("2025-10-12")))
    #expect(calendar.isWorkingDay(try Self.day("2025-10-09")))
  }

  @Test func `a period that reaches into a year without a notice says so`() throws {
    let reached = try #require(calendar.adding(workingDays: 5, to: Self.day("2026-12-28")))
    #expect(reached == ReckonedDay(day: try Self.day("2027-01-05"), isProvisional: true))
    #expect(calendar.adding(workingDays: 3, to: try Self.day("2026-12-28"))?.isProvisional == false)
    #expect(calendar.workingDays(from: try Self.day("2026-12-30"), to: try Self.day("2027-01-04")).isProvisional)
    #expect(calendar.isProvisional(try Self.day("2028-03-01")))
    #expect(!calendar.isProvisional(try Self.day("2026-12-31")))
  }

  @Test func `a published notice makes a provisional year final`() throws {
    let notice = HolidayNotice(
      year: 2027, standing: .published, source: "notice", daysOff: [try Self.day("2027-01-04")], workingWeekendDays: [])
    let later = calendar.replacing(notice)
    #expect(!later.isProvisional(try Self.day("2027-01-05")))
    #expect(!later.isWorkingDay(try Self.day("2027-01-04")))
    #expect(later.isWorkingDay(try Self.day("2027-01-01")))
  }

  @Test func `counting backwards undoes counting forwards from a working day`() throws {
    let start = try Self.day("2025-09-26")
    #expect(calendar.adding(workingDays: -5, to: try Self.day("2025-10-10"))?.day == start)
    #expect(calendar.adding(workingDays: 0, to: start)?.day == start)
  }

  @Test func `counts beyond any rule are refused instead of looped over`() throws {
    let start = try Self.day("2025-01-01")
    #expect(calendar.adding(workingDays: 10_001, to: start) == nil)
    #expect(calendar.adding(workingDays: .min, to: start) == nil)
    #expect(calendar.adding(workingDays: 5, to: try Self.day("9999-12-30")) == nil)
  }

  @Test func `nothing lies between a day and an earlier one`() throws {
    #expect(calendar.workingDays(from: try Self.day("2025-09-26"), to: try Self.day("2025-09-01")).days == 0)
  }

  @Test func `a day off moves to the next working day`() throws {
    #expect(calendar.workingDay(onOrAfter: try Self.day("2025-10-01"))?.day == (try Self.day("2025-10-09")))
    #expect(calendar.workingDay(onOrAfter: try Self.day("2025-09-28"))?.day == (try Self.day("2025-09-28")))
  }

  @Test func `the shipped notices contradict nothing and a wrong one is found out`() throws {
    #expect(HolidayNotice.known.allSatisfy { $0.contradictions.isEmpty })
    #expect(HolidayNotice.known.map(\.daysOff.count) == [28, 28, 33, 13])
    let wrong = HolidayNotice(
      year: 2025, standing: .published, source: "", daysOff: [try Self.day("2025-09-28"), try Self.day("2026-01-01")],
      workingWeekendDays: [try Self.day("2025-09-28"), try Self.day("2025-09-29")])
    #expect(wrong.contradictions.count == 3)
  }
}
