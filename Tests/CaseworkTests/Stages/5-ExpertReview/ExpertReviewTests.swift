import Casework
import Standards
import Testing

private func seated(_ count: Int = 3) throws -> Story {
  var story = try Story()
  try story.toExpertReview()
  for number in 1...count { try story.seat(number) }
  return story
}

private func close(_ story: Story) throws -> RefusalCode? {
  try refusal { _ = try story.file.expertReview().close(by: Cast.lead, under: Cast.terms) }
}

@Test func `nothing opens before the conflict declaration`() throws {
  let story = try seated()
  let expert = Cast.expert(1)
  #expect(
    try refusal {
      _ = try story.file.expertReview().save(marks: [], comment: "", criteria: Cast.criteria, by: expert)
    } == .conflictUndeclared)
  #expect(
    try refusal { _ = try story.file.expertReview().lock(criteria: Cast.criteria, by: expert) }
      == .conflictUndeclared)
}

@Test func `a conflict empties the seat, another takes it, and the first cannot return`() throws {
  var story = try seated()
  try story.play(Cast.expert(1)) { file, _ in
    try file.expertReview().declare(conflict: .kinship, by: Cast.expert(1))
  }
  let review = try story.file.expertReview()
  #expect(review.active.count == 2)
  #expect(
    try refusal {
      _ = try review.save(marks: [], comment: "", criteria: Cast.criteria, by: Cast.expert(1))
    } == .notPermitted)
  #expect(
    try refusal { _ = try review.seat(Seat(code: "E9", expert: Cast.expert(1).account), by: Cast.lead) } == .conflicted)
  try story.seat(4, replacing: "E1")
  #expect(try story.file.expertReview().active.count == 3)
  #expect(
    try refusal {
      _ = try story.file.expertReview().seat(
        Seat(code: "E5", expert: Cast.expert(5).account, replaces: "E1"), by: Cast.lead)
    } == .notOnPanel)
}

@Test func `no score of another is seen before all are locked`() throws {
  var story = try seated()
  try story.score(1, 40)
  try story.score(2, 45)
  #expect(try story.file.expertReview().sheets(visibleTo: Cast.expert(1)).map(\.code) == ["E1"])
  #expect(try story.file.expertReview().sheets(visibleTo: Cast.expert(3)).isEmpty)
  #expect(try story.file.expertReview().sheets(visibleTo: Cast.lead).isEmpty)
  try story.score(3, 30)
  #expect(try story.file.expertReview().sheets(visibleTo: Cast.lead).count == 3)
  #expect(try story.file.expertReview().sheets(visibleTo: Cast.expert(1)).map(\.code) == ["E1"])
  #expect(try story.file.expertReview().sheets(visibleTo: Cast.agent).isEmpty)
}

@Test func `a locked score stands`() throws {
  var story = try seated()
  try story.score(1, 40)
  #expect(
    try refusal {
      _ = try story.file.expertReview().save(
        marks: [Mark(criterion: "effect", points: 1)], comment: "", criteria: Cast.criteria, by: Cast.expert(1))
    } == .scoreLocked)
}

@Test func `three locked scores are needed and all must be locked`() throws {
  var two = try seated(2)
  try two.score(1, 40)
  try two.score(2, 40)
  #expect(try close(two) == .tooFewScores)
  var three = try seated()
  try three.score(1, 40)
  #expect(try close(three) == .scoresNotAllLocked)
}

@Test func `the average is exact and the pass line inclusive`() throws {
  var pass = try Story()
  try pass.toExpertReview()
  try pass.scoreAll([30, 30, 30])
  #expect(pass.file.dossier.panel == PanelResult(average: Ratio(60, over: 1)!, scores: 3, passed: true))
  var fail = try Story()
  try fail.toExpertReview()
  try fail.scoreAll([30, 30, 29])
  #expect(fail.file.dossier.panel == PanelResult(average: Ratio(178, over: 3)!, scores: 3, passed: false))
}

@Test(arguments: [-1, 51]) func `points outside the criterion's range are refused`(points: Int) throws {
  var story = try seated()
  try story.play(Cast.expert(1)) { file, _ in try file.expertReview().declare(conflict: nil, by: Cast.expert(1)) }
  #expect(
    try refusal {
      _ = try story.file.expertReview().save(
        marks: [Mark(criterion: "effect", points: points)], comment: "", criteria: Cast.criteria, by: Cast.expert(1))
    } == .scoreOutOfRange)
}

@Test func `a lock needs every criterion, and words for nothing or everything`() throws {
  var story = try seated()
  let expert = Cast.expert(1)
  try story.play(expert) { file, _ in try file.expertReview().declare(conflict: nil, by: expert) }
  func save(_ marks: [Mark], _ comment: String) throws {
    try story.play(expert) { file, _ in
      try file.expertReview().save(marks: marks, comment: comment, criteria: Cast.criteria, by: expert)
    }
  }
  func lock() throws -> RefusalCode? {
    try refusal { _ = try story.file.expertReview().lock(criteria: Cast.criteria, by: expert) }
  }
  #expect(try lock() == .scoreIncomplete)
  try save([Mark(criterion: "effect", points: 40)], "")
  #expect(try lock() == .scoreIncomplete)
  try save([Mark(criterion: "effect", points: 0), Mark(criterion: "replication", points: 40)], "没有成效")
  #expect(try lock() == .commentTooShort)
  try save(
    [Mark(criterion: "effect", points: 0), Mark(criterion: "replication", points: 40)],
    "材料没有给出任何可以核实的应用成效数据和用户反馈")
  #expect(try lock() == nil)
}

@Test func `who reviewed the case does not score it`() throws {
  let story = try seated()
  #expect(
    try refusal {
      _ = try story.file.expertReview().seat(Seat(code: "E8", expert: Cast.reviewer.account), by: Cast.lead)
    } == .conflicted)
}
