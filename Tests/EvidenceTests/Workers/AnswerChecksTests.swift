import Testing

@testable import Evidence

struct AnswerChecksTests {
  private func reading(_ change: (inout FileReading) -> Void) -> FileReading {
    var reading = FileReading(digest: "0", media: .pdf)
    reading.pages = [PageReading(number: 1, lines: [TextLine("合同", box: .wholePage)])]
    change(&reading)
    return reading
  }

  @Test func `an answer within its bounds is taken`() {
    #expect(AnswerChecks.isSound(reading { _ in }))
  }

  @Test func `an answer out of bounds is not`() {
    let long = TextLine(String(repeating: "长", count: 7000), box: .wholePage)
    let wide = TextLine("字", box: PageBox(x: 0, y: 0, width: 1e9, height: 1))
    #expect(!AnswerChecks.isSound(reading { $0.pages[0].lines = [long] }))
    #expect(!AnswerChecks.isSound(reading { $0.pages[0].lines = [wide] }))
    #expect(
      !AnswerChecks.isSound(
        reading { $0.pages[0].lines = Array(repeating: TextLine("字", box: .wholePage), count: 5001) }))
    #expect(!AnswerChecks.isSound(reading { $0.pages += $0.pages }))
    #expect(!AnswerChecks.isSound(reading { $0.pageCount = -1 }))
    #expect(
      !AnswerChecks.isSound(
        reading { for number in 0...200 { $0.fields[FieldName("f\(number)")] = ReadField("1", .textLayer) } }))
  }

  @Test func `a frame's head keeps its numbers and its limits`() throws {
    let raster = Raster(width: 3, height: 2, pixels: Array(repeating: 9, count: 18))
    let frame = RasterFrame(page: 499, raster)
    let back = try #require(RasterFrame(head: frame.head))
    #expect(back.page == 499 && back.width == 3 && back.height == 2 && back.pixelBytes == 18)
    var wide = frame
    wide.width = RasterFrame.edgeLimit + 1
    #expect(RasterFrame(head: wide.head) == nil)
    #expect(RasterFrame(head: Array(frame.head.dropLast())) == nil)
    #expect(RasterFrame(head: [1] + frame.head.dropFirst()) == nil)
    #expect(AnswerFrame.count(AnswerFrame.head(AnswerFrame.sizeLimit + 1)) == nil)
    #expect(AnswerFrame.count(AnswerFrame.head(77)) == 77)
  }

  @Test func `hidden text must be seen, and every number of it`() {
    func lines(_ texts: String...) -> [TextLine] { texts.map { TextLine($0, box: .wholePage) } }
    let seen = lines("甲方：北京甲公司 合同金额 123,456.00 元")
    #expect(HiddenText(lines("甲方：北京甲公司", "合同金额123456.00元")).agrees(with: seen))
    #expect(!HiddenText(lines("甲方：北京甲公司", "合同金额 923,456.00 元")).agrees(with: seen))
    #expect(!HiddenText(lines("完全是另外一些文字")).agrees(with: seen))
    #expect(!HiddenText([]).agrees(with: seen))
  }

  @Test func `a box turns with its page`() {
    let box = PageBox(x: 0.1, y: 0.2, width: 0.3, height: 0.4)
    let once = box.turned(90)
    #expect(abs(once.x - 0.4) < 1e-9 && once.y == 0.1 && once.width == 0.4 && once.height == 0.3)
    let back = once.turned(270)
    #expect(abs(back.x - 0.1) < 1e-9 && abs(back.y - 0.2) < 1e-9)
  }
}
