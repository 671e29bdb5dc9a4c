import Testing

@testable import Evidence

/// Which pages are looked at twice, and what of the second look is believed.
struct RereadingTests {
  /// A receipt as recognised; `nil` leaves a line out.
  private func receipt(
    amount: String? = "￥30,000.00", words: String = "叁万元整", payee: String = "虚构智能科技有限公司"
  ) -> FileReading {
    var page = TypedPage()
    page.row((3.8, "网上银行电子回单"))
    page.row((1, "回单编号：HD20250301000077"), (6, "交易日期：2025-03-01"))
    page.row((2.4, "付款人"), (6, "收款人"))
    page.row((1, "户名"), (2.4, "示例制造有限公司"), (6, payee))
    page.row((1, "账号"), (2.4, "2402012219200041549"), (6, "11001079800053014887"))
    if let amount { page.row((1, "金额（小写）"), (3, amount)) }
    page.row((1, "金额（大写）"), (3, words))
    return page.interpreted(.recognised)
  }

  private func better(_ first: FileReading, _ second: FileReading) -> FileReading {
    Rereading.better(first, again: [1: second.pages[0].lines])
  }

  @Test func `a page that lacks an amount or fails a check is read again, a whole one is not`() {
    #expect(Rereading.pages(of: receipt()).isEmpty)
    #expect(Rereading.pages(of: receipt(amount: nil)) == [1])
    let wrong = receipt(amount: "￥80,000.00")
    #expect(wrong.findings.map(\.code) == ["words-differ-from-figures"])
    #expect(Rereading.pages(of: wrong) == [1])
  }

  @Test func `text that the file itself carries is never read again`() {
    var reading = receipt(amount: nil)
    reading.pages[0].textSource = .textLayer
    #expect(Rereading.pages(of: reading).isEmpty)
  }

  @Test func `of several pages only those with a doubtful line are read again`() {
    var reading = receipt(amount: nil)
    var other = reading.pages[0]
    other.number = 2
    other.lines = [TextLine("经办人签字盖章", box: PageBox(x: 0.1, y: 0.1, width: 0.3, height: 0.02), confidence: 0.7)]
    reading.pages.append(other)
    Meaning.interpret(&reading)
    #expect(Rereading.pages(of: reading) == [2])
  }

  @Test func `the second text is taken where it says more`() {
    let found = better(receipt(amount: nil), receipt())
    #expect(found.value(.amount) == "30000.00")
    #expect(found.pages[0].lines == receipt().pages[0].lines)
  }

  @Test func `a figure that its words disprove gives way to one they prove`() {
    let found = better(receipt(amount: "￥80,000.00"), receipt())
    #expect(found.value(.amount) == "30000.00")
    #expect(found.findings.isEmpty)
  }

  @Test func `what was sound is not replaced, and what is new is added`() {
    let found = better(receipt(amount: nil), receipt(payee: "虚钩智能科技有限公司"))
    #expect(found.value(.payeeName) == "虚构智能科技有限公司")
    #expect(found.value(.amount) == "30000.00")
  }

  @Test func `a new amount that the words disprove is not added`() {
    let found = better(receipt(amount: nil), receipt(amount: "￥80,000.00", payee: "虚钩智能科技有限公司"))
    #expect(found.value(.amount) == nil)
    #expect(found.findings.isEmpty)
  }
}
