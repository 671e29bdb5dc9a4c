import Casework
import PolicyCore
import Records
import Standards
import Testing

@Suite(.onEveryEngine) struct ArrivedFileTests {
  let place: TestPlace
  let archive: Archive
  let office: Office

  init() async throws {
    place = try TestPlace()
    archive = try await place.archive()
    office = archive.office(World(now: { .tenOClock }, expecting: { _, material in [material.rawValue] }))
  }

  private func open(_ id: CaseID, _ events: [CaseEvent]) async throws {
    let opened = Opened(
      id: id, programme: "p", round: "2025", enterprise: "e", enterpriseName: "示例公司", channel: .online,
      policyHash: "h")
    _ = try await office.open(CaseFile.self, id, by: .system) { _ in [.opened(opened)] + events }
  }

  private func file(_ id: AttachmentID, _ digest: String) -> Casework.Attachment {
    Casework.Attachment(
      id: id, material: "contract", hash: digest, name: "合同.pdf", size: 1, mediaType: "application/pdf", pages: 1)
  }

  @Test func `an attachment is queued in the transaction that records it, or not at all`() async throws {
    struct No: Error {}
    let office = office
    try await open("c", [])
    let attachment = file("f", "d")
    await #expect(throws: No.self) {
      try await office.perform(by: .system) { desk in
        try desk.change(CaseFile.self, "c") { _ in [.materialAttached(attachment)] }
        throw No()
      }
    }
    #expect(try await archive.readings.take(at: .tenOClock) == nil)
    _ = try await office.change(CaseFile.self, "c", by: .system) { _, _ in [.materialAttached(attachment)] }
    let job = try #require(try await archive.readings.take(at: .tenOClock))
    #expect(job.key == ReadingKey(digest: "d", expecting: ["contract"]))
    #expect(job.applicant == "e" && job.isUrgent && job.mediaType == "application/pdf")
  }

  @Test func `where a file is handed in follows the case, also when rebuilt`() async throws {
    try await open("c1", [.materialAttached(file("f1", "d"))])
    try await open("c2", [.materialAttached(file("f2", "d")), .materialAttached(file("f3", "other"))])
    _ = try await office.change(CaseFile.self, "c1", by: .system) { _, _ in [.materialRemoved("f1")] }
    let places = try await office.read { try MaterialFiles($0.transaction).places(of: ["d"]) }
    #expect(places.map(\.caseID) == ["c2"])
    #expect(places.first?.enterprise == "e" && places.first?.material == "contract")
    #expect(try await Rebuild(archive.engine, world: office.world).check() == [])
  }

  @Test func `files from before the queue are queued once, unwatched`() async throws {
    try await open("c", [.materialAttached(file("f", "d"))])
    try await archive.engine.write { transaction in
      try transaction.run("delete from readings")
      try transaction.run("delete from reading_turns")
      try transaction.run("delete from material_files")
    }
    #expect(try await office.queueEarlierFiles() == 1)
    #expect(try await archive.readings.take(at: .tenOClock)?.isUrgent == false)
    #expect(try await office.read { try MaterialFiles($0.transaction).places(of: ["d"]) }.count == 1)
    #expect(try await office.queueEarlierFiles() == 0)
  }
}
