import Foundation
@testable import Records
import Standards
import Testing

/// A primary that is lost under load, and its synchronous standby.
@Suite(.needsPostgres) struct FailoverTests {
  @Test func `a primary that is killed under load loses nothing that was acknowledged`() async throws {
    let primary = try PostgresServer()
    let schema = try primary.newDatabase()
    let standby = try PostgresServer(standbyOf: primary)
    let both = schema.url.replacing("host=\(primary.folder)", with: "host=\(primary.folder),\(standby.folder)")
    let scratch = try ScratchDirectory()
    let archive = try await Archive(
      directory: scratch.path, database: .postgres(try #require(PostgresAddress(both))), migratingAt: .tenOClock)
    let acknowledged = Acknowledged()
    let workload = SoakWorkload(archive, office: archive.office(SoakTests.world))
    var before = 0
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask {
          while !Task.isCancelled { try await workload.runCase { line in acknowledged.append(line) } }
        }
      }
      try await acknowledged.grow(by: 60)
      try primary.kill()
      before = acknowledged.lines.count
      try standby.promote()
      // Nobody failed (the group would throw), and work goes on.
      try await acknowledged.grow(by: 60)
      group.cancelAll()
      try await group.waitForAll()
    }
    #expect(before >= 60)
    let audit = SoakAudit(archive, world: SoakTests.world)
    #expect(try await audit.faults(acknowledged: acknowledged.lines) == [])
    #expect(try await Rebuild(archive.engine, world: SoakTests.world).check() == [])
  }
}
