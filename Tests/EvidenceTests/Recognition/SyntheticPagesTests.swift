import Evidence
import Foundation
import Testing

/// Pages with truth that lie beside the checkout; skipped where they or the engines are absent.
@Suite(.serialized) struct SyntheticPagesTests {
  private static let samples =
    (ProcessInfo.processInfo.environment["DUIXIAN_SHARED"]
      ?? URL(fileURLWithPath: RecognitionTests.folder).deletingLastPathComponent().deletingLastPathComponent().path
      + "/shared") + "/samples/synthetic-pages"

  private struct Truth: Decodable {
    struct Page: Decodable {
      let fields: [String: String]
    }
    let pages: [String: Page]
  }

  static let isReady = RecognitionTests.isReady && FileManager.default.fileExists(atPath: samples + "/gt.json")

  @Test(
    .enabled(if: isReady, "no shared samples, or no engines"),
    arguments: ["04_contract_private_p1.scan", "07_invoice.phone", "08_payment_receipt.scan"])
  func `every field of a scanned page is in its text`(name: String) throws {
    let truth = try JSONDecoder().decode(
      Truth.self, from: Data(contentsOf: URL(fileURLWithPath: Self.samples + "/gt.json")))
    let page = try #require(truth.pages[String(name.prefix { $0 != "." })])
    let raster = try #require(Raster(ppm: try decoded(Self.samples + "/" + name + ".jpg")))
    let seals = ScanInspection.inspect(raster).seals
    let read = try TextRecogniser(engines: RecognitionTests.engines).recognise(raster, seals: seals)
    let text = RecognitionTests.folded(read.lines.map(\.text).joined())
    for (field, value) in page.fields {
      #expect(text.contains(RecognitionTests.folded(value)), "\(field)")
    }
  }

  private func decoded(_ path: String) throws -> [UInt8] {
    let program = Process()
    program.executableURL = URL(fileURLWithPath: "/usr/bin/djpeg")
    program.arguments = [path]
    let output = Pipe()
    program.standardOutput = output
    try program.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    program.waitUntilExit()
    return Array(bytes)
  }
}
