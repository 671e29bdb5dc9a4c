import Foundation
@testable import Records
import Standards
import Synchronization
import Testing

/// The server is stopped and started again while commands are being given.
@Suite(.needsPostgres) struct RestartTests {
  @Test(arguments: ["immediate", "fast"])
  func `a server that is restarted under load costs nothing that was acknowledged`(how: String) async throws {
    let server = try PostgresServer()
    let scratch = try ScratchDirectory()
    let archive = try await Archive(
      directory: scratch.path, database: .postgres(server.newDatabase()), migratingAt: .tenOClock)
    let acknowledged = Acknowledged()
    let workload = SoakWorkload(archive, office: archive.office(SoakTests.world))
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask {
          while !Task.isCancelled { try await workload.runCase { line in acknowledged.append(line) } }
        }
      }
      for _ in 0..<3 {
        try await acknowledged.grow(by: 40)
        try server.stop(how)
        try server.start()
      }
      // Nobody failed (the group would throw), and work goes on.
      try await acknowledged.grow(by: 40)
      group.cancelAll()
      try await group.waitForAll()
    }
    let audit = SoakAudit(archive, world: SoakTests.world)
    #expect(try await audit.faults(acknowledged: acknowledged.lines) == [])
    #expect(try await Rebuild(archive.engine, world: SoakTests.world).check() == [])
  }
}

/// What writers running side by side were told is on stable storage.
final class Acknowledged: Sendable {
  private let all = Mutex<[SoakLine]>([])

  var lines: [SoakLine] { all.withLock { $0 } }
  func append(_ line: SoakLine) { all.withLock { $0.append(line) } }

  /// Waits until so many more came.
  func grow(by count: Int) async throws {
    let wanted = lines.count + count
    for _ in 0..<900 where lines.count < wanted { try await Task.sleep(for: .milliseconds(50)) }
    try #require(lines.count >= wanted, "the work did not go on")
  }
}
