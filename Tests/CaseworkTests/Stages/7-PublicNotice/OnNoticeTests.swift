import Casework
import Standards
import Testing

private func noticed() throws -> Story {
  var story = try Story()
  try story.toNotice()
  return story
}

@Test func `an objection needs a name, grounds and the notice's period`() throws {
  let story = try noticed()
  let notice = try story.file.publicNotice()
  func object(_ objection: Objection, at now: Instant) throws -> RefusalCode? {
    try refusal { _ = try notice.object(objection, by: .publicVisitor, at: now) }
  }
  let until = try #require(notice.noticed).until
  #expect(try object(Cast.objection(), at: until.adding(milliseconds: -1)) == nil)
  #expect(try object(Cast.objection(), at: until) == .noticeEnded)
  #expect(try object(Cast.objection(name: " "), at: story.now) == .objectorUnnamed)
  #expect(try object(Cast.objection(grounds: "不公平"), at: story.now) == .groundsMissing)
}

@Test func `an open objection holds the case after the period, a dismissed one frees it`() throws {
  var story = try noticed()
  try story.play(.publicVisitor) { file, now in
    try file.publicNotice().object(Cast.objection(), by: .publicVisitor, at: now)
  }
  story.wait(days: 6)
  #expect(story.file.due(at: story.now, under: Cast.terms).isEmpty)
  try story.play(Cast.noticeOfficer) { file, _ in
    try file.publicNotice().dismiss(ObjectionAnswer(id: "o1", answer: "实地核查，确在区内经营"), by: Cast.noticeOfficer)
  }
  #expect(story.file.due(at: story.now, under: Cast.terms) == [.noticeEnded])
}

@Test func `an upheld objection sends the case back and frees its reservation`() throws {
  var story = try noticed()
  try story.play(.publicVisitor) { file, now in
    try file.publicNotice().object(Cast.objection(), by: .publicVisitor, at: now)
  }
  let answer = ObjectionAnswer(id: "o1", answer: "金额需重新核算")
  let postings = story.file.postings(for: .objectionUpheld(answer))
  #expect(
    postings.contains(
      .releaseAward(Cast.code, year: 2025, pool: "model-voucher", amount: Cast.award, by: "c1")))
  try story.play(Cast.noticeOfficer) { file, _ in
    try file.publicNotice().uphold(answer, by: Cast.noticeOfficer)
  }
  #expect(story.file.state.name == "substantiveReview")
  #expect(story.file.dossier.award == nil)
}

@Test func `an answered objection is closed, an unknown one unknown`() throws {
  var story = try noticed()
  try story.play(.publicVisitor) { file, now in
    try file.publicNotice().object(Cast.objection(), by: .publicVisitor, at: now)
  }
  func dismiss(_ id: ObjectionID, _ text: String = "不成立") throws -> RefusalCode? {
    try refusal {
      _ = try story.file.publicNotice().dismiss(ObjectionAnswer(id: id, answer: text), by: Cast.noticeOfficer)
    }
  }
  #expect(try dismiss("o2") == .objectionUnknown)
  #expect(try dismiss("o1", "") == .reasonMissing)
  try story.play(Cast.noticeOfficer) { file, _ in
    try file.publicNotice().dismiss(ObjectionAnswer(id: "o1", answer: "不成立"), by: Cast.noticeOfficer)
  }
  #expect(try dismiss("o1") == .objectionClosed)
}

@Test func `a running notice gives way only to the one that replaces it`() throws {
  var story = try noticed()
  #expect(try refusal { try story.publish("n2") } == .noticeRunning)
  try story.publish("n2", replacing: "n1")
  #expect(try story.file.publicNotice().noticed?.notice == "n2")
}
