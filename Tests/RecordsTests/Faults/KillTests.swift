import Foundation
import Records
import Standards
import Testing

/// The program is killed with SIGKILL at random moments under load: fifty times on SQLite, which must bring itself back,
/// and twenty on PostgreSQL, whose server lives on.
@Suite(.serialized, .onEveryEngine) struct KillTests {
  @Test func `kills lose nothing that was acknowledged and leave nothing half done`() async throws {
    var (acknowledged, halfRead) = (0, 0)
    let rounds = EngineKind.current == .sqlite ? 5 : 2
    for _ in 0..<rounds {
      let place = try TestPlace()
      var lines: [SoakLine] = []
      var read = 0
      for kill in 1...10 {
        lines += try Self.killedRun(place, number: kill)
        let archive = try await place.archive()
        #expect(try await SoakAudit(archive, world: SoakTests.world).faults(acknowledged: lines) == [])
        #expect(try await Rebuild(archive.engine, world: SoakTests.world).check() == [])
        read = try await Self.count(archive, "state = 'read'")
        halfRead += try await Self.count(archive, "state = 'reading'")
        try await archive.engine.close()
      }
      try await Self.expectAllRead(place, alreadyRead: read)
      acknowledged += lines.count
    }
    #expect(acknowledged > 100 * rounds, "the load was too small to prove anything")
    #expect(halfRead > rounds - 2, "too few kills found a file half read")
  }

  /// What a kill left queued or half read is read after the restart; what was read stays read.
  private static func expectAllRead(_ place: TestPlace, alreadyRead: Int) async throws {
    let archive = try await place.archive(migratingAt: nil)
    let queue = archive.readings
    try await queue.recover(at: .tenOClock)
    var done: Set<ReadingKey> = []
    while let job = try await queue.take(at: .tenOClock) {
      #expect(done.insert(job.key).inserted)
      try await queue.finish(job, brief: "{}", answer: "{}", isRead: true, at: .tenOClock)
    }
    #expect(try await count(archive, "state in ('queued', 'reading')") == 0)
    #expect(try await count(archive, "state = 'read'") == alreadyRead + done.count)
    try await archive.engine.close()
  }

  private static func count(_ archive: Archive, _ condition: Query) async throws -> Int {
    try await archive.engine.read {
      try $0.row("select count(*) as n from readings where \(condition)")?.count("n") ?? 0
    }
  }

  /// Runs the writer, kills it after a random while, and returns what it had acknowledged.
  private static func killedRun(_ place: TestPlace, number: Int) throws -> [SoakLine] {
    let log = "\(place.path)/acknowledged-\(number)"
    #expect(FileManager.default.createFile(atPath: log, contents: nil))
    let process = Process()
    process.executableURL = try program()
    process.arguments = ["soak-writer", "--data", place.path] + place.arguments
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: log))
    try process.run()
    // Mostly in the middle of the work, and one time in five while it opens and migrates, or soon after.
    if number % 5 != 0 { waitForWork(log, process) }
    usleep(UInt32.random(in: 60_000...500_000))
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    try #require(process.terminationReason == .uncaughtSignal, "the writer ended before it was killed")
    let text = try String(contentsOfFile: log, encoding: .utf8)
    return text.split(separator: "\n").compactMap { SoakLine(String($0)) }
  }

  /// Until the first command is acknowledged: how long that takes is the machine's matter.
  private static func waitForWork(_ log: String, _ process: Process) {
    for _ in 0..<2000 where process.isRunning {
      if let size = try? FileManager.default.attributesOfItem(atPath: log)[.size] as? Int, size > 0 { return }
      usleep(10_000)
    }
  }

  /// The executable beside the test bundle.
  private static func program() throws -> URL {
    let folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let url = folder.appendingPathComponent("duixian")
    try #require(FileManager.default.isExecutableFile(atPath: url.path), "build the executable first: swift build")
    return url
  }
}
