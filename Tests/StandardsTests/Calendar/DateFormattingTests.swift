import Standards
import Testing

struct DateFormattingTests {
  let day = CivilDate(year: 2025, month: 9, day: 15)!

  @Test func `days are written in both languages, with the weekday where asked`() {
    #expect(day.phrase == Phrase(zh: "2025年9月15日", en: "15 Sep 2025"))
    #expect(day.phraseWithWeekday == Phrase(zh: "2025年9月15日（星期一）", en: "Mon 15 Sep 2025"))
  }

  @Test func `a deadline at midnight is written as the end of its day`() {
    let written = Phrase(zh: "2025年9月15日（星期一）24:00", en: "Mon 15 Sep 2025, 24:00")
    #expect(day.deadlinePhrase == written)
    #expect(Instant(day, hour: 24).deadlinePhrase == written)
    #expect(Instant(day, hour: 17, minute: 30).deadlinePhrase.en == "Mon 15 Sep 2025, 17:30")
    #expect(Instant(day, hour: 17, minute: 5).deadlinePhrase.zh == "2025年9月15日（星期一）17:05")
  }

  @Test func `moments are written in Beijing time`() {
    let moment = Instant(day, hour: 9, minute: 5, second: 7)
    #expect(moment.phrase == Phrase(zh: "2025年9月15日 09:05", en: "15 Sep 2025, 09:05"))
    #expect(moment.phraseToTheSecond.en == "15 Sep 2025, 09:05:07")
    #expect(moment.tabular == "2025-09-15 09:05")
  }

  @Test(arguments: [
    ("2025-09-01", "2025-09-15", "2025年9月1日至15日", "1–15 Sep 2025"),
    ("2025-09-01", "2025-10-03", "2025年9月1日至10月3日", "1 Sep – 3 Oct 2025"),
    ("2024-12-30", "2025-01-02", "2024年12月30日至2025年1月2日", "30 Dec 2024 – 2 Jan 2025"),
    ("2025-09-01", "2025-09-01", "2025年9月1日", "1 Sep 2025"),
  ])
  func `a period says its common parts once`(first: String, last: String, zh: String, en: String) throws {
    let span = try #require(CivilDate(iso: first))...(try #require(CivilDate(iso: last)))
    #expect(span.phrase == Phrase(zh: zh, en: en))
  }
}
