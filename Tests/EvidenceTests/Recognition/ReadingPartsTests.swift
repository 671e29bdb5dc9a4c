import Testing

@testable import Evidence

/// The steps between the networks, without any network.
struct ReadingPartsTests {
  private func box(_ x: Double, _ y: Double, _ length: Double = 100, _ thickness: Double = 20) -> TiltedBox {
    TiltedBox(middle: .init(x, y), along: .init(1, 0), length: length, thickness: thickness)
  }

  @Test func `an island of the detector's map becomes a grown rectangle, a speck none`() throws {
    let (width, height) = (64, 48)
    var values = [Float](repeating: 0.1, count: width * height)
    for y in 20..<28 { for x in 10..<50 { values[y * width + x] = 0.9 } }
    values[2 * width + 2] = 0.9
    let lines = values.withUnsafeBufferPointer { TextMap(width: width, height: height, values: $0).lines }
    let line = try #require(lines.first)
    #expect(lines.count == 1)
    #expect(abs(line.middle.x - 29.5) < 0.01 && abs(line.middle.y - 23.5) < 0.01)
    // 39 by 7 points between the outer middles; 1.6 × 273 ÷ 92 more on each side.
    #expect(abs(line.length - (39 + 2 * 1.6 * 273 / 92)) < 0.01)
    #expect(abs(line.thickness - (7 + 2 * 1.6 * 273 / 92)) < 0.01)
  }

  @Test func `the smallest rectangle around a tilted line has its tilt`() throws {
    let tilted = TiltedBox(middle: .init(50, 40), along: .init(0.8, -0.6), length: 60, thickness: 10)
    let found = try #require(TiltedBox(around: tilted.corners))
    #expect(abs(found.length - 60) < 1e-6 && abs(found.thickness - 10) < 1e-6)
    #expect(abs(found.climb - 36.87) < 0.01)
    #expect(abs(found.middle.x - 50) < 1e-6 && abs(found.middle.y - 40) < 1e-6)
  }

  @Test func `cells beside each other are a row, lines below each other are two`() {
    let boxes = [box(300, 52), box(100, 50), box(100, 80), box(500, 47), box(320, 83)]
    #expect(ReadingOrder.rows(boxes) == [[1, 0, 3], [2, 4]])
  }

  @Test func `a tall heading beside small print does not pull the next row in`() {
    let boxes = [box(100, 60, 100, 60), box(400, 45), box(400, 75)]
    let rows = ReadingOrder.rows(boxes)
    #expect(rows.count == 2)
    #expect(rows.flatMap { $0 }.sorted() == [0, 1, 2])
    #expect(!rows.contains { $0.contains(1) && $0.contains(2) })
  }

  @Test func `a place on a levelled page is found again on the page as it lies`() {
    let white = Raster(width: 400, height: 300, pixels: [UInt8](repeating: 255, count: 360_000))
    var page = StraightPage(white)
    page.level(10)
    let original = page.original(box(300, 150))
    // Right of the middle, and the lines of the page climb to the right.
    #expect(original.middle.y < 150)
    #expect(abs(original.climb - 10) < 1e-6)
  }

  @Test func `red ink fades and black print stays`() {
    let raster = Raster(width: 3, height: 1, pixels: [220, 40, 40, 20, 20, 20, 128, 30, 30])
    #expect(raster.withoutRed().pixels == [220, 220, 220, 20, 20, 20, 128, 128, 128])
  }

  @Test func `the name of a seal is told from the noise of its number`() {
    #expect(SealReader.longestName(in: "8S0E北京示例（集团）有限公司1Z中") == "北京示例（集团）有限公司")
  }

  @Test func `the words of tesseract's table are joined to lines`() {
    let head = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"
    let table = [
      head, "5\t1\t1\t1\t1\t1\t100\t50\t40\t20\t90\t合同", "5\t1\t1\t1\t1\t2\t140\t50\t40\t20\t70\t编号",
      "5\t1\t1\t1\t2\t1\t100\t80\t40\t20\t80\tModel", "5\t1\t1\t1\t2\t2\t150\t80\t40\t20\t80\tMax",
      "5\t1\t1\t1\t3\t1\t0\t0\t9\t9\t-1\t ",
    ].joined(separator: "\n")
    let lines = TesseractReader.lines(of: table, width: 1000, height: 500)
    #expect(lines.map(\.text) == ["合同编号", "Model Max"])
    let expected = PageBox(x: 0.1, y: 0.1, width: 0.08, height: 0.04)
    #expect(abs(lines[0].box.overlap(expected) - 0.0032) < 1e-9)
    #expect(abs(lines[0].box.width * lines[0].box.height - 0.0032) < 1e-9)
    #expect(abs(lines[0].confidence - 0.8) < 1e-9)
    #expect(lines.map(\.row) == [0, 1])
  }

  @Test(.enabled(if: RecognitionTests.isReady, "run scripts/engines"))
  func `each reader's alphabet stands in its own file`() throws {
    let fast = try ModelAlphabet(modelAt: RecognitionTests.folder + "/" + ModelSet.fast.reader)
    let careful = try ModelAlphabet(modelAt: RecognitionTests.folder + "/" + ModelSet.careful.reader)
    #expect(fast.characters.count == 6625)
    #expect(careful.characters.count == 18_710)
    #expect(careful.characters.contains("岫") && careful.characters.last == " ")
    #expect(throws: RecognitionFailure.self) { try ModelAlphabet(modelAt: #filePath) }
  }
}
