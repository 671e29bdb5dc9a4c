import Casework
import PolicyCore
import Standards
import Testing

/// A submitted case whose line names invoice 25117.
private func submitted() throws -> Story {
  var story = try Story()
  try story.submit()
  return story
}

private let shown = "24112000000048542163"

extension Story {
  /// The system notes what was read of the file `a-m2`.
  fileprivate mutating func read(_ invoices: Set<String>, of file: String = "a-m2") throws {
    try play(.system) { now, _ in now.noting(invoices: ["hash-\(file)": invoices]) }
  }
}

@Test func `what is read off a file is claimed once, and released when it is read otherwise`() throws {
  var story = try submitted()
  let events = story.file.noting(invoices: ["hash-a-m2": [shown], "hash-of-nothing": ["1"]])
  #expect(events == [.invoicesRead(InvoicesRead(file: "a-m2", digest: "hash-a-m2", invoices: [shown]))])
  let claim = InvoiceClaim(invoice: shown, project: nil, file: "a-m2")
  #expect(story.file.postings(for: events[0]) == [.claimInvoice(claim, by: "c1")])
  try story.read([shown])
  #expect(story.file.dossier.paperClaims == [claim])
  #expect(story.file.noting(invoices: ["hash-a-m2": [shown]]) == [])
  let again = story.file.noting(invoices: ["hash-a-m2": []])
  #expect(again.flatMap { story.file.postings(for: $0) } == [.releaseInvoice(claim, by: "c1")])
}

@Test func `a draft claims nothing, nor does a correction that is not answered`() throws {
  var draft = try Story()
  try draft.fill()
  #expect(draft.file.noting(invoices: ["hash-a-m2": [shown]]) == [])
  var story = try submitted()
  try story.decide([.conforms, .needsCorrection, .conforms])
  try story.sendCorrection()
  let anew = Cast.file("anew", "m3")
  try story.play(Cast.agent) { file, now in try file.correction().attach(anew, by: Cast.agent, at: now) }
  #expect(story.file.noting(invoices: [anew.hash: [shown]]) == [])
  #expect(story.file.noting(invoices: ["hash-a-m2": [shown]]).count == 1)
}

@Test func `a claim's line says which file and comes back from the ledger`() {
  let claims = [
    InvoiceClaim(invoice: shown, project: "p1", file: "f/1"), InvoiceClaim(invoice: shown, project: nil, file: "f"),
    InvoiceClaim(invoice: shown, project: "p1", expense: "e1"),
  ]
  for claim in claims { #expect(InvoiceClaim(invoice: shown, line: claim.line) == claim) }
  #expect(InvoiceClaim(invoice: shown, line: "nothing") == nil)
}

/// The file belongs to project `p1`, as those of lines do.
private func inReview(reading invoices: Set<String>) throws -> Story {
  var story = try Story()
  try story.fill()
  try story.play(Cast.agent) { file, now in
    try file.draft().attach(
      Cast.file("paper", "m9", project: "p1"), by: Cast.agent, at: now, under: Cast.terms)
  }
  try story.play(Cast.agent) { file, now in
    try file.draft().submit(
      number: Cast.number, declarations: ["d1", "d2"], readiness: Cast.readiness, digest: Cast.digest,
      by: Cast.agent, at: now, under: Cast.terms)
  }
  try story.read(invoices, of: "paper")
  try story.decide([.conforms, .conforms, .conforms])
  try story.play(Cast.checker) { file, _ in
    try file.completenessReview().accept(checklist: Cast.checklist, by: Cast.checker)
  }
  return story
}

@Test func `the paper a mistyped line rests on is recognised with it, once`() throws {
  var story = try inReview(reading: [shown])
  let paper = InvoiceClaim(invoice: shown, project: "p1", file: "paper")
  let postings = story.file.postings(for: .reviewPassed(Cast.recognition))
  #expect(postings.contains(.recogniseInvoice(paper, by: "c1")))
  let none = Recognition(
    award: .zero, lines: [Cast.line(recognised: .zero)], opinion: "", policyHash: "h")
  #expect(story.file.postings(for: .reviewPassed(none)).contains(.releaseInvoice(paper, by: "c1")))
  try story.passReview()
  let withdrawn = story.file.postings(for: .withdrawn(Reasoned(reason: "放弃")))
  #expect(withdrawn.contains(.releaseInvoice(paper, by: "c1")))
}

@Test func `paper that no line needs is not used up`() throws {
  let story = try inReview(reading: ["25117", shown])
  let named = InvoiceClaim(invoice: "25117", project: "p1", file: "paper")
  let spare = InvoiceClaim(invoice: shown, project: "p1", file: "paper")
  let postings = story.file.postings(for: .reviewPassed(Cast.recognition))
  #expect(postings.contains(.releaseInvoice(spare, by: "c1")))
  #expect(
    !postings.contains(.releaseInvoice(named, by: "c1")) && !postings.contains(.recogniseInvoice(named, by: "c1")))
}

@Test func `a file flag blocks the opinion, and what it leaves out takes its line along`() throws {
  var story = try inReview(reading: [shown])
  try story.play(Cast.reviewer) { file, _ in try file.assign(Cast.reviewer.account, by: Cast.reviewer) }
  for key in Cast.conditions {
    try story.play(Cast.reviewer) { file, _ in
      try file.substantiveReview().decide(
        ConditionDecision(key: key, met: true, reason: "核对"), conditions: Cast.conditions, by: Cast.reviewer)
    }
  }
  let flag = DuplicateFlag(InvoiceClaim(invoice: shown, project: "p1", file: "paper"), elsewhere: "c9")
  try story.play(.system) { _, _ in [.duplicateFlagged(flag)] }
  func pass(_ recognition: Recognition = Cast.recognition) throws -> RefusalCode? {
    do {
      _ = try story.file.substantiveReview().pass(recognition, conditions: Cast.conditions, by: Cast.reviewer)
      return nil
    } catch let refusal as Refusal { return refusal.code }
  }
  #expect(try pass() == .duplicateInvoiceOpen)
  try story.play(Cast.reviewer) { file, _ in
    try file.substantiveReview().resolve(
      DuplicateResolution(invoice: shown, finding: .excluded, reason: "已在他件使用"), by: Cast.reviewer)
  }
  #expect(story.file.dossier.excludedInvoices == [shown, "25117"])
  #expect(try pass() == .duplicateInvoiceOpen)
  let left = RecognisedLine(
    project: "p1", expense: "e1", invoices: ["25117"], claimed: Money(yuan: 1), recognised: .zero,
    reductions: [
      LineReduction(code: "x", amount: Money(yuan: 1), reason: Phrase(zh: "发票已在他件使用", en: "Used in another case"))
    ])
  #expect(try pass(Recognition(award: Cast.award, lines: [left], opinion: "", policyHash: "h")) == nil)
}
