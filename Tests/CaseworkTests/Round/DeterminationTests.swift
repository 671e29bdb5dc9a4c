import Casework
import Standards
import Testing

private let million = Money(yuan: 1_000_000)

private func scenario(
  _ strategy: Scenario.Strategy, budget: Money, rate: String = "50%", line: Int64 = 60
) -> Scenario {
  Scenario(
    strategy: strategy, rate: Ratio(parsing: rate)!, rateCeiling: Ratio(parsing: "50%")!,
    scoreLine: Ratio(line, over: 1)!, year: 2025, pool: "model-voucher", budgetLeft: budget)
}

private func row(
  _ id: CaseID, _ amount: Money, rank: Int, ceiling: Money = million, cap: Money = Money(yuan: 5_000_000),
  enterprise: EnterpriseID = "e", score: Int64 = 80
) -> DeterminationRow {
  DeterminationRow(
    id: id, number: Cast.number, enterprise: enterprise, enterpriseName: id.rawValue, ceiling: ceiling,
    score: Ratio(score, over: 1)!, capLeft: cap, submittedAt: Cast.start, rank: rank, amount: amount,
    reason: Phrase(zh: "按核定金额支持", en: "As recognised"))
}

private func table(_ scenario: Scenario, _ rows: [DeterminationRow]) -> DeterminationTable {
  DeterminationTable(id: "d1", round: "2025", scenario: scenario, rows: rows)
}

private func prepare(_ table: DeterminationTable, by actor: Actor = Cast.lead) throws -> RefusalCode? {
  try refusal { _ = try Determination.prepare(table, by: actor) }
}

@Test func `a table over budget, cap, ceiling or below the line is refused, and one fen decides`() throws {
  let ranked = scenario(.ranked, budget: Money(yuan: 2_000_000))
  #expect(try prepare(table(ranked, [row("a", million, rank: 1), row("b", million, rank: 2)])) == nil)
  let tight = scenario(.ranked, budget: Money(fen: 199_999_999))
  #expect(try prepare(table(tight, [row("a", million, rank: 1), row("b", million, rank: 2)])) == .overBudget)
  #expect(try prepare(table(ranked, [row("a", Money(fen: 100_000_001), rank: 1)])) == .overCeiling)
  let cap = Money(fen: 199_999_999)
  #expect(
    try prepare(table(ranked, [row("a", million, rank: 1, cap: cap), row("b", million, rank: 2, cap: cap)]))
      == .overAnnualCap)
  #expect(try prepare(table(ranked, [row("a", million, rank: 1, score: 59)])) == .belowScoreLine)
  #expect(
    try prepare(table(scenario(.ranked, budget: million, rate: "51%"), [row("a", .zero, rank: 1)])) == .rateOverCeiling)
  #expect(try prepare(table(ranked, [row("a", .zero, rank: 1), row("a", .zero, rank: 2)])) == .tableIncomplete)
  #expect(try prepare(table(ranked, [row("a", million, rank: 1)]), by: Cast.reviewer) == .notPermitted)
}

@Test func `who prepared, saved or submitted the table does not approve it`() throws {
  let ranked = scenario(.ranked, budget: Money(yuan: 2_000_000))
  let sheet = table(ranked, [row("a", million, rank: 1)])
  var recorded = [
    Recorded(
      version: 1, at: Cast.start, actor: Cast.lead.account, role: .lead,
      event: try Determination.prepare(sheet, by: Cast.lead)[0])
  ]
  var round = try Determination(folding: recorded)
  #expect(try refusal { _ = try round.approve(by: Cast.secondLead) } == .determinationSettled)
  recorded.append(
    Recorded(
      version: 2, at: Cast.start, actor: Cast.lead.account, role: .lead, event: try round.submit(by: Cast.lead)[0]))
  round = try Determination(folding: recorded)
  #expect(try refusal { _ = try round.approve(by: Cast.lead) } == .samePerson)
  #expect(try refusal { _ = try round.save(sheet, by: Cast.lead) } == .determinationSettled)
  let approved = try round.approve(by: Cast.secondLead)
  try round.apply(Recorded(version: 3, at: Cast.start, actor: Cast.secondLead.account, role: .lead, event: approved[0]))
  #expect(round.phase == .approved)
  #expect(try refusal { _ = try round.cancel(reason: "x", by: Cast.lead) } == .determinationSettled)
}

@Test func `a history in which the maker approves is no history`() throws {
  let sheet = table(scenario(.ranked, budget: million), [row("a", million, rank: 1)])
  let events: [DeterminationEvent] = [.prepared(sheet), .submitted, .approved]
  let recorded = events.enumerated().map {
    Recorded(version: $0 + 1, at: Cast.start, actor: Cast.lead.account, role: nil, event: $1)
  }
  #expect(throws: BrokenHistory.self) { _ = try Determination(folding: recorded) }
}

private func entry(_ name: String, _ yuan: Int64, score: Int64, minute: Int) throws -> PoolEntry {
  var story = try Story(id: ID(name))
  story.now = Cast.start.adding(seconds: Int64(minute) * 60)
  try story.toSubstantiveReview()
  try story.play(Cast.reviewer) { file, _ in try file.assign(Cast.reviewer.account, by: Cast.reviewer) }
  let recognition = Recognition(award: Money(yuan: yuan), lines: [], opinion: "", policyHash: "h")
  try story.play(Cast.reviewer) { file, _ in
    try file.substantiveReview().pass(recognition, conditions: [], by: Cast.reviewer)
  }
  let points = Int(score / 2)
  try story.scoreAll([points, points, points])
  return try #require(PoolEntry(story.file, capLeft: Money(yuan: 1_000_000_000)))
}

/// The three cases of the worked example, submitted in the order c, b, a.
private func pool() throws -> [PoolEntry] {
  try [
    entry("a", 60_000_000, score: 80, minute: 3), entry("b", 30_000_000, score: 90, minute: 2),
    entry("c", 20_000_000, score: 70, minute: 1),
  ]
}

private func amounts(_ scenario: Scenario) throws -> [String: Int64] {
  let rows = try scenario.table(over: pool())
  return Dictionary(rows.map { ($0.id.rawValue, $0.amount.fen) }, uniquingKeysWith: { a, _ in a })
}

@Test func `pro rata floors each share and gives the last fen to the largest remainder`() throws {
  let shares = try amounts(scenario(.proRata, budget: Money(yuan: 100_000_000)))
  #expect(shares == ["a": 5_454_545_455, "b": 2_727_272_727, "c": 1_818_181_818])
}

@Test func `ranked pays from the top and the last one gets the rest`() throws {
  #expect(
    try amounts(scenario(.ranked, budget: Money(yuan: 100_000_000)))
      == ["b": 3_000_000_000, "a": 6_000_000_000, "c": 1_000_000_000])
}

@Test func `first come goes by the receipt`() throws {
  #expect(
    try amounts(scenario(.firstCome, budget: Money(yuan: 60_000_000)))
      == ["c": 2_000_000_000, "b": 3_000_000_000, "a": 1_000_000_000])
}

@Test func `a lower rate lowers every ceiling and a score line leaves cases out`() throws {
  #expect(
    try amounts(scenario(.ranked, budget: Money(yuan: 100_000_000), rate: "25%", line: 75))
      == ["b": 1_500_000_000, "a": 3_000_000_000, "c": 0])
}
