import Casework
import Standards
import Testing

private func messages(of story: Story) throws -> [String: [InboxMessage]] {
  var all: [String: [InboxMessage]] = [:]
  var file = try CaseFile(folding: story.events.prefix(1))
  for recorded in story.events.dropFirst() {
    all[recorded.event.kind, default: []] += file.messages(for: recorded.event)
    try file.apply(recorded)
  }
  return all
}

@Test func `the applicant hears of every step from receipt to payment, in both languages`() throws {
  var story = try Story()
  try story.toPaid()
  let all = try messages(of: story)
  for kind in [
    "submitted", "accepted", "reviewPassed", "expertReviewClosed", "determined", "noticePublished", "noticeEnded",
    "paymentInstructed", "paymentConfirmed",
  ] {
    let own = all[kind, default: []].filter { $0.to == .enterprise(Cast.code) }
    #expect(own.count == 1, "\(kind)")
    #expect(own.allSatisfy { !$0.title.zh.isEmpty && !$0.title.en.isEmpty && !$0.body.zh.isEmpty })
  }
}

@Test func `no message to the applicant names an expert, an objector or a full account`() throws {
  var story = try Story()
  try story.toNotice()
  try story.play(.publicVisitor) { file, now in
    try file.publicNotice().object(Cast.objection(), by: .publicVisitor, at: now)
  }
  try story.play(Cast.noticeOfficer) { file, _ in
    try file.publicNotice().dismiss(ObjectionAnswer(id: "o1", answer: "不成立"), by: Cast.noticeOfficer)
  }
  story.wait(days: 6)
  try story.play(.system) { file, now in file.due(at: now, under: Cast.terms) }
  try story.play(Cast.maker) { file, _ in try file.disbursement().instruct(Cast.payment()) }
  let canaries = ["expert-", "E1", "王实名", "010-00000000", Cast.account.number]
  for message in try messages(of: story).values.joined() where message.to == .enterprise(Cast.code) {
    for text in [message.title.zh, message.title.en, message.body.zh, message.body.en] {
      for canary in canaries { #expect(!text.contains(canary), "\(text)") }
    }
  }
}
