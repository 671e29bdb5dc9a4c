import Foundation
import Records
import Standards
import Testing

@Suite(.onEveryEngine) struct SoakTests {
  let place: TestPlace
  let archive: Archive
  static let world = World(
    now: { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }, limits: { _, _ in SoakWorkload.limits })

  init() async throws {
    place = try TestPlace()
    archive = try await place.archive()
  }

  private func work(cases: Int) async throws {
    let workload = SoakWorkload(archive, office: archive.office(Self.world))
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<cases { group.addTask { try await workload.runCase { _ in } } }
      try await group.waitForAll()
    }
  }

  @Test func `rebuilt tables are equal row by row to the live ones after random work`() async throws {
    try await work(cases: 90)
    let live = try await archive.engine.read { try TableDump($0) }
    #expect(live.rowCount > 500)
    for table in ["cases", "messages", "invoice_recognitions", "reservations", "payments", "annual_caps"] {
      #expect(live.tables[table]?.isEmpty == false, "the work left \(table) empty")
    }
    #expect(try await Rebuild(archive.engine, world: Self.world).check() == [])
    _ = try await Rebuild(archive.engine, world: Self.world).run()
    let rebuilt = try await archive.engine.read { try TableDump($0) }
    #expect(rebuilt.differences(from: live) == [])
    #expect(try await SoakAudit(archive, world: Self.world).faults(acknowledged: []) == [])
  }

  @Test func `a row that was changed by hand is found, and rebuilding puts it right`() async throws {
    try await work(cases: 5)
    try await archive.engine.write { try $0.run("update cases set state = 'closed.paid', version = version + 1") }
    let rebuild = Rebuild(archive.engine, world: Self.world)
    #expect(try await rebuild.check() == ["cases"])
    #expect(try await SoakAudit(archive, world: Self.world).faults(acknowledged: []).count == 1)
    _ = try await rebuild.run()
    #expect(try await rebuild.check() == [])
  }

  @Test func `the audit finds an acknowledged command that is missing and a file that is gone`() async throws {
    try await work(cases: 3)
    let lost = SoakLine(stream: StreamID("case", "never-written"), version: 4, blob: nil)
    #expect(try await SoakAudit(archive, world: Self.world).faults(acknowledged: [lost]).count == 1)
    let blob = try #require(try await archive.engine.read { try BlobShelf($0).all() }.first)
    try FileManager.default.removeItem(atPath: "\(place.path)/blobs/\(blob.hash.prefix(2))/\(blob.hash)")
    #expect(try await SoakAudit(archive, world: Self.world).faults(acknowledged: []).count == 1)
  }
}
