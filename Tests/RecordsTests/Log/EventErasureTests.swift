import Casework
import MerkleLog
import Standards
import Testing

@testable import Records

@Suite(.onEveryEngine) struct EventErasureTests {
  let place: TestPlace
  let archive: Archive
  let office: Office

  init() async throws {
    place = try TestPlace()
    archive = try await place.archive()
    office = archive.office(World(now: { .tenOClock }))
  }

  private func open(_ id: CaseID, _ events: [CaseEvent] = []) async throws {
    let opened = Opened(
      id: id, programme: "p", round: "2025", enterprise: "e", enterpriseName: "示例公司", channel: .online,
      policyHash: "h")
    _ = try await office.open(CaseFile.self, id, by: .system) { _ in [.opened(opened)] + events }
  }

  @Test func `a draft's events are emptied, its rows go, and the log stays as it was`() async throws {
    try await open("gone")
    try await open("kept")
    let notary = Notary(archive.engine, file: LogKeyFile(path: place.path + "/log/key"), machine: { .tenOClock })
    try await notary.open(naming: "test.example/1")
    try await notary.sign()
    let kept = try #require(try await archive.log.receipt(for: StreamID("case", "kept")) { $0 })

    let erasure = EventErasure(archive.engine, world: World(now: { .tenOClock }))
    #expect(try await erasure.erase(StreamID("case", "gone")) == 1)
    #expect(try await erasure.erase(StreamID("case", "gone")) == 0)

    let report = try await LogAudit(archive.engine).report()
    #expect(report.isSound && report.erased == 1)
    #expect(ReceiptCheck(kept).verdict == .holds)
    let reopened = archive.office(World(now: { .tenOClock }))
    #expect(try await reopened.load(CaseFile.self, "gone") == nil)
    #expect(try await reopened.load(CaseFile.self, "kept") != nil)
    let rows = try await archive.engine.read { try $0.rows("select id from cases").map { try $0.text("id") } }
    #expect(rows == ["kept"])
    let left = try await archive.engine.read {
      try $0.row("select count(*) as n from events where body like '%示例公司%'")?.count("n")
    }
    #expect(left == 1)
    #expect(try await Rebuild(archive.engine, world: World(now: { .tenOClock })).check() == [])
  }

  @Test func `what was submitted, and what is no case, is not emptied`() async throws {
    let number = try #require(ApplicationNumber(prefix: "MQ", year: 2025, serial: 1))
    try await open(
      "filed", [.submitted(Submitted(number: number, receivedAt: .tenOClock, snapshot: "s", declarations: []))])
    let erasure = EventErasure(archive.engine, world: World(now: { .tenOClock }))
    await #expect(throws: EventErasure.Fault.inUse) { try await erasure.erase(StreamID("case", "filed")) }
    await #expect(throws: EventErasure.Fault.noSuchStream) { try await erasure.erase(StreamID("case", "none")) }
    #expect(try await LogAudit(archive.engine).report().erased == 0)
  }
}
