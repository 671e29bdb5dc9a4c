import Standards
import Testing

struct InstantTests {
  @Test func `moments are read in Beijing time`() throws {
    let day = try #require(CivilDate(iso: "2025-09-12"))
    let moment = Instant(day, hour: 10, minute: 5, second: 7, millisecond: 9)
    #expect(moment.milliseconds == 1_757_642_707_009)
    #expect(moment.description == "2025-09-12T10:05:07.009+08:00")
    #expect(moment.day == day)
  }

  @Test func `the end of a day is the beginning of the next`() throws {
    let day = try #require(CivilDate(iso: "2025-12-31"))
    #expect(Instant(day, hour: 24).description == "2026-01-01T00:00:00.000+08:00")
    #expect(Instant(day, hour: 24).adding(milliseconds: -1).day == day)
  }

  @Test func `moments before 1970 keep their day and clock`() {
    let moment = Instant(milliseconds: -28_800_001)
    #expect(moment.description == "1969-12-31T23:59:59.999+08:00")
  }

  @Test(arguments: [Int64.min, .max, -62_135_625_600_000, 253_402_271_999_999])
  func `the ends of the number range can be shown`(milliseconds: Int64) {
    let moment = Instant(milliseconds: milliseconds)
    #expect(moment.day.year == (milliseconds < 0 ? 1 : 9999))
    #expect((0..<24).contains(moment.hour))
    _ = moment.adding(seconds: .max).adding(seconds: .min).phrase
  }
}
