import Casework
import PolicyCore
import Records
import Standards
import Testing

@Suite(.onEveryEngine) struct ErasureTests {
  let place: TestPlace
  let archive: Archive
  let walk: CanaryWalk
  var office: Office { walk.office }

  init() async throws {
    place = try TestPlace(isQuiet: true)
    archive = try await place.archive()
    walk = CanaryWalk(archive)
    try await walk.run()
  }

  private func erase(_ subject: String, reason: String = "申请书 2025-7") async throws {
    try await office.erase(try #require(SealedSubject(typed: subject)), reason: reason, by: .system)
  }

  /// The stored rows of the record, byte for byte.
  private func record() async throws -> [ResultRow] {
    try await archive.engine.read {
      try $0.rows("select * from events where kind <> 'personalErased' order by sequence")
    }
  }

  @Test func `an erased body's telephone and accounts are gone everywhere, and no event has changed`() async throws {
    // A second process that has the case in its memory.
    let other = try await place.archive(migratingAt: nil)
    let otherOffice = other.office(CanaryWalk.world)
    _ = try await otherOffice.load(CaseFile.self, walk.id)
    let before = try await record()
    try await erase("enterprise:\(walk.enterprise)")
    #expect(try await record() == before)
    #expect(try await LogAudit(archive.engine).report().faults == [])
    for office in [office, otherOffice, archive.office(CanaryWalk.world)] {
      let file = try #require(try await office.load(CaseFile.self, walk.id))
      #expect(file.dossier.filing[FactPath("org.contact_phone")] == .text(.erasedOnRequest))
      #expect(file.dossier.filing[FactPath("org.staff")] == .integer(30))
      #expect(file.dossier.filing[FactPath("project.scene", project: "p1")] != .text(.erasedOnRequest))
      let batch = try #require(try await office.load(PaymentBatch.self, "b1"))
      #expect(batch.sheet.lines[0].payment.account.number.isErasedOnRequest)
      #expect(batch.sheet.lines[0].payment.account.maskedNumber.isErasedOnRequest)
      #expect(batch.sheet.lines[0].payment.amount == Money(yuan: 1000))
    }
    let digest = String(repeating: "a", count: 64)
    let reading = try await archive.engine.read {
      try ReadingShelf($0).reading(ReadingKey(digest: digest, expecting: ["contract"]))
    }
    #expect(reading?.state == .failed && reading?.answer == nil && reading?.brief == nil)
    #expect(try await Rebuild(archive.engine, world: CanaryWalk.world).check() == [])
    _ = try await Rebuild(archive.engine, world: CanaryWalk.world).run()
    #expect(try await Rebuild(archive.engine, world: CanaryWalk.world).check() == [])
  }

  @Test func `the key itself is gone from the files, so that the operator's key no longer helps`() async throws {
    let wrapped = try await archive.engine.read { transaction in
      try transaction.row("select wrapped from data_keys where subject = 'account:a-expert'")?.text("wrapped") ?? ""
    }
    // PostgreSQL's log of what was written keeps it until it goes round: see Docs/Operations.md.
    let folder = DataFolder(path: place.path, of: archive.engine, log: false)
    #expect(try await folder.finds([wrapped]) == [wrapped])
    _ = try await office.change(Account.self, walk.expert, by: .system) { _, _ in [.disabled(Reasoned(reason: "离任"))] }
    try await erase("account:\(walk.expert)")
    let left = try await folder.finds([wrapped])
    #expect(left == [], "\(EngineKind.current)")
  }

  @Test func `an erased expert has no name, no login and no way in, and the scores stay`() async throws {
    await #expect(throws: ErasureFault.accountActive) { try await erase("account:\(walk.expert)") }
    _ = try await office.change(Account.self, walk.expert, by: .system) { _, _ in [.disabled(Reasoned(reason: "离任"))] }
    try await erase("account:\(walk.expert)")
    let person = try await archive.engine.read { try Directory($0).person(AccountID("a-expert")) }
    #expect(person?.name == .erasedOnRequest)
    #expect(try await archive.engine.read { try Directory($0).person(login: "canary.expert") } == nil)
    #expect(try await !archive.credentials.hasPassword("a-expert"))
    #expect(try await Rebuild(archive.engine, world: CanaryWalk.world).check() == [])
    let file = try #require(try await office.load(CaseFile.self, walk.id))
    #expect(file.dossier.panel?.scores == 1)
  }

  @Test func `an objector and a filing are erased by themselves, and what was done is recorded with its reason`()
    async throws
  {
    try await erase("objection:\(walk.objection)")
    try await erase("case:\(walk.id)")
    await #expect(throws: ErasureFault.nothingKept("case:c1")) { try await erase("case:\(walk.id)") }
    await #expect(throws: Refusal.self) { try await erase("enterprise:\(walk.enterprise)", reason: " ") }
    let bodies = try await archive.engine.read { transaction in
      try EventStore(transaction).events(of: StreamID("case", "c1")).map(\.body).joined()
    }
    for word in CanaryWalk.objector + CanaryWalk.filing { #expect(!bodies.contains(word)) }
    #expect(bodies.contains("13911110001"))
    let events = try await archive.engine.read { transaction -> [String] in
      var search = EventSearch()
      search.kind = "personalErased"
      return try search.page(transaction).map(\.body)
    }
    #expect(events.count == 2 && events.allSatisfy { $0.contains("申请书 2025-7") })
    #expect(try await Rebuild(archive.engine, world: CanaryWalk.world).check() == [])
  }

  @Test func `nothing is erased while an application is under way, and who comes back begins anew`() async throws {
    let (enterprise, office) = (walk.enterprise, office)
    let opened = Opened(
      id: "c2", programme: "voucher", round: "2025", enterprise: enterprise, enterpriseName: "测试企业",
      channel: .online, policyHash: "h")
    func save(_ phone: String, _ id: CaseID) async throws {
      _ = try await office.change(CaseFile.self, id, by: .system) { _, _ in
        [
          .factsSaved(
            FactsSaved(section: "a", changes: [.set(FactPath("org.contact_phone"), .text(phone))], automatic: false))
        ]
      }
    }
    _ = try await office.open(CaseFile.self, "c2", by: .system) { _ in [.opened(opened)] }
    try await save("13922220001", "c2")
    await #expect(throws: ErasureFault.underWay(1)) { try await erase("enterprise:\(enterprise)") }
    _ = try await office.change(CaseFile.self, "c2", by: .system) { _, _ in [.withdrawn(Reasoned(reason: "撤"))] }
    try await erase("enterprise:\(enterprise)")
    let third = Opened(
      id: "c3", programme: "voucher", round: "2025", enterprise: enterprise, enterpriseName: "测试企业",
      channel: .online, policyHash: "h")
    _ = try await office.open(CaseFile.self, "c3", by: .system) { _ in [.opened(third)] }
    try await save("13922220002", "c3")
    let phone = FactPath("org.contact_phone")
    #expect(try await office.load(CaseFile.self, "c2")?.dossier.filing[phone] == .text(.erasedOnRequest))
    #expect(try await office.load(CaseFile.self, "c3")?.dossier.filing[phone] == .text("13922220002"))
    #expect(try await Rebuild(archive.engine, world: CanaryWalk.world).check() == [])
  }
}
