import Casework
import PolicyCore
import Standards
import Testing

/// The contract of project p1 is asked for again; nothing else.
private func waiting() throws -> Story {
  var story = try Story()
  try story.submit()
  try story.decide([.conforms, .conforms, .needsCorrection])
  try story.sendCorrection()
  return story
}

@Test func `only what the notice asks for may change`() throws {
  let story = try waiting()
  let correction = try story.file.correction()
  #expect(
    try refusal {
      _ = try correction.attach(Cast.file("x", "m5", project: "p1"), by: Cast.agent, at: story.now)
    } == nil)
  #expect(
    try refusal { _ = try correction.attach(Cast.file("x", "m3"), by: Cast.agent, at: story.now) } == .notAskedFor)
  #expect(try refusal { _ = try correction.remove("a-m2", by: Cast.agent, at: story.now) } == .notAskedFor)
  for (path, value) in story.file.dossier.filing.answers {
    #expect(
      try refusal {
        _ = try correction.save(section: "s", [.set(path, value)], by: Cast.agent, at: story.now)
      } == .notAskedFor)
  }
  #expect(
    try refusal { _ = try correction.save(section: "s", [.addProject("p2")], by: Cast.agent, at: story.now) }
      == .notAskedFor)
}

@Test func `an answer with an item left open is refused`() throws {
  var story = try waiting()
  func send(_ file: CaseFile) throws -> RefusalCode? {
    try refusal {
      _ = try file.correction().answer(invoices: [], digest: Cast.digest, by: Cast.agent, at: story.now)
    }
  }
  #expect(try send(story.file) == .correctionUnanswered)
  try story.play(Cast.agent) { file, now in
    try file.correction().attach(Cast.file("new", "m5", project: "p1"), by: Cast.agent, at: now)
  }
  #expect(try send(story.file) == nil)
}

@Test func `the due day counts to its last millisecond`() throws {
  let correction = try waiting().file.correction()
  let expires = correction.notice.expires
  let reply = CorrectionReply(key: correction.notice.items[0].key, disagrees: true, text: "合同已盖章，见第 3 页")
  #expect(
    try refusal { _ = try correction.reply(reply, by: Cast.agent, at: expires.adding(milliseconds: -1)) } == nil)
  #expect(try refusal { _ = try correction.reply(reply, by: Cast.agent, at: expires) } == .correctionOverdue)
}

@Test func `an unanswered correction lapses by time alone`() throws {
  var story = try waiting()
  let expires = try story.file.correction().notice.expires
  #expect(story.file.due(at: expires.adding(milliseconds: -1), under: Cast.terms).isEmpty)
  story.now = expires
  try story.play(.system) { file, now in file.due(at: now, under: Cast.terms) }
  #expect(story.file.state.name == "closed.correctionOverdue")
}

@Test func `what was given anew must be decided anew, the rest stands`() throws {
  var story = try waiting()
  try answer(&story)
  let review = try story.file.completenessReview()
  #expect(review.undecided(of: Cast.checklist) == [Cast.checklist[2]])
}

@Test func `another enterprise cannot answer`() throws {
  let story = try waiting()
  #expect(
    try refusal {
      _ = try story.file.correction().attach(
        Cast.file("x", "m5", project: "p1"), by: Cast.stranger, at: story.now)
    } == .notPermitted)
}
