import Standards
import Testing

@testable import Evidence

/// Files into which several vouchers were put.
struct VoucherPartsTests {
  private func invoice(_ number: String, net: String, tax: String, total: String, words: String) -> TypedPage {
    var page = TypedPage()
    page.row((3.2, "电子发票（普通发票）"))
    page.row((6, "发票号码：\(number)"))
    page.row((6, "开票日期：2025年03月05日"))
    page.row((1, "名称：示例制造有限公司"), (5.5, "名称：虚构智能科技有限公司"))
    page.row((1, "项目名称"), (5, "金额"), (6.5, "税率/征收率"), (8, "税额"))
    page.row((1, "合计"), (5, "¥\(net)"), (8, "¥\(tax)"))
    page.row((1, "价税合计（大写）"), (3, words), (6.5, "（小写）¥\(total)"))
    return page
  }

  private func file(_ pages: [TypedPage]) -> FileReading {
    var numbered = pages.map { $0.reading().pages[0] }
    for index in numbered.indices { numbered[index].number = index + 1 }
    return PageFixtures.reading(numbered)
  }

  private let first = "25317000002856140513"
  private let second = "25317000002856140514"

  @Test func `two invoices on two pages are both read`() throws {
    var reading = file([
      invoice(first, net: "100.00", tax: "6.00", total: "106.00", words: "壹佰零陆圆整"),
      invoice(second, net: "200.00", tax: "12.00", total: "212.00", words: "贰佰壹拾贰圆整"),
    ])
    Meaning.interpret(&reading)
    let vouchers = try #require(reading.vouchers)
    #expect(vouchers.map { $0.fields[.invoiceNumber]?.value } == [first, second])
    #expect(vouchers.map { $0.fields[.amountIncludingTax]?.value } == ["106.00", "212.00"])
    #expect(vouchers.map(\.pages) == [[1], [2]])
    #expect(reading.value(.invoiceNumber) == first)
    #expect(reading.findings.map(\.code) == ["several-vouchers"])
    // Asked again, as when another page was read, it says the same.
    let before = reading
    Meaning.interpret(&reading)
    #expect(reading == before)
    #expect(UseMarks(reading).marks[.invoice]?.count == 2)
    #expect(reading.apart.map(\.pages.count) == [1, 1])
  }

  @Test func `an invoice over two pages is one`() {
    let page = invoice(first, net: "100.00", tax: "6.00", total: "106.00", words: "壹佰零陆圆整")
    var reading = file([page, page])
    Meaning.interpret(&reading)
    #expect(reading.vouchers == nil && reading.findings.isEmpty)
    var list = TypedPage()
    list.row((3.8, "销售货物或者提供应税劳务清单"))
    list.row((1, "所属增值税电子普通发票号码：25317000002856140513"))
    reading = file([page, list])
    Meaning.interpret(&reading)
    #expect(reading.vouchers == nil && reading.value(.invoiceNumber) == first)
  }

  @Test func `two receipts on one page are both read`() throws {
    var page = TypedPage()
    for (serial, amount, words) in [
      ("HD20250301000077", "30,000.00", "叁万元整"), ("HD20250301000078", "5,000.00", "伍仟元整"),
    ] {
      page.row((3.8, "网上银行电子回单"))
      page.row((1, "回单编号：\(serial)"), (6, "交易日期：2025-03-01"))
      page.row((2.4, "付款人"), (6, "收款人"))
      page.row((1, "户名"), (2.4, "示例制造有限公司"), (6, "虚构智能科技有限公司"))
      page.row((1, "账号"), (2.4, "2402012219200041549"), (6, "11001079800053014887"))
      page.row((1, "金额（小写）"), (3, "￥\(amount)"))
      page.row((1, "金额（大写）"), (3, words))
      page.row((6, "电子回单专用章"))
      page.space()
    }
    let reading = page.interpreted()
    let vouchers = try #require(reading.vouchers)
    #expect(vouchers.map { $0.fields[.serial]?.value } == ["HD20250301000077", "HD20250301000078"])
    #expect(vouchers.map { $0.fields[.amount]?.value } == ["30000.00", "5000.00"])
    #expect(vouchers.map { $0.fields[.amountInWords]?.value } == ["叁万元整", "伍仟元整"])
    #expect(UseMarks(reading).marks[.payment]?.count == 2)
  }

  @Test func `the blue invoice a red letter names is no second voucher`() {
    var page = invoice(first, net: "-100.00", tax: "-6.00", total: "-106.00", words: "（负数）壹佰零陆圆整")
    page.row((1, "备注"), (2, "被红冲蓝字数电票号码：25317000002856140514"))
    let reading = page.interpreted()
    #expect(reading.vouchers == nil)
    #expect(reading.value(.redLetterOf) == second)
  }

  @Test func `what the file carries belongs to the voucher with its number`() throws {
    var reading = file([
      invoice(first, net: "100.00", tax: "6.00", total: "106.00", words: "壹佰零陆圆整"),
      invoice(second, net: "200.00", tax: "12.00", total: "212.00", words: "贰佰壹拾贰圆整"),
    ])
    reading.kind = .invoice
    reading.dialect = "EInvoice 0.33"
    reading.fields = [
      .invoiceNumber: ReadField(second, .attachment), .amountIncludingTax: ReadField("212.00", .attachment),
    ]
    Meaning.interpret(&reading)
    let vouchers = try #require(reading.vouchers)
    #expect(vouchers.map { $0.fields[.amountIncludingTax]?.source } == [.textLayer, .attachment])
    #expect(reading.findings.map(\.code) == ["several-vouchers"])
  }
}
