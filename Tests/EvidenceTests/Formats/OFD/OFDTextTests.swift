import Testing

@testable import Evidence

struct OFDTextTests {
  private func lines(_ texts: [OFDFixture.Text], template: [OFDFixture.Text] = []) throws -> [TextLine] {
    var fixture = OFDFixture()
    fixture.texts = texts
    fixture.templateTexts = template
    return try fixture.reading().pages[0].lines
  }

  @Test func `text stands where its characters are drawn, in fractions of the page`() throws {
    let line = try #require(
      try lines([.init(id: "1", text: "壹万元整", x: 21, y: 14, size: 4, deltas: "DeltaX=\"g 3 4\"")]).first)
    #expect(abs(line.box.x - 0.1) < 0.001 && abs(line.box.width - 16 / 210) < 0.001)
    #expect(abs(line.box.bottom - (14 + 4 + 0.56) / 140) < 0.001)
  }

  @Test func `a label of the template and its value are one line, columns are not`() throws {
    let found = try lines(
      [
        .init(id: "1", text: "华示科技有限公司", x: 30, y: 20), .init(id: "2", text: "1", x: 90, y: 40),
        .init(id: "3", text: "4197.17", x: 94, y: 40),
      ], template: [.init(id: "9", text: "名称：", x: 20, y: 20)])
    #expect(found.map(\.text) == ["名称：华示科技有限公司", "1", "4197.17"])
  }

  @Test func `a code that wraps is cut into its rows`() throws {
    let found = try lines([
      .init(id: "1", text: "0123456789", x: 20, y: 20, deltas: "DeltaX=\"g 4 2 -8 g 4 2\" DeltaY=\"g 4 0 5 g 4 0\"")
    ])
    #expect(found.map(\.text) == ["01234", "56789"])
  }

  @Test func `words below each other are one upright line`() throws {
    let found = try lines([.init(id: "1", text: "购买方", x: 5, y: 30, deltas: "DeltaX=\"g 2 0\" DeltaY=\"g 2 4\"")])
    #expect(found.map(\.text) == ["购买方"])
    #expect((found.first?.box.height ?? 0) * 140 > 10)
  }

  @Test func `text drawn twice for bold type is read once, and hidden text not at all`() throws {
    let found = try lines([
      .init(id: "1", text: "上海", x: 20, y: 20), .init(id: "2", text: "上海", x: 20.1, y: 20),
      .init(id: "3", text: "看不见", x: 20, y: 60, extra: "Visible=\"false\""),
      .init(id: "4", text: "透明", x: 20, y: 70, extra: "Alpha=\"0\""),
    ])
    #expect(found.map(\.text) == ["上海"])
  }

  @Test func `a turned object keeps its place`() throws {
    let line = try #require(
      try lines([.init(id: "1", text: "下载次数", x: 200, y: 30, extra: "CTM=\"0 1 -1 0 3 0\"")]).first)
    #expect(line.box.height * 140 > line.box.width * 210)
  }

  @Test func `offsets repeat as often as they say, and no oftener than there are characters`() {
    #expect(OFDNumbers.offsets("g 3 1.5 -4.5 g 2 1.5 2", limit: 99) == [1.5, 1.5, 1.5, -4.5, 1.5, 1.5, 2])
    #expect(OFDNumbers.offsets("g 999999999 1", limit: 5) == [1, 1, 1, 1, 1])
    #expect(OFDNumbers.offsets("g -3 1 nan inf 1e99 g", limit: 5).isEmpty)
  }
}
