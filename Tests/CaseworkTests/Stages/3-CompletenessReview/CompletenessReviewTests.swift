import Casework
import PolicyCore
import Standards
import Testing

private func inReview(_ verdicts: [Verdict]) throws -> Story {
  var story = try Story()
  try story.submit()
  try story.decide(verdicts)
  return story
}

@Test func `the notice cannot be sent while an item is undecided`() throws {
  var story = try inReview([.conforms, .needsCorrection])
  #expect(try refusal { try story.sendCorrection() } == .checklistUndecided)
}

@Test func `the notice holds exactly the items marked, with five working days to answer`() throws {
  var story = try inReview([.conforms, .needsCorrection, .needsCorrection])
  try story.sendCorrection()
  let notice = try story.file.correction().notice
  #expect(notice.items.map(\.key) == [Cast.checklist[1], Cast.checklist[2]])
  // 2025-09-12 is a Friday; five working days later is the next Friday.
  #expect(notice.due == Cast.day("2025-09-19"))
  #expect(notice.expires == Instant(Cast.day("2025-09-20")))
}

@Test func `no notice without a marked item and no acceptance with one`() throws {
  var clean = try inReview([.conforms, .conforms, .notApplicable])
  #expect(try refusal { try clean.sendCorrection() } == .nothingToCorrect)
  let marked = try inReview([.conforms, .conforms, .needsCorrection])
  #expect(
    try refusal { _ = try marked.file.completenessReview().accept(checklist: Cast.checklist, by: Cast.checker) }
      == .itemsNeedCorrection)
  let open = try inReview([.conforms])
  #expect(
    try refusal { _ = try open.file.completenessReview().accept(checklist: Cast.checklist, by: Cast.checker) }
      == .checklistUndecided)
}

@Test(arguments: [Verdict.needsCorrection, .notApplicable])
func `a verdict other than conforming owes a reason`(verdict: Verdict) throws {
  let story = try inReview([])
  #expect(
    try refusal {
      _ = try story.file.completenessReview().decide(
        ChecklistDecision(key: Cast.checklist[0], verdict: verdict), checklist: Cast.checklist, by: Cast.checker)
    } == .reasonMissing)
}

@Test func `an item outside the policy's checklist is refused`() throws {
  let story = try inReview([])
  #expect(
    try refusal {
      _ = try story.file.completenessReview().decide(
        ChecklistDecision(key: ChecklistKey(entry: "invented"), verdict: .conforms), checklist: Cast.checklist,
        by: Cast.checker)
    } == .checklistEntryUnknown)
}

@Test func `a second notice needs a lead, is counted, and a third is refused`() throws {
  var story = try inReview([.conforms, .conforms, .needsCorrection])
  try story.sendCorrection()
  try answer(&story)
  try story.decide([.conforms, .conforms, .needsCorrection])
  #expect(try refusal { try story.sendCorrection() } == .correctionAlreadySent)
  #expect(
    try refusal {
      _ = try story.file.completenessReview().allowFurtherCorrection(
        reason: "漏看一页", by: Cast.checker, under: Cast.terms)
    } == .notPermitted)
  try story.play(Cast.lead) { file, _ in
    try file.completenessReview().allowFurtherCorrection(reason: "漏看一页", by: Cast.lead, under: Cast.terms)
  }
  try story.sendCorrection()
  #expect(try story.file.correction().notice.round == 2)
  try answer(&story)
  #expect(
    try refusal {
      _ = try story.file.completenessReview().allowFurtherCorrection(reason: "又漏", by: Cast.lead, under: Cast.terms)
    } == .correctionAlreadySent)
}

@Test func `a refusal names its clause and its reason`() throws {
  var story = try inReview([.conforms])
  let review = try story.file.completenessReview()
  #expect(try refusal { _ = try review.refuse(Grounds(clause: "", reason: "x"), by: Cast.checker) } == .clauseMissing)
  #expect(
    try refusal { _ = try review.refuse(Grounds(clause: "三(一)", reason: ""), by: Cast.checker) } == .reasonMissing)
  try story.play(Cast.checker) { file, _ in
    try file.completenessReview().refuse(Grounds(clause: "三(一)", reason: "机关不在申报范围"), by: Cast.checker)
  }
  #expect(story.file.state.name == "closed.refused")
}

@Test func `only the reviewer who has the case in hand decides it`() throws {
  let story = try inReview([.conforms])
  #expect(
    try refusal {
      _ = try story.file.completenessReview().accept(checklist: [Cast.checklist[0]], by: Cast.otherChecker)
    } == .notPermitted)
  #expect(
    try refusal { _ = try story.file.assign(Cast.otherChecker.account, by: Cast.otherChecker) } == .alreadyAssigned)
  #expect(
    try refusal { _ = try story.file.assign(Cast.otherChecker.account, by: Cast.checker) } == .notPermitted)
  #expect(try story.file.assign(Cast.otherChecker.account, by: Cast.lead).count == 1)
}

func answer(_ story: inout Story, with text: String = "已重新盖章") throws {
  for item in try story.file.correction().notice.items {
    try story.play(Cast.agent) { file, now in
      try file.correction().reply(CorrectionReply(key: item.key, disagrees: false, text: text), by: Cast.agent, at: now)
    }
  }
  try story.play(Cast.agent) { file, now in
    try file.correction().answer(
      invoices: Cast.readiness.invoices, digest: Cast.digest, by: Cast.agent, at: now)
  }
}
