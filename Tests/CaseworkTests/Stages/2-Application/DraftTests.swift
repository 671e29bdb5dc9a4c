import Casework
import PolicyCore
import Standards
import Testing

private func submit(
  _ story: Story, at now: Instant, by actor: Actor = Cast.agent, readiness: Readiness = Cast.readiness,
  declarations: [String] = ["d1", "d2"]
) throws -> RefusalCode? {
  try refusal {
    _ = try story.file.draft().submit(
      number: Cast.number, declarations: declarations, readiness: readiness, digest: Cast.digest, by: actor, at: now,
      under: Cast.terms)
  }
}

@Test func `the last millisecond of the window counts and the next one is late under clause 九`() throws {
  let story = try Story()
  #expect(try submit(story, at: Cast.closing.adding(milliseconds: -1)) == nil)
  #expect(try submit(story, at: Cast.closing) == .windowClosed)
}

@Test func `a draft may be written but not submitted before the window opens`() throws {
  let story = try Story()
  let before = Cast.opening.adding(milliseconds: -1)
  #expect(try submit(story, at: before) == .notYetOpen)
  #expect(try submit(story, at: Cast.opening) == nil)
  let saved = try story.file.draft().save(
    section: "s", [.addProject("p")], by: Cast.agent, at: before, under: Cast.terms)
  #expect(saved.count == 1)
}

@Test func `nothing can be saved or attached once the window has closed`() throws {
  let draft = try Story().file.draft()
  #expect(
    try refusal {
      _ = try draft.save(section: "s", [.addProject("p")], by: Cast.agent, at: Cast.closing, under: Cast.terms)
    } == .windowClosed)
  #expect(
    try refusal {
      _ = try draft.attach(Cast.file("a", "m2"), by: Cast.agent, at: Cast.closing, under: Cast.terms)
    } == .windowClosed)
}

@Test func `whatever is missing keeps a filing from being submitted`() throws {
  let story = try Story()
  var readiness = Cast.readiness
  readiness.materials = [MissingMaterial(material: "m3")]
  #expect(try submit(story, at: Cast.start, readiness: readiness) == .requiredMaterialMissing)
  readiness.faulty = [Cast.settled]
  #expect(try submit(story, at: Cast.start, readiness: readiness) == .factFaulty)
  readiness.missing = [Cast.settled]
  #expect(try submit(story, at: Cast.start, readiness: readiness) == .requiredFactMissing)
  #expect(try submit(story, at: Cast.start, declarations: ["d1"]) == .declarationMissing)
}

@Test func `only the enterprise itself submits`() throws {
  let online = try Story()
  #expect(try submit(online, at: Cast.start, by: Cast.stranger) == .notPermitted)
  #expect(try submit(online, at: Cast.start, by: Cast.clerk) == .notPermitted)
  #expect(try submit(try Story(.counter), at: Cast.start, by: Cast.clerk) == .notPermitted)
}

@Test func `a clerk touches counter filings only`() throws {
  let online = try Story()
  #expect(
    try refusal {
      _ = try online.file.draft().save(section: "s", [], by: Cast.clerk, at: Cast.start, under: Cast.terms)
    } == .notPermitted)
  var counter = try Story(.counter)
  try counter.fill()
  #expect(counter.file.dossier.attachments.count == 2)
}

@Test func `submission records receipt, snapshot and invoices and enters the completeness review`() throws {
  var story = try Story()
  try story.submit()
  let receipt = try #require(story.file.dossier.receipt)
  #expect(receipt.number == Cast.number)
  #expect(receipt.receivedAt == Cast.start)
  #expect(receipt.snapshot.hasPrefix("digest-of-"))
  #expect(story.file.dossier.invoices.map(\.invoice) == ["25117"])
  #expect(story.file.stage == .completenessReview)
  #expect(try refusal { _ = try story.file.draft() } == .wrongStage)
}

@Test func `a second filing of the same enterprise is refused until the first is withdrawn`() throws {
  var story = try Story()
  func open() throws -> RefusalCode? {
    try refusal {
      _ = try CaseFile.open(
        Cast.opened(id: "c2"), existing: [story.file], by: Cast.agent, at: Cast.start, under: Cast.terms)
    }
  }
  #expect(try open() == .duplicateApplication)
  try story.play(Cast.agent) { file, _ in try file.draft().withdraw(reason: "填错了", by: Cast.agent) }
  #expect(try open() == nil)
}

@Test func `nobody opens a case for another enterprise`() throws {
  #expect(
    try refusal {
      _ = try CaseFile.open(Cast.opened(), existing: [], by: Cast.stranger, at: Cast.start, under: Cast.terms)
    } == .notPermitted)
  #expect(
    try refusal {
      _ = try CaseFile.open(
        Cast.opened(.counter), existing: [], by: Cast.agent, at: Cast.start, under: Cast.terms)
    } == .notPermitted)
}

@Test func `a file must fit and belong to a project of the filing`() throws {
  let draft = try Story().file.draft()
  func attach(_ file: Casework.Attachment) throws -> RefusalCode? {
    try refusal { _ = try draft.attach(file, by: Cast.agent, at: Cast.start, under: Cast.terms) }
  }
  #expect(try attach(Cast.file("a", "m2", size: 0)) == .attachmentEmpty)
  #expect(try attach(Cast.file("a", "m2", size: Casework.Attachment.largest)) == nil)
  #expect(try attach(Cast.file("a", "m2", size: Casework.Attachment.largest + 1)) == .attachmentTooLarge)
  #expect(try attach(Cast.file("a", "m5", project: "nowhere")) == .unknownProject)
  #expect(
    try refusal { _ = try draft.remove("none", by: Cast.agent, at: Cast.start, under: Cast.terms) }
      == .unknownAttachment)
}

@Test func `a fact of a row that is not there is refused`() throws {
  let draft = try Story().file.draft()
  #expect(
    try refusal {
      _ = try draft.save(
        section: "s", [.set(Cast.settled, .money(.zero))], by: Cast.agent, at: Cast.start, under: Cast.terms)
    } == .unknownProject)
  #expect(
    try refusal {
      _ = try draft.save(
        section: "s", [.addProject("p1"), .set(Cast.settled, .money(.zero))], by: Cast.agent, at: Cast.start,
        under: Cast.terms)
    } == .unknownExpense)
}
