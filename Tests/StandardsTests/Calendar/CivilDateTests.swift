import Standards
import Testing

struct CivilDateTests {
  @Test(arguments: [
    ("1970-01-01", 0, 4), ("1969-12-31", -1, 3), ("2000-02-29", 11_016, 2), ("2025-09-15", 20_346, 1),
    ("0001-01-01", -719_162, 1), ("9999-12-31", 2_932_896, 5), ("1900-03-01", -25_508, 4),
  ])
  func `day numbers and weekdays agree with the Gregorian calendar`(iso: String, number: Int, weekday: Int) throws {
    let day = try #require(CivilDate(iso: iso))
    #expect(day.dayNumber == number)
    #expect(day.weekday == weekday)
    #expect(CivilDate(dayNumber: number) == day)
  }

  @Test func `every day of 800 years follows the one before`() throws {
    var day = try #require(CivilDate(iso: "1599-12-31"))
    while day.year < 2400 {
      let next = try #require(CivilDate(dayNumber: day.dayNumber + 1))
      let sameMonth = next.month == day.month && next.day == day.day + 1
      let turned = next.day == 1 && day.day == CivilDate.days(inMonth: day.month, of: day.year)
      #expect(sameMonth || turned)
      #expect(next > day && next.weekday == day.weekday % 7 + 1)
      day = next
    }
  }

  @Test func `days that do not exist are not made`() {
    #expect(CivilDate(year: 2023, month: 2, day: 29) == nil)
    #expect(CivilDate(year: 1900, month: 2, day: 29) == nil)
    #expect(CivilDate(year: 2000, month: 2, day: 29) != nil)
    #expect(CivilDate(year: 2024, month: 0, day: 1) == nil)
    #expect(CivilDate(dayNumber: -719_163) == nil)
    #expect(CivilDate(dayNumber: .max) == nil)
    #expect(CivilDate(iso: "2024-1-01") == nil)
    #expect(CivilDate(iso: "2024-01-01 ") == nil)
  }

  @Test func `adding months keeps to the end of a short month`() throws {
    let january = try #require(CivilDate(iso: "2024-01-31"))
    #expect(january.adding(months: 1)?.description == "2024-02-29")
    #expect(january.adding(months: 13)?.description == "2025-02-28")
    #expect(january.adding(months: -2)?.description == "2023-11-30")
    #expect(january.adding(years: -1)?.description == "2023-01-31")
    #expect(CivilDate(iso: "2024-02-29")?.adding(years: 1)?.description == "2025-02-28")
  }

  @Test func `absurd distances give no day instead of a trap`() throws {
    let day = try #require(CivilDate(iso: "2024-01-31"))
    for distance in [Int.max, .min, Int.max / 12, 100_000_000] {
      #expect(day.adding(days: distance) == nil)
      #expect(day.adding(months: distance) == nil)
      #expect(day.adding(years: distance) == nil)
    }
  }
}
