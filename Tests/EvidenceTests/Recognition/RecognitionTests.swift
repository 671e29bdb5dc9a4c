import Evidence
import Foundation
import Standards
import Testing

/// Skipped where `scripts/engines` has not been run. One after the other: each test holds an engine of 400 MB.
@Suite(.serialized) struct RecognitionTests {
  static let folder =
    ProcessInfo.processInfo.environment["DUIXIAN_ENGINES"]
    ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path + "/.engines"
  static let engines = EnginesFolder(path: folder)
  static let isReady = engines.engines.contains(.openVINO)

  static func folded(_ text: String) -> String {
    text.replacingOccurrences(of: "：", with: ":").replacingOccurrences(of: "，", with: ",")
      .replacingOccurrences(of: "（", with: "(").replacingOccurrences(of: "）", with: ")")
      .replacingOccurrences(of: " ", with: "")
  }

  private func rows(_ page: RecognisedPage) -> [[String]] {
    Dictionary(grouping: page.lines) { $0.row ?? -1 }.sorted { $0.key < $1.key }
      .map { $0.value.map { Self.folded($0.text) } }
  }

  @Test(.enabled(if: isReady, "run scripts/engines"))
  func `a printed page is read row by row, rare characters of names included`() throws {
    let (page, expected) = PrintedPage.contract()
    let read = try TextRecogniser(engines: Self.engines).recognise(page.raster)
    #expect(rows(read) == expected.map { $0.map(Self.folded) })
    #expect(read.turned == 0)
    #expect(abs(read.skew) < 0.3)
    #expect(read.confidence > 0.95)
    #expect(read.recogniser == "PP-OCRv6-small")
  }

  @Test(.enabled(if: isReady, "run scripts/engines"))
  func `each line is found where it is printed`() throws {
    let page = PrintedPage()
    let drawn = page.print("北京示例精密制造股份有限公司", x: 40, y: 120)
    page.print("统一社会信用代码：91110400MA0000000X", x: 40, y: 140)
    let lines = try TextRecogniser(engines: Self.engines).recognise(page.raster).lines
    let found = try #require(lines.first?.box)
    #expect(lines.count == 2)
    #expect(found.overlap(drawn) > 0.95 * drawn.width * drawn.height)
    #expect(found.width * found.height < 2.5 * drawn.width * drawn.height)
  }

  @Test(.enabled(if: isReady, "run scripts/engines"), arguments: [90, 180, 270])
  func `a page that lies on its side or stands on its head is righted`(degrees: Int) throws {
    let (page, expected) = PrintedPage.contract()
    let read = try TextRecogniser(engines: Self.engines).recognise(page.raster.turned(degrees))
    #expect(read.turned == 360 - degrees)
    #expect(rows(read) == expected.map { $0.map(Self.folded) })
  }

  @Test(.enabled(if: isReady, "run scripts/engines"), arguments: [-6.0, 1.2, 6.0])
  func `a page that lies askew is levelled and its rows stay together`(climb: Double) throws {
    let (page, expected) = PrintedPage.contract()
    let read = try TextRecogniser(engines: Self.engines).recognise(page.raster.rotated(clockwise: -climb))
    #expect(abs(read.skew - climb) < 0.4)
    #expect(rows(read) == expected.map { $0.map(Self.folded) })
  }

  @Test(.enabled(if: isReady, "run scripts/engines"))
  func `print under a seal is read, and the seal says whose it is`() throws {
    let page = PrintedPage()
    page.print("乙方（盖章）：北京示例云图科技有限公司", x: 60, y: 152)
    page.print("日期：2025年3月18日", x: 100, y: 166)
    let seal = page.seal("北京示例云图科技有限公司", purpose: "合同专用章", x: 110, y: 150)
    let recogniser = try TextRecogniser(engines: Self.engines)
    let raster = page.raster
    let lines = try recogniser.recognise(raster, seals: [seal]).lines.map { Self.folded($0.text) }
    #expect(lines.contains("乙方(盖章):北京示例云图科技有限公司"))
    #expect(lines.contains("日期:2025年3月18日"))
    let text = try #require(try recogniser.recogniseSeal(seal, on: raster))
    #expect(text.name == "北京示例云图科技有限公司")
  }

  @Test(.enabled(if: isReady, "run scripts/engines"))
  func `a red heading is read when the seals are known`() throws {
    let page = PrintedPage()
    page.print("北京示例管理委员会文件", x: 40, y: 40, size: 10, colour: (0.9, 0.1, 0.1))
    page.print("关于示例项目验收的通知", x: 60, y: 80)
    let recogniser = try TextRecogniser(engines: Self.engines)
    let known = try recogniser.recognise(page.raster, seals: []).lines.map(\.text)
    #expect(known == ["北京示例管理委员会文件", "关于示例项目验收的通知"])
  }

  @Test(.enabled(if: isReady, "run scripts/engines"))
  func `an empty page has no lines`() throws {
    let read = try TextRecogniser(engines: Self.engines).recognise(PrintedPage().raster)
    #expect(read.lines.isEmpty)
    #expect(read.confidence == 0)
  }

  @Test(.enabled(if: engines.engines.contains(.onnxRuntime), "run scripts/engines"))
  func `the second engine reads the same`() throws {
    let (page, expected) = PrintedPage.contract()
    let recogniser = try TextRecogniser(engines: EnginesFolder(path: Self.folder, only: .onnxRuntime))
    #expect(recogniser.engine == .onnxRuntime)
    #expect(rows(try recogniser.recognise(page.raster)) == expected.map { $0.map(Self.folded) })
  }

  @Test(.enabled(if: engines.engines.contains(.tesseract), "install tesseract-ocr and its chi-sim"))
  func `without the engines tesseract finds figures and codes`() throws {
    let (page, _) = PrintedPage.contract()
    let recogniser = try TextRecogniser(engines: EnginesFolder(path: "/nowhere", only: .tesseract))
    let read = try recogniser.recognise(page.raster)
    #expect(read.recogniser == "tesseract")
    #expect(read.lines.contains { $0.text.contains("360,000.00") })
  }

  @Test func `without any engine the words say to check by hand`() {
    let nothing = EnginesFolder(path: "/nowhere", only: .openVINO)
    #expect(nothing.engines.isEmpty)
    #expect(nothing.libraries.isEmpty)
    #expect(nothing.words.zh.contains("未能自动识别，请人工核对"))
    #expect(throws: RecognitionFailure.noEngine) { try TextRecogniser(engines: nothing) }
  }

  @Test func `a folder whose libraries do not open counts as no engine`() throws {
    let root = URL(fileURLWithPath: NSTemporaryDirectory() + "engines-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    for folder in ["onnxruntime", "models"] {
      try FileManager.default.createDirectory(at: root.appending(path: folder), withIntermediateDirectories: true)
    }
    for file in ["onnxruntime/libonnxruntime.so.1.32.0", "models/PP-OCRv4-det.onnx", "models/PP-OCRv4-rec.onnx"] {
      try Data("no library".utf8).write(to: root.appending(path: file))
    }
    let folder = EnginesFolder(path: root.path, only: .onnxRuntime)
    #expect(folder.engines == [.onnxRuntime])
    #expect(throws: RecognitionFailure.noEngine) { try TextRecogniser(engines: folder) }
  }
}
