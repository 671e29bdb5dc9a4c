import Casework
import Standards
import Testing

private func sheet(_ id: NoticeID = "n1", replaces: NoticeID? = nil, rows: Int = 1) -> NoticeSheet {
  NoticeSheet(
    id: id, number: "2025-01", round: "2025", title: Phrase(zh: "公示", en: "Notice"),
    rows: (0..<rows).map { index in
      NoticeRow(
        id: ID("c\(index)"), number: Cast.number, enterpriseName: "测试企业", enterprise: Cast.code, project: "智能质检",
        amount: Cast.award)
    }, workingDays: 5, replaces: replaces)
}

private func noticed(_ sheet: NoticeSheet) throws -> PublicNotice {
  let event = try PublicNotice.prepare(sheet, by: Cast.noticeOfficer)[0]
  return try PublicNotice(
    folding: [Recorded(version: 1, at: Cast.start, actor: Cast.noticeOfficer.account, role: nil, event: event)])
}

@Test func `the day of publication is not counted and holidays are passed over`() throws {
  var notice = try noticed(sheet())
  let tuesday = Instant(Cast.day("2025-09-30"), hour: 9)
  let event = try notice.publish(by: Cast.noticeOfficer, at: tuesday, under: Cast.terms)[0]
  try notice.apply(Recorded(version: 2, at: tuesday, actor: Cast.noticeOfficer.account, role: nil, event: event))
  // National Day 2025: 1–8 October off, Saturday 11 October a working day.
  #expect(notice.period?.until == Instant(Cast.day("2025-10-15")))
  #expect(notice.due(at: Instant(Cast.day("2025-10-14"), hour: 23)).isEmpty)
  #expect(notice.due(at: Instant(Cast.day("2025-10-15"))) == [.ended])
  #expect(
    try refusal { _ = try notice.publish(by: Cast.noticeOfficer, at: tuesday, under: Cast.terms) } == .noticeSettled)
}

@Test func `a notice lists somebody, masks the code and is corrected by a new one only`() throws {
  #expect(try refusal { _ = try noticed(sheet(rows: 0)) } == .noticeEmpty)
  var notice = try noticed(sheet())
  #expect(notice.sheet.rows[0].maskedCode == "9111**********781B")
  let successor = try noticed(sheet("n2", replaces: "n1"))
  #expect(try refusal { _ = try notice.replace(by: successor, actor: Cast.noticeOfficer) } == .noticeSettled)
  let event = try notice.publish(by: Cast.noticeOfficer, at: Cast.start, under: Cast.terms)[0]
  try notice.apply(Recorded(version: 2, at: Cast.start, actor: "x", role: nil, event: event))
  #expect(try notice.replace(by: successor, actor: Cast.noticeOfficer) == [.replaced(by: "n2")])
  #expect(
    try refusal { _ = try notice.replace(by: noticed(sheet("n3")), actor: Cast.noticeOfficer) } == .noticeSettled)
}
