import Foundation
import Records
import Standards
import Testing

/// The program is killed with SIGKILL at random moments under load, fifty times.
@Suite(.serialized) struct KillTests {
  @Test func `fifty kills lose nothing that was acknowledged and leave nothing half done`() async throws {
    var (acknowledged, halfRead) = (0, 0)
    for _ in 0..<5 {
      let scratch = try ScratchDirectory()
      var lines: [SoakLine] = []
      var read = 0
      for kill in 1...10 {
        lines += try Self.killedRun(scratch.path, number: kill)
        let archive = try await Archive(directory: scratch.path, migratingAt: .tenOClock)
        #expect(try await SoakAudit(archive, world: SoakTests.world).faults(acknowledged: lines) == [])
        #expect(try await Rebuild(archive.engine, world: SoakTests.world).check() == [])
        read = try await Self.count(archive, "state = 'read'")
        halfRead += try await Self.count(archive, "state = 'reading'")
        try archive.engine.close()
      }
      try await Self.expectAllRead(scratch.path, alreadyRead: read)
      acknowledged += lines.count
    }
    #expect(acknowledged > 500, "the load was too small to prove anything")
    #expect(halfRead > 5, "too few kills found a file half read")
  }

  /// What a kill left queued or half read is read after the restart; what was read stays read.
  private static func expectAllRead(_ directory: String, alreadyRead: Int) async throws {
    let archive = try await Archive(directory: directory)
    let queue = archive.readings
    try await queue.recover(all: true, at: .tenOClock)
    var done: Set<ReadingKey> = []
    while let job = try await queue.take(at: .tenOClock) {
      #expect(done.insert(job.key).inserted)
      try await queue.finish(job, brief: "{}", answer: "{}", isRead: true, at: .tenOClock)
    }
    #expect(try await count(archive, "state in ('queued', 'reading')") == 0)
    #expect(try await count(archive, "state = 'read'") == alreadyRead + done.count)
    try archive.engine.close()
  }

  private static func count(_ archive: Archive, _ condition: Query) async throws -> Int {
    try await archive.engine.read {
      try $0.row("select count(*) as n from readings where \(condition)")?.count("n") ?? 0
    }
  }

  /// Runs the writer, kills it after a random while, and returns what it had acknowledged.
  private static func killedRun(_ directory: String, number: Int) throws -> [SoakLine] {
    let log = "\(directory)/acknowledged-\(number)"
    #expect(FileManager.default.createFile(atPath: log, contents: nil))
    let process = Process()
    process.executableURL = try program()
    process.arguments = ["soak-writer", "--data", directory]
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: log))
    try process.run()
    // Starting takes a while; the kill falls into the work, or now and then into opening and migrating.
    usleep(UInt32.random(in: 60_000...500_000))
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    try #require(process.terminationReason == .uncaughtSignal, "the writer ended before it was killed")
    let text = try String(contentsOfFile: log, encoding: .utf8)
    return text.split(separator: "\n").compactMap { SoakLine(String($0)) }
  }

  /// The executable beside the test bundle.
  private static func program() throws -> URL {
    let folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let url = folder.appendingPathComponent("duixian")
    try #require(FileManager.default.isExecutableFile(atPath: url.path), "build the executable first: swift build")
    return url
  }
}
