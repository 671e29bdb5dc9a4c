import Foundation
import Synchronization
import Testing

@testable import Evidence

@Suite(.enabled(if: Confinement.works && Parsers.present, "bubblewrap or a parser is not installed"))
struct EvidenceReaderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func read(_ bytes: [UInt8], _ kind: MediaKind, by reader: EvidenceReader? = nil) async throws -> FileReading {
    let reader = if let reader { reader } else { await Desk.reader() }
    let reading = await reader.read(try Desk.stored(bytes, kind, 1, folder))
    await reader.rest()
    return reading
  }

  private func pixmap(_ width: Int, _ height: Int, _ dot: [UInt8]) -> [UInt8] {
    Array("P6\n\(width) \(height)\n255\n".utf8) + Array(repeating: dot, count: width * height).flatMap(\.self)
  }

  @Test func `a document says its text where it stands`() async throws {
    let reading = try await read(SmallDocuments.twoPages, .pdf)
    #expect(reading.pageCount == 2 && reading.media == .pdf)
    let line = try #require(reading.pages.first?.lines.first)
    #expect(line.text == "first page" && reading.pages[0].textSource == .textLayer)
    // 20 points from the left and the bottom of an A4 page.
    #expect(abs(line.box.x - 20 / 595.28) < 0.005 && abs(line.box.bottom - (1 - 17 / 841.89)) < 0.01)
    #expect(abs(reading.pages[1].aspect - 2) < 0.001)
  }

  @Test func `a photograph is looked at upright`() async throws {
    let reading = try await read(try await SmallDocuments.photograph(folder, orientation: 6), .jpeg)
    let page = try #require(reading.pages.first)
    #expect(abs(page.aspect - 0.5) < 0.01 && page.scan?.pixels == PixelSize(width: 400, height: 200))
  }

  @Test func `every page of a TIFF is looked at`() async throws {
    let first = try folder.write(pixmap(60, 40, [200, 0, 0]), as: "a.ppm")
    let one = try await Sandbox(mode: .isolated).run(SandboxJob("pamtotiff", ["-truecolor", .input], input: first))
    let reading = try await read(one, .tiff)
    #expect(reading.pages.map(\.number) == [1] && reading.pageCount == 1)
  }

  @Test func `steps are told as they are made`() async throws {
    let reader = await Desk.reader()
    let steps = Mutex<[FileReading]>([])
    let file = try Desk.stored(try await SmallDocuments.photograph(folder, orientation: 1), .jpeg, 1, folder)
    let last = await reader.read(file) { step in steps.withLock { $0.append(step) } }
    await reader.rest()
    let told = steps.withLock { $0 }
    #expect(told.count >= 3 && told.first?.pages.isEmpty == true && told.last == last)
  }

  @Test func `a worker that ends is a finding, and the next page has a new one`() async throws {
    let dying = EvidenceReader(
      sandbox: Sandbox(mode: .isolated), program: await ConfinedProgram.at("/usr/bin/true"), engines: nil, trust: nil,
      workers: 1)
    #expect(try await read(SmallDocuments.twoPages, .pdf, by: dying).findings.map(\.code) == ["could-not-be-read"])
    let frame = RasterFrame(page: 1, Raster(width: 9, height: 9, pixels: Array(repeating: 255, count: 243)))
    let program = try #require(await Desk.worker())
    let worker = PageWorker(SandboxJob(program, ["page-worker", ""], input: nil), in: .isolated)
    let order = PageOrder(page: 1, edge: 9, recognise: true, isScan: true, stored: nil)
    for _ in 0..<2 {
      let said = try await worker.firstVerdict(of: frame, order)
      #expect(try await worker.words(of: frame, order, said.answer).answer.recogniser == nil)
      await worker.end()
    }
  }

  @Test func `every page has its first verdict before one is read`() async throws {
    let reader = await Desk.reader()
    let pages = (1...7).map { ("page \($0)", 300.0, 400.0) }
    let file = try Desk.stored(SmallDocuments.document(pages: pages), .pdf, 1, folder)
    let steps = Mutex<[ReadingCost]>([])
    let last = await reader.read(file) { step in steps.withLock { $0 += step.cost.map { [$0] } ?? [] } }
    await reader.rest()
    let told = steps.withLock { $0 }
    let firstRead = try #require(told.firstIndex { $0.recognition.cpuSeconds > 0 })
    #expect(told[firstRead].firstVerdict.cpuSeconds == last.cost?.firstVerdict.cpuSeconds)
    #expect(told[..<firstRead].filter { $0.firstVerdict.cpuSeconds > 0 }.count >= 7)
  }

  @Test func `a reading says what it took`() async throws {
    let reading = try await read(try await SmallDocuments.photograph(folder, orientation: 1), .jpeg)
    let cost = try #require(reading.cost)
    for step in [cost.opening, cost.drawing, cost.firstVerdict, cost.recognition] {
      #expect((0.0001..<10).contains(step.cpuSeconds) && (2..<450).contains(step.peakMegabytes), "\(step)")
    }
  }

  @Test func `a program that lies in the folder for scratch files reads as well`() async throws {
    let place = "/tmp/duixian-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: place) }
    let program = try #require(await Desk.worker())
    try FileManager.default.copyItem(atPath: program.path, toPath: place + "/worker")
    let reader = EvidenceReader(
      sandbox: Sandbox(mode: .isolated), program: await ConfinedProgram.at(place + "/worker"), engines: nil, trust: nil,
      workers: 1)
    #expect(
      try await read(SmallDocuments.twoPages, .pdf, by: reader).pages.map(\.text) == ["first page", "second page"])
  }

  @Test func `nothing is read where nothing confines`() async throws {
    let reading = try await read(SmallDocuments.twoPages, .pdf, by: await Desk.reader(mode: .unavailable))
    #expect(reading.findings.map(\.code) == ["not-read-here"] && reading.pages.isEmpty)
  }

  @Test func `the weaker mode reads the same`() async throws {
    var strong = try await read(SmallDocuments.twoPages, .pdf)
    var weak = try await read(SmallDocuments.twoPages, .pdf, by: await Desk.reader(mode: .limitsOnly))
    (strong.cost, weak.cost) = (nil, nil)
    #expect(strong == weak)
  }

  @Test func `our program sees neither the host nor the programs it does not need`() async throws {
    let program = try #require(await Desk.worker())
    let job = ReaderProgram.job(.read(.pdf, trust: nil), program, input: "/usr/bin/true", trust: nil)
    let words = job.commandLine(in: .isolated)
    for absent in ["/usr", "/etc", "/home", "/root", "/usr/bin/sh", "/usr/bin/bash"] {
      #expect(!words.contains(absent))
    }
    #expect(words.contains("--unshare-all") && words.contains(program.path))
  }
}
