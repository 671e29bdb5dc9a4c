import Casework
import Foundation
import PolicyCore
import Standards
import Testing

private func inReview() throws -> Story {
  var story = try Story()
  try story.toSubstantiveReview()
  try story.play(Cast.reviewer) { file, _ in try file.assign(Cast.reviewer.account, by: Cast.reviewer) }
  return story
}

private func decideAll(_ story: inout Story, met: Bool = true) throws {
  for key in Cast.conditions {
    try story.play(Cast.reviewer) { file, _ in
      try file.substantiveReview().decide(
        ConditionDecision(key: key, met: met || key.project != nil, reason: "已核实"), conditions: Cast.conditions,
        by: Cast.reviewer)
    }
  }
}

private func pass(_ file: CaseFile, _ recognition: Recognition = Cast.recognition) throws -> RefusalCode? {
  try refusal {
    _ = try file.substantiveReview().pass(recognition, conditions: Cast.conditions, by: Cast.reviewer)
  }
}

@Test func `a case does not pass with an undecided condition or one that is not met`() throws {
  var story = try inReview()
  #expect(try pass(story.file) == .conditionUndecided)
  try decideAll(&story, met: false)
  #expect(try pass(story.file) == .conditionNotMet)
  let free = Set(Cast.conditions.filter { $0.project == nil }.map(\.condition))
  let file = story.file
  _ = try file.substantiveReview().pass(Cast.recognition, conditions: Cast.conditions, free: free, by: Cast.reviewer)
  try decideAll(&story)
  #expect(try pass(story.file) == nil)
}

@Test func `a figure that differs from the applicant's owes a reason`() throws {
  var story = try inReview()
  try decideAll(&story)
  try story.play(Cast.reviewer) { file, _ in
    try file.substantiveReview().save(
      [.set(Cast.settled, .money(Money(yuan: 80_000)))], reasons: [], by: Cast.reviewer)
  }
  #expect(try pass(story.file) == .differenceUnexplained)
  #expect(story.file.dossier.filing[Cast.settled] == .money(Money(yuan: 100_000)))
  try story.play(Cast.reviewer) { file, _ in
    try file.substantiveReview().save(
      [], reasons: [DifferenceReason(path: Cast.settled, reason: "结算单第 2 页为 8 万元")], by: Cast.reviewer)
  }
  #expect(try pass(story.file) == nil)
}

@Test func `an unresolved duplicate invoice blocks, and an excluded one may not be recognised`() throws {
  var story = try inReview()
  try decideAll(&story)
  try story.play(.system) { _, _ in
    [.duplicateFlagged(DuplicateFlag(invoice: "25117", project: "p1", expense: "e1", elsewhere: "c9"))]
  }
  #expect(try pass(story.file) == .duplicateInvoiceOpen)
  try story.play(Cast.reviewer) { file, _ in
    try file.substantiveReview().resolve(
      DuplicateResolution(invoice: "25117", finding: .excluded, reason: "发票属于另一件申报"), by: Cast.reviewer)
  }
  #expect(try pass(story.file) == .duplicateInvoiceOpen)
  let without = Recognition(award: Cast.award, lines: [Cast.line(invoices: [])], opinion: "", policyHash: "h")
  #expect(try pass(story.file, without) == nil)
}

@Test func `every fen between claimed and recognised has a reduction`() throws {
  var story = try inReview()
  try decideAll(&story)
  let short = RecognisedLine(
    project: "p1", expense: "e1", invoices: [], claimed: Money(yuan: 100), recognised: Money(fen: 9_998),
    reductions: [LineReduction(code: "x", amount: Money(fen: 1), reason: Phrase(zh: "期外", en: "Outside"))])
  #expect(
    try pass(story.file, Recognition(award: Cast.award, lines: [short], opinion: "", policyHash: "h"))
      == .amountDiffers)
  #expect(
    try pass(story.file, Recognition(award: .zero, lines: [Cast.line()], opinion: "", policyHash: "h"))
      == .amountUnknown)
}

@Test func `a supplementary agreement is asked for once and answered like a correction`() throws {
  var story = try inReview()
  let item = CorrectionPoint(key: ChecklistKey(entry: "split", project: "p1"), material: "m5", reason: "合同未分列硬件价款")
  func ask(_ file: CaseFile) throws -> [CaseEvent] {
    try file.substantiveReview().requestSupplement([item], by: Cast.reviewer, at: Cast.start, under: Cast.terms)
  }
  try story.play(Cast.reviewer) { file, _ in try ask(file) }
  #expect(try story.file.correction().notice.stage == .substantiveReview)
  try answer(&story, with: "已签补充协议")
  #expect(story.file.state.name == "substantiveReview")
  #expect(try refusal { _ = try ask(story.file) } == .supplementAlreadyAsked)
}

@Test func `a rejection names its clause`() throws {
  var story = try inReview()
  try story.play(Cast.reviewer) { file, _ in
    try file.substantiveReview().reject(Grounds(clause: "三(三)", reason: "供应商为关联企业"), by: Cast.reviewer)
  }
  #expect(story.file.state.name == "closed.rejected")
}

private func rival(_ number: String?) -> RivalFiling {
  RivalFiling(
    id: "c9", programme: "open-call", round: "2025", number: number, clause: "三(七)",
    choiceUntil: Cast.terms.window.upperBound)
}

@Test func `a filing in an excluded programme blocks the opinion until one is withdrawn; a draft does not`() throws {
  var story = try inReview()
  try decideAll(&story)
  func code(_ rivals: [RivalFiling]) throws -> RefusalCode? {
    let file = story.file
    return try refusal {
      _ = try file.substantiveReview().pass(
        Cast.recognition, conditions: Cast.conditions, rivals: rivals, by: Cast.reviewer)
    }
  }
  #expect(try code([rival(nil), rival("OC-2025-000001-1")]) == .exclusiveApplication)
  #expect(try code([rival(nil)]) == nil)
  #expect(try code([]) == nil)
  #expect(Refusal.exclusive(rival("OC-2025-000001-1")).clause == "三(七)")
}

@Test func `without experts a passed review leads to the determination, and what it excluded is held until the end`()
  throws
{
  var story = try inReview()
  try decideAll(&story)
  var recognition = Cast.recognition
  recognition.withoutExperts = true
  recognition.exclusion = ExclusiveSide(programme: "benchmark", others: ["open-call", "benchmark"], year: 2025)
  #expect(recognition.exclusion?.pairs == ["benchmark|open-call"])
  let before = story.file
  let held = before.postings(for: .reviewPassed(recognition)).compactMap { posting -> ExclusiveSide? in
    if case .holdExclusive(Cast.code, let side, _) = posting { side } else { nil }
  }
  #expect(held == [try #require(recognition.exclusion)])
  try story.play(Cast.reviewer) { file, _ in
    try file.substantiveReview().pass(recognition, conditions: Cast.conditions, by: Cast.reviewer)
  }
  #expect(story.file.stage == .determination)
  #expect(PoolEntry(story.file, capLeft: Money(yuan: 1))?.score == .zero)
  let ended = story.file.postings(for: .withdrawn(Reasoned(reason: "改报另一方向")))
  #expect(ended.contains(.releaseExclusive(by: story.file.id)))
  try story.play(Cast.lead) { file, now in
    try file.determination().settle(Cast.row(score: .zero), of: "d1", year: 2025, pool: "p", at: now)
  }
  #expect(story.file.stage == .publicNotice)
}

@Test func `a recognition recorded before exclusions and programmes without experts still reads`() throws {
  let old = #"{"award":100,"lines":[],"opinion":"","policyHash":"h"}"#
  let award = try JSONEncoder().encode(Money(fen: 100))
  let text = old.replacingOccurrences(of: "\"award\":100", with: "\"award\":" + String(decoding: award, as: UTF8.self))
  let read = try JSONDecoder().decode(Recognition.self, from: Data(text.utf8))
  #expect(read == Recognition(award: Money(fen: 100), lines: [], opinion: "", policyHash: "h"))
}
