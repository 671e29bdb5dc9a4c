import Testing

@testable import Evidence

struct LetterTemplateTests {
  private static let template = [
    "____（统一社会信用代码：____）就申报专项奖励事项，郑重承诺如下：", "1. 本单位在示范区范围内实际经营，所填报内容真实、完整、有效。",
    "2. 与大模型服务提供方不存在关联关系，不存在直接或间接的控制关系。", "3. 如有不实，愿意退回已获资金。",
  ]

  private static func letter(_ edit: (Int, String)? = nil) -> TypedPage {
    var page = TypedPage()
    page.row((4.4, "承 诺 书"))
    page.space()
    for (index, line) in template.enumerated() {
      let filled = line.replacing("____（", with: "示例科技有限公司（").replacing("____", with: "91110302XXD000016N")
      page.paragraph(edit?.0 == index ? edit?.1 ?? "" : filled)
    }
    return page
  }

  @Test func `a letter on its template is whole, whatever its lines break at`() {
    let comparison = LetterTemplate.compare(Self.letter().reading(), with: Self.template)
    #expect(comparison.isWhole, "\(comparison)")
  }

  @Test func `a promise that was left out is missing`() {
    let comparison = LetterTemplate.compare(Self.letter((3, "特此说明。")).reading(), with: Self.template)
    #expect(comparison.missing.map(\.expected) == ["3. 如有不实，愿意退回已获资金"])
  }

  @Test func `a not that was taken out is a change even on a scan`() throws {
    let edited = "2. 与大模型服务提供方存在关联关系，不存在直接或间接的控制关系。"
    let comparison = LetterTemplate.compare(Self.letter((2, edited)).reading(.recognised), with: Self.template)
    #expect(comparison.missing.isEmpty)
    let part = try #require(comparison.changed.first)
    #expect(part.place?.page == 1 && part.found?.contains("存在关联关系") == true)
  }

  @Test func `one letter misread on a scan is no change, in a file's own text it is`() {
    let misread = "1. 本单位在示范区范围内实际经营，所填报内容真买、完整、有效。"
    #expect(LetterTemplate.compare(Self.letter((1, misread)).reading(.recognised), with: Self.template).isWhole)
    #expect(LetterTemplate.compare(Self.letter((1, misread)).reading(), with: Self.template).changed.count == 1)
  }

  @Test func `an empty page lacks everything`() {
    let empty = PageFixtures.reading([PageReading(number: 1)])
    #expect(LetterTemplate.compare(empty, with: Self.template).missing.count == Self.template.count)
  }
}
