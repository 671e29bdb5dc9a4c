import Testing

@testable import Evidence

struct LineAssemblyTests {
  private let page = LineAssembly(width: 600, height: 800)

  private func word(_ text: String, _ left: Double, _ top: Double, _ width: Double? = nil, high: Double = 10) -> PDFWord
  {
    PDFWord(text: text, left: left, top: top, right: left + (width ?? Double(text.count) * high), bottom: top + high)
  }

  private func texts(_ words: [PDFWord]) -> [String] { page.lines(words).map(\.text) }

  @Test func `words of a line are joined, columns are not`() {
    #expect(texts([word("开票日期:", 10, 10), word("2023", 62, 11, 20, high: 8), word("年", 83, 10)]) == ["开票日期: 2023年"])
    #expect(texts([word("数量", 10, 10), word("单价", 80, 10)]) == ["数量", "单价"])
    #expect(texts([word("Total", 10, 10, 25), word("amount", 40, 10, 30)]) == ["Total amount"])
  }

  @Test func `text set letter by letter is one line`() {
    let number = Array("23512000").enumerated().map { word(String($1), 100 + Double($0) * 12.5, 10, 4.4) }
    #expect(texts(number) == ["23512000"])
  }

  @Test func `an upright label does not mix with the lines beside it`() {
    let label = Array("购买方").enumerated().map { word(String($1), 10, 100 + Double($0) * 14) }
    let lines = texts(label + [word("名称：甲公司", 24, 100), word("地址：北京", 24, 128)])
    #expect(Set(lines) == ["购买方", "名称：甲公司", "地址：北京"])
  }

  @Test func `characters below each other that go on to the right are no label`() {
    let names = [word("称", 100, 100), word("：", 110, 100), word("话", 100, 108), word("：", 110, 108)]
    #expect(texts(names) == ["称：", "话："])
    #expect(texts([word("名", 50, 100), word("地", 50, 123)]) == ["名", "地"])
    #expect(texts([word("名", 10, 10), word("称", 27, 10), word("：", 44, 10), word("甲公司", 68, 10)]) == ["名称 ： 甲公司"])
  }

  @Test func `what is printed twice for boldness is read once`() {
    #expect(texts([word("发票", 10, 10), word("发票", 10.3, 10)]) == ["发票"])
  }

  @Test func `places are shares of the page`() throws {
    let line = try #require(page.lines([word("合同", 60, 80)]).first)
    #expect(abs(line.box.x - 0.1) < 1e-9 && abs(line.box.y - 0.1) < 1e-9 && abs(line.box.height - 0.0125) < 1e-9)
    #expect(LineAssembly(width: 0, height: 0).lines([word("合同", 60, 80)]).isEmpty)
  }

  @Test func `words are read off the printed form`() {
    let printed = """
      <page width="595.0" height="842.0">
        <word xMin="1.0" yMin="2.0" xMax="3.0" yMax="4.0">A&amp;B&lt;</word>
        <word xMin="nan" yMin="2.0" xMax="3.0" yMax="4.0">x</word>
        <word xMin="9.0" yMin="2.0" xMax="3.0" yMax="4.0">x</word>
      <page width="595.0" height="842.0">
      """
    let pages = PDFWords.pages(Array(printed.utf8))
    #expect(pages.count == 2 && pages[0].map(\.text) == ["A&B<"] && pages[1].isEmpty)
  }

  @Test(arguments: [
    ("⼈民⽇报", "人民日报"), ("⻓江⻔户", "长江门户"), ("１２Ａ", "12A"), ("a\u{a0}b\u{3000}c", "a b c"), ("ﬁn", "fin"), ("￥5", "¥5"),
    ("a\u{202e}b\u{0}c", "abc"), ("（甲）：", "（甲）："),
  ])
  func `letters are put back to what is meant`(written: String, meant: String) {
    #expect(PlainLetters.of(written) == meant)
  }

  @Test func `pictures are listed with what they cover`() {
    let printed = """
      page   num  type   width height color comp bpc  enc interp  object ID x-ppi y-ppi size ratio
      ---------------------------------------------------------------------------------------------
         1     0 image    1654  2339  rgb     3   8  jpeg   no         3  0   200   200  286K  35%
         1     1 smask     650   433  gray    1   8  image  no         4  0   198   198 23.5K 8.5%
         2     2 image      10    10  gray    1   8  image  no   [inline]     72    72   99B  10%
      """
    let pictures = PDFPicture.list(Array(printed.utf8))
    #expect(pictures.map(\.page) == [1, 2])
    #expect(abs(pictures[0].area - 595.44 * 842.04) < 1 && pictures[1].area == 100)
  }
}
