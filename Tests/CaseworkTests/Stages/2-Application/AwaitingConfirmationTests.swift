import Casework
import Testing

private func handedOver() throws -> Story {
  var story = try Story(.counter)
  try story.fill()
  try story.play(Cast.clerk) { file, now in
    try file.draft().requestConfirmation(
      readiness: Cast.readiness, digest: Cast.digest, by: Cast.clerk, at: now, under: Cast.terms)
  }
  return story
}

@Test func `a counter filing counts only after the applicant's own confirmation`() throws {
  var story = try handedOver()
  #expect(story.file.dossier.receipt == nil)
  let byClerk = try refusal {
    _ = try story.file.awaitingConfirmation().confirm(
      number: Cast.number, declarations: ["d1", "d2"], readiness: Cast.readiness, by: Cast.clerk, at: story.now,
      under: Cast.terms)
  }
  #expect(byClerk == .notPermitted)
  let handed = try story.file.awaitingConfirmation().snapshot
  try story.play(Cast.agent) { file, now in
    try file.awaitingConfirmation().confirm(
      number: Cast.number, declarations: ["d1", "d2"], readiness: Cast.readiness, by: Cast.agent, at: now,
      under: Cast.terms)
  }
  #expect(story.file.dossier.receipt?.snapshot == handed)
  #expect(story.file.stage == .completenessReview)
}

@Test func `a confirmation after the window is late`() throws {
  let story = try handedOver()
  let late = try refusal {
    _ = try story.file.awaitingConfirmation().confirm(
      number: Cast.number, declarations: ["d1", "d2"], readiness: Cast.readiness, by: Cast.agent, at: Cast.closing,
      under: Cast.terms)
  }
  #expect(late == .windowClosed)
  #expect(story.file.due(at: Cast.closing, under: Cast.terms) == [.lapsed])
}

@Test func `the applicant sends the clerk's filing back with a reason`() throws {
  var story = try handedOver()
  #expect(
    try refusal { _ = try story.file.awaitingConfirmation().decline(reason: " ", by: Cast.agent) } == .reasonMissing)
  try story.play(Cast.agent) { file, _ in try file.awaitingConfirmation().decline(reason: "金额有误", by: Cast.agent) }
  #expect(story.file.state.name == "draft")
}
