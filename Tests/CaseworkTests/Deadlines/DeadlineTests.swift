import Casework
import Standards
import Testing

@Test func `the clock of the completeness review counts five working days from receipt`() throws {
  var story = try Story()
  try story.submit()
  // Friday 12 September; the fifth working day after it is Friday 19 September.
  func light(_ day: String) -> Deadline.Light? { story.file.deadline(on: Cast.day(day), under: Cast.terms)?.light }
  #expect(story.file.deadline(on: Cast.day("2025-09-12"), under: Cast.terms)?.due == Cast.day("2025-09-19"))
  #expect(light("2025-09-16") == .green)
  #expect(light("2025-09-17") == .amber)
  #expect(light("2025-09-19") == .amber)
  #expect(light("2025-09-20") == .overdue)
}

@Test func `days spent waiting for the applicant do not count`() throws {
  var story = try Story()
  try story.submit()
  try story.decide([.conforms, .conforms, .needsCorrection])
  try story.sendCorrection()
  #expect(story.file.deadline(on: Cast.day("2025-09-15"), under: Cast.terms)?.light == .suspended)
  story.wait(days: 5)  // Wednesday 17 September: three working days later.
  try answer(&story)
  #expect(story.file.deadline(on: Cast.day("2025-09-17"), under: Cast.terms)?.due == Cast.day("2025-09-24"))
}

@Test func `no limit runs on a draft or a closed case`() throws {
  var story = try Story()
  #expect(story.file.deadline(on: Cast.start.day, under: Cast.terms) == nil)
  try story.toPaid()
  #expect(story.file.deadline(on: story.now.day, under: Cast.terms) == nil)
}
