import CEL
import Standards
import Testing

struct DaysTests {
  @Test func `three years before a day is that day three years earlier, or the month's last`() throws {
    #expect(try value("date('2025-09-12').yearsBefore(3) == date('2022-09-12')") == .bool(true))
    #expect(try value("date('2024-02-29').yearsBefore(1) == date('2023-02-28')") == .bool(true))
    #expect(try value("date('2025-03-31').monthsBefore(1) == date('2025-02-28')") == .bool(true))
    #expect(
      try value("date('2025-01-31').monthsAfter(1).yearsAfter(3)") == .date(try #require(CivilDate(iso: "2028-02-28"))))
  }

  @Test func `days are counted and compared`() throws {
    #expect(try value("date('2025-09-01').daysUntil(date('2025-09-15'))") == .int(14))
    #expect(try value("date('2025-09-01').daysAfter(30) > date('2025-09-30')") == .bool(true))
    #expect(
      try value(
        "date('2024-01-01') <= d && d <= date('2025-09-15')", ["d": .date],
        ["d": .date(try #require(CivilDate(iso: "2025-09-15")))]) == .bool(true))
    #expect(
      try value("[date('2025-09-01')].map(d, d.year() * 10000 + d.month() * 100 + d.day())")
        == .list([.int(20_250_901)]))
  }

  @Test func `a day before year 1 is out of range`() throws {
    #expect(try cause("date('0001-06-01').yearsBefore(1)") == .outOfRange(.date))
    #expect(try cause("date('2025-01-01').yearsBefore(9223372036854775807)") == .outOfRange(.date))
    #expect(
      try cause("date(s)", ["s": .string], ["s": .string("2025/01/01")]) == .unconvertible("\"2025/01/01\"", to: .date))
  }
}
