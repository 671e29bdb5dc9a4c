import Standards
import Testing

@testable import Evidence

struct OFDVoucherTests {
  private func text(_ id: String, _ text: String, x: Double, y: Double) -> OFDFixture.Text {
    OFDFixture.Text(id: id, text: text, x: x, y: y)
  }

  private func page(total: String = "106000.00", number: String = "24112000000000012345") -> [OFDFixture.Text] {
    [
      text("11", number, x: 170, y: 10), text("12", "2024年06月18日", x: 170, y: 16),
      text("13", VoucherFixtures.buyer, x: 20, y: 34), text("14", VoucherFixtures.buyerID, x: 20, y: 43),
      text("15", VoucherFixtures.seller, x: 120, y: 34), text("16", VoucherFixtures.sellerID, x: 120, y: 43),
      text("17", "¥", x: 128, y: 90), text("18", "100000.00", x: 130, y: 90), text("19", "¥6000.00", x: 180, y: 90),
      text("20", "¥", x: 160, y: 98), text("21", total, x: 162, y: 98), text("22", "*信息技术服务*模型调用费", x: 10, y: 60),
      text("23", "100000.00", x: 130, y: 60),
    ]
  }

  private let tags = """
    <?xml version="1.0"?><:root xmlns:=""><InvoiceNo><ofd:ObjectRef PageRef="1">11</ofd:ObjectRef></InvoiceNo>
    <IssueDate><ofd:ObjectRef PageRef="1">12</ofd:ObjectRef></IssueDate>
    <Buyer><BuyerName><ofd:ObjectRef PageRef="1">13</ofd:ObjectRef></BuyerName></Buyer>
    <Seller><SellerName><ofd:ObjectRef PageRef="1">15</ofd:ObjectRef></SellerName></Seller>
    <TaxInclusiveTotalAmount><ofd:ObjectRef PageRef="1">20</ofd:ObjectRef><ofd:ObjectRef PageRef="1">21</ofd:ObjectRef>
    </TaxInclusiveTotalAmount><Item><ofd:ObjectRef PageRef="1">22</ofd:ObjectRef></Item>
    <Amount><ofd:ObjectRef PageRef="1">23</ofd:ObjectRef></Amount></:root>
    """

  @Test func `a digital invoice without attachment is put together from its table, its tags and its page`() throws {
    var fixture = OFDFixture()
    (fixture.customData, fixture.texts, fixture.tags) = (VoucherFixtures.customData, page(), tags)
    let voucher = try #require(try fixture.reading().voucher)
    #expect(voucher.fields.mapValues(\.value) == VoucherFixtures.common)
    #expect(voucher.fields[.invoiceNumber]?.source == .customData)
    #expect(voucher.fields[.sellerName]?.source == .textLayer)
    #expect(voucher.fields.values.allSatisfy { $0.page == 1 && $0.box != nil })
    #expect(voucher.lines == [VoucherLine(name: "*信息技术服务*模型调用费", amount: "100000.00")])
    #expect(voucher.findings.isEmpty)
  }

  @Test func `a total is placed at the foot, not at the line of goods`() throws {
    var fixture = OFDFixture()
    (fixture.customData, fixture.texts) = (VoucherFixtures.customData, page())
    let field = try #require(try fixture.reading().voucher?.fields[.amountExcludingTax])
    #expect((field.box?.y ?? 0) > 0.6)
  }

  @Test func `the attachment is trusted first and a page that says otherwise is a finding with its place`() throws {
    var fixture = OFDFixture()
    fixture.attachments = [("original_invoice.xml", VoucherFixtures.attachment2019)]
    (fixture.texts, fixture.tags) = (page(total: "206000.00", number: "12345678"), tags)
    let voucher = try #require(try fixture.reading().voucher)
    #expect(voucher.fields[.amountIncludingTax]?.value == "106000.00")
    let finding = try #require(voucher.findings.first { $0.code == "sources-disagree" })
    #expect(finding.severity == .error && finding.what.zh.contains("206000.00") && finding.places.count == 1)
    #expect(voucher.findings.count == 1)
  }

  @Test func `an edited attachment contradicts the table of values`() throws {
    var fixture = OFDFixture()
    fixture.attachments = [
      ("original_invoice.xml", VoucherFixtures.attachment2019.replacing("106000.00", with: "906000.00"))
    ]
    fixture.customData = [("发票代码", "011002400111"), ("发票号码", "12345678"), ("价税合计", "106000.00")]
    let findings = try #require(try fixture.reading().voucher?.findings)
    #expect(findings.map(\.code) == ["sources-disagree"])
  }

  @Test func `a value that no page shows is worth a look`() throws {
    var fixture = OFDFixture()
    fixture.attachments = [("original_invoice.xml", VoucherFixtures.attachment2019)]
    fixture.texts = (0..<12).map { text("\($0)", "别的文字\($0)", x: 10, y: Double($0) * 10) }
    let findings = try #require(try fixture.reading().voucher?.findings)
    #expect(findings.allSatisfy { $0.code == "value-not-on-page" })
    #expect(findings.filter { $0.severity == .warning }.count == 3)
    #expect(findings.filter { $0.severity == .note }.count == 2)
  }

  @Test func `attachments of bank and rail and files that are not listed are read`() throws {
    var fixture = OFDFixture()
    fixture.attachments = [("bker_issuer_1.xml", VoucherFixtures.receipt())]
    #expect(try fixture.reading().voucher?.kind == .bankReceipt)
    fixture.attachments = []
    fixture.others = [("Doc_0/Attachs/rai_issuer_1.xml", VoucherFixtures.rail)]
    #expect(try fixture.reading().voucher?.fields[.invoiceNumber]?.value == "24119130671000000011")
  }

  @Test func `the prototype of 2017 and Chinese tags over a bank receipt are read from the page`() throws {
    var fixture = OFDFixture()
    fixture.texts = [text("1", "12345678", x: 10, y: 10), text("2", "¥78.00", x: 10, y: 30)]
    fixture.tags = """
      <fp:TAX_TICKET xmlns:fp="u"><fp:FP_HM><ofd:ObjectRef PageRef="1">1</ofd:ObjectRef></fp:FP_HM>
      <fp:JSHJ_XX><ofd:ObjectRef PageRef="1">2</ofd:ObjectRef></fp:JSHJ_XX></fp:TAX_TICKET>
      """
    let invoice = try #require(try fixture.reading().voucher)
    #expect(invoice.fields[.amountIncludingTax]?.value == "78.00" && invoice.dialect == "CustomTag TAX_TICKET 2017")
    fixture.texts = [text("1", VoucherFixtures.buyer, x: 10, y: 10), text("2", "106000.00", x: 10, y: 30)]
    fixture.tags = """
      <:Root xmlns:=""><付款人户名 ContextRef="AccountNameOfPayer"><ofd:ObjectRef PageRef="1">1</ofd:ObjectRef></付款人户名>
      <小写金额 ContextRef="TransactionAmountInFigures"><ofd:ObjectRef PageRef="1">2</ofd:ObjectRef></小写金额></:Root>
      """
    let receipt = try #require(try fixture.reading().voucher)
    #expect(receipt.kind == .bankReceipt && receipt.fields[.amount]?.value == "106000.00")
  }
}
