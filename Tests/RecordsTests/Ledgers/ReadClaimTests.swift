import Casework
import PolicyCore
import Records
import Standards
import Testing

/// Invoices claimed by what stands on the papers, whatever the form says.
@Suite(.onEveryEngine) struct ReadClaimTests {
  let place: TestPlace
  let archive: Archive
  let office: Office

  init() async throws {
    place = try TestPlace()
    archive = try await place.archive()
    office = archive.office(World(now: { .tenOClock }, expecting: { _, material in [material.rawValue] }))
  }

  private static let key = "d:24112000000048542163"
  private static let invoice = "24112000000048542163"

  /// A case with one file, of one applicant and round.
  private func open(_ id: CaseID, file digest: String, round: String = "2025") async throws {
    let opened = Opened(
      id: id, programme: "p", round: round, enterprise: EnterpriseID("e-\(id)"), enterpriseName: "示例公司",
      channel: .online, policyHash: "h")
    let file = Casework.Attachment(
      id: AttachmentID("f-\(id)"), material: "invoice", project: "p1", hash: digest, name: "发票", size: 1,
      mediaType: "application/pdf", pages: 1)
    _ = try await office.open(CaseFile.self, id, by: .system) { _ in
      [
        .opened(opened),
        .factsSaved(
          FactsSaved(
            section: "s", changes: [.addProject("p1"), .addExpense(project: "p1", id: "e1")], automatic: false)),
        .materialAttached(file),
      ]
    }
  }

  private func submit(_ id: CaseID, typing invoice: String, _ serial: Int = 1) async throws {
    let submitted = Submitted(
      number: ApplicationNumber(prefix: "MQ", year: 2025, serial: serial)!, receivedAt: .tenOClock, snapshot: "s",
      declarations: [], invoices: [InvoiceClaim(invoice: invoice, project: "p1", expense: "e1")])
    _ = try await office.change(CaseFile.self, id, by: .system) { _, _ in [.submitted(submitted)] }
  }

  /// The next file is read and shows these invoices.
  private func read(_ keys: Set<String>) async throws {
    let job = try #require(try await archive.readings.take(at: .tenOClock))
    try await office.finish(
      job, brief: "{}", answer: "{}", isRead: true, marks: [ReadingShelf.invoiceMarks: keys], at: .tenOClock)
  }

  private func flags(_ id: CaseID) async throws -> [DuplicateFlag] {
    try #require(try await office.load(CaseFile.self, id)).dossier.duplicates
  }

  private func isRebuiltAlike() async throws -> Bool {
    try await Rebuild(archive.engine, world: office.world).check() == []
  }

  @Test func `the same paper under other numbers in two rounds is flagged in both at submission`() async throws {
    try await open("c1", file: "as-pdf")
    try await read([Self.key])
    try await open("c2", file: "as-ofd", round: "2026")
    try await read([Self.key])
    try await submit("c1", typing: "24112000000048542169")
    #expect(try await flags("c1") == [])
    try await submit("c2", typing: "25990000000000000001", 2)
    let paper = { (id: String) in
      InvoiceClaim(invoice: Self.invoice, project: "p1", file: AttachmentID("f-\(id)"))
    }
    #expect(try await flags("c1") == [DuplicateFlag(paper("c1"), elsewhere: "c2")])
    #expect(try await flags("c2") == [DuplicateFlag(paper("c2"), elsewhere: "c1")])
    #expect(try await isRebuiltAlike())
  }

  @Test func `a file read after submission raises the flag as soon as it is read`() async throws {
    try await open("c1", file: "one")
    try await submit("c1", typing: Self.invoice)
    try await read([])
    try await open("c2", file: "two")
    try await submit("c2", typing: "25990000000000000001", 2)
    #expect(try await flags("c2") == [])
    try await read([Self.key])
    #expect(try await flags("c2").map(\.elsewhere) == ["c1"])
    #expect(
      try await flags("c1") == [
        DuplicateFlag(
          InvoiceClaim(invoice: Self.invoice, project: "p1", expense: "e1"), elsewhere: "c2")
      ])
    #expect(try await isRebuiltAlike())
  }

  @Test func `a number that the form names too is flagged once`() async throws {
    try await open("c1", file: "one")
    try await read([Self.key])
    try await open("c2", file: "two")
    try await read([Self.key])
    try await submit("c1", typing: Self.invoice)
    try await submit("c2", typing: Self.invoice, 2)
    #expect(try await flags("c1").count == 1)
    #expect(try await flags("c2").count == 1)
    #expect(try await isRebuiltAlike())
  }

  @Test func `every invoice of a file counts, and code with number in either spelling`() async throws {
    try await open("c1", file: "two invoices")
    try await read([Self.key, "c:050001700111:99999951"])
    try await submit("c1", typing: "25990000000000000001")
    try await open("c2", file: "other")
    try await read([])
    let typed = try InvoiceNumber(typed: "05000170011199999951").display
    try await submit("c2", typing: typed, 2)
    #expect(try await flags("c1").map(\.invoice) == ["050001700111 99999951"])
  }

  @Test func `files that come out of the queue at one moment raise one flag each`() async throws {
    let count = 12
    for index in 0..<count {
      try await open(CaseID("c\(index)"), file: "digest-\(index)")
      try await submit(CaseID("c\(index)"), typing: "2599000000000000\(1000 + index)", index + 1)
    }
    var jobs: [ReadingJob] = []
    while let job = try await archive.readings.take(at: .tenOClock) { jobs.append(job) }
    #expect(jobs.count == count)
    let office = office
    try await withThrowingTaskGroup(of: Void.self) { group in
      for job in jobs {
        group.addTask {
          try await office.finish(
            job, brief: "{}", answer: "{}", isRead: true, marks: [ReadingShelf.invoiceMarks: [Self.key]],
            at: .tenOClock)
        }
      }
      try await group.waitForAll()
    }
    for index in 0..<count {
      let others = try await flags(CaseID("c\(index)")).map(\.elsewhere)
      #expect(Set(others).count == count - 1 && others.count == count - 1)
    }
    #expect(try await isRebuiltAlike())
  }

  @Test func `a reading whose lease is gone tells no case`() async throws {
    try await open("c1", file: "one")
    try await submit("c1", typing: Self.invoice)
    let job = try #require(try await archive.readings.take(at: .tenOClock))
    _ = try await archive.readings.recover(at: .tenOClock)
    try await office.finish(
      job, brief: "{}", answer: "{}", isRead: true, marks: [ReadingShelf.invoiceMarks: ["d:24990000000000000009"]],
      at: .tenOClock)
    #expect(try #require(try await office.load(CaseFile.self, "c1")).dossier.paperClaims == [])
  }

  @Test func `what was read before cases took note is noted once`() async throws {
    try await open("c1", file: "one")
    try await submit("c1", typing: "25990000000000000001")
    let job = try #require(try await archive.readings.take(at: .tenOClock))
    try await archive.readings.finish(
      job, brief: "{}", answer: "{}", isRead: true, marks: [ReadingShelf.invoiceMarks: [Self.key]], at: .tenOClock)
    #expect(try await office.noteEarlierInvoices() == 1)
    let file = try #require(try await office.load(CaseFile.self, "c1"))
    #expect(file.dossier.paperClaims.map(\.invoice) == [Self.invoice])
    #expect(try await office.noteEarlierInvoices() == 0)
  }
}
