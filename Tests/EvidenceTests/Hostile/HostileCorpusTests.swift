import Foundation
import Testing

@testable import Evidence

/// Every hostile file through the real reader and page workers, as the product reads it.
@Suite(.enabled(if: Confinement.works && Parsers.present, "bubblewrap or a parser is not installed"))
struct HostileCorpusTests {
  @Test func `no hostile file crashes, stalls or goes without a verdict`() async throws {
    let folder = try TemporaryFolder()
    let reader = await Desk.reader()
    let files =
      HostilePDFs.all + HostilePackages.all + HostilePictures.all + CutFiles.all(jpeg: try await noise(folder))
    #expect(files.count >= 150)
    let pace = Pace()
    let outcomes = await withTaskGroup(of: (HostileFile, FileReading, Range<ContinuousClock.Instant>)?.self) { group in
      var outcomes: [(HostileFile, FileReading, Range<ContinuousClock.Instant>)] = []
      for (number, file) in files.enumerated() {
        if number >= 2, let outcome = await group.next() ?? nil { outcomes.append(outcome) }
        group.addTask {
          guard let stored = try? Desk.stored(file.bytes, file.kind, number, folder) else { return nil }
          let started = ContinuousClock.now
          let reading = await reader.read(stored)
          return (file, reading, started..<ContinuousClock.now)
        }
      }
      for await outcome in group { if let outcome { outcomes.append(outcome) } }
      return outcomes
    }
    await reader.rest()
    #expect(outcomes.count == files.count)
    pace.stop()
    for (file, reading, time) in outcomes {
      #expect((reading.cost?.cpuSeconds ?? 0) < 10, "\(file) used \(reading.cost?.cpuSeconds ?? 0) s")
      // What others took of the machine meanwhile is not the reader's.
      let took = (time.upperBound - time.lowerBound) / pace.stretch(during: time)
      #expect(took < .seconds(10), "\(file) took \(took)")
      #expect(!reading.findings.isEmpty || reading.pageCount > 0 || !reading.fields.isEmpty, "\(file): no verdict")
      if let finding = file.finding {
        let codes = reading.findings.map(\.code)
        #expect(codes.contains(finding), "\(file): \(codes)")
      }
    }
    // An honest file is read by the same workers afterwards.
    let honest = try Desk.stored(SmallDocuments.twoPages, .pdf, files.count, folder)
    #expect(await reader.read(honest).pages.map(\.text) == ["first page", "second page"])
  }

  /// A JPEG that compresses badly.
  private func noise(_ folder: TemporaryFolder) async throws -> [UInt8] {
    var state: UInt32 = 7
    let dots = (0..<200 * 200 * 3).map { _ in
      state = state &* 1_664_525 &+ 1_013_904_223
      return UInt8(state >> 24)
    }
    let path = try folder.write(Array("P6\n200 200\n255\n".utf8) + dots, as: "noise.ppm")
    return try await Sandbox(mode: .isolated).run(SandboxJob("cjpeg", [.input], input: path))
  }
}

/// A reader with the confined commands of the test worker, without recognition.
enum Desk {
  static func reader(width: Int = 2, mode: SandboxMode = .isolated, engines: String? = nil) async -> EvidenceReader {
    EvidenceReader(
      sandbox: Sandbox(mode: mode, width: width), program: await worker(), engines: engines, trust: nil, workers: 2)
  }

  /// Built beside the tests.
  static func worker() async -> ConfinedProgram? {
    let here = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().path
    return await ConfinedProgram.at(here + "/EvidenceWorker")
  }

  static func stored(_ bytes: [UInt8], _ kind: MediaKind, _ number: Int, _ folder: TemporaryFolder) throws -> StoredFile
  {
    let digest = "0123456789abcdef" + String(1_000_000 + number)
    return try #require(StoredFile(path: try folder.write(bytes, as: digest), digest: digest, kind: kind))
  }
}
