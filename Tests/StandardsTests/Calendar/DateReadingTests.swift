import Standards
import Testing

struct DateReadingTests {
  @Test(arguments: [
    ("2024.3.18", "2024-03-18"), ("2024年3月18日", "2024-03-18"), ("20240318", "2024-03-18"), ("2024/5/28", "2024-05-28"),
    ("２０２４年０３月１８日", "2024-03-18"), ("2024年05月28日", "2024-05-28"), ("2020年6月28日", "2020-06-28"),
    ("2024-05-28", "2024-05-28"), ("2023-02-23 10:08:05", "2023-02-23"), ("2023-11-13T20:05:10", "2023-11-13"),
    ("2017     8     20", "2017-08-20"), ("2024 年 3 月 18 日", "2024-03-18"), ("2024－03－18", "2024-03-18"),
    ("二〇二四年三月十八日", "2024-03-18"), ("二○二四年十二月二十日", "2024-12-20"), ("　2024-3-18 ", "2024-03-18"),
    ("2024年3月18日10:30", "2024-03-18"), ("2024年3月18号", "2024-03-18"), ("2023-11-13T20:05:10+08:00", "2023-11-13"),
  ])
  func `dates are read as people and documents write them`(text: String, iso: String) throws {
    #expect(try CivilDate(typed: text).description == iso)
  }

  @Test(arguments: [
    ("", DateFlaw.empty), ("  ", .empty), ("明天", .unreadable("明天")), ("3/18/2024", .ambiguousOrder("3/18/2024")),
    ("24-3-18", .ambiguousOrder("24-3-18")), ("2024年3月", .dayMissing("2024年3月")),
    ("2023-02-29", .noSuchDay(year: 2023, month: 2, day: 29)), ("20241301", .noSuchDay(year: 2024, month: 13, day: 1)),
    ("2024-3.18", .unreadable("2024-3.18")), ("202403180", .unreadable("202403180")),
    ("2024-003-18", .unreadable("2024-003-18")), ("-2024-3-18", .unreadable("-2024-3-18")),
    ("2024-03-18x", .unreadable("2024-03-18x")), ("0000-01-01", .noSuchDay(year: 0, month: 1, day: 1)),
  ])
  func `what is not one certain day is refused with its reason`(text: String, flaw: DateFlaw) {
    #expect(throws: flaw) { try CivilDate(typed: text) }
    #expect(!flaw.reason.zh.isEmpty && !flaw.remedy.en.isEmpty)
  }

  @Test func `any day written in any form is read back`() throws {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<2000 {
      let day = try #require(CivilDate(dayNumber: .random(in: -354_285...2_932_896, using: &random)))  // from year 1000
      for text in [day.description, day.phrase.zh, day.phraseWithWeekday.zh, day.deadlinePhrase.zh] {
        #expect(try CivilDate(typed: text) == day)
      }
      #expect(try CivilDate(typed: day.description.filter { $0 != "-" }) == day)
    }
  }

  @Test func `no text makes the reader trap`() throws {
    var random = SeededGenerator(seed: 2)
    let alphabet = Array("0123456789年月日-/.: T十二三〇（）\u{202E}９x")
    for _ in 0..<5000 {
      let text = random.text(of: alphabet, upTo: 20)
      if let day = try? CivilDate(typed: text) { #expect((1...9999).contains(day.year)) }
    }
  }
}
