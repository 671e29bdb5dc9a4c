import Casework
import Standards
import Testing

@Test func `an award above the ceiling or the recognised amount is refused`() throws {
  var story = try Story()
  try story.toDetermination()
  let over = Money(fen: Cast.award.fen + 1)
  #expect(
    try refusal {
      _ = try story.file.determination().settle(Cast.row(over), of: "d1", year: 2025, pool: "p", at: story.now)
    } == .overCeiling)
}

@Test func `a case below the pass line gets nothing, and zero means not supported`() throws {
  var story = try Story()
  try story.toExpertReview()
  try story.scoreAll([10, 10, 10])
  #expect(
    try refusal {
      _ = try story.file.determination().settle(Cast.row(), of: "d1", year: 2025, pool: "p", at: story.now)
    } == .belowScoreLine)
  try story.play(Cast.secondLead) { file, now in
    try file.determination().settle(Cast.row(.zero), of: "d1", year: 2025, pool: "p", at: now)
  }
  #expect(story.file.state.name == "closed.notSupported")
}
