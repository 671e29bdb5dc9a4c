import Standards
import Testing

@testable import Evidence

struct VoucherXMLTests {
  private func read(_ xml: String) throws -> Voucher {
    try #require(try VoucherXML.read(Array(xml.utf8)))
  }

  private func values(_ voucher: Voucher) -> [FieldName: String] { voucher.fields.mapValues(\.value) }

  @Test func `the attachment of 2019 gives every field and line`() throws {
    let voucher = try read(VoucherFixtures.attachment2019)
    #expect(values(voucher) == VoucherFixtures.coded)
    #expect(voucher.dialect == "e-invoice 2019" && voucher.kind == .invoice && voucher.findings.isEmpty)
    #expect(
      voucher.lines == [
        VoucherLine(
          name: "*信息技术服务*模型调用费", quantity: "100000", unitPrice: "1", amount: "100000.00", taxRate: "6%", tax: "6000.00")
      ])
    #expect(voucher.fields.values.allSatisfy { $0.source == .attachment && $0.confidence == 1 })
  }

  @Test func `a digital invoice is read, its day of issue before its day of request`() throws {
    let voucher = try read(VoucherFixtures.digital())
    #expect(values(voucher) == VoucherFixtures.common.merging([.amountInWords: "壹拾万陆仟圆整"]) { $1 })
    #expect(voucher.dialect == "EInvoice 0.33")
    #expect(voucher.lines.map(\.tax) == ["6000.00"])
    #expect(voucher.findings.map(\.code) == ["signature-not-verified"])
  }

  @Test func `nested details of accounting software are lines of their own`() throws {
    let voucher = try read(VoucherFixtures.digital(items: VoucherFixtures.nestedItems))
    #expect(voucher.lines.map(\.name) == ["软件服务", "数据服务"])
    #expect(voucher.lines.map(\.tax) == ["3600.00", "2400.00"])
  }

  @Test(arguments: [
    ("<RedEInvoice><OriginalInvoiceCode>24112000000000000001</OriginalInvoiceCode></RedEInvoice>", ""),
    ("", "被红冲蓝字数电票号码：24112000000000000001 红字发票信息确认单编号：11"),
    ("", "被红冲蓝字数电发票号码:24112000000000000001"),
  ])
  func `a red-letter invoice names the blue one`(special: String, remark: String) throws {
    let voucher = try read(VoucherFixtures.digital(special: special, label: "N", remark: remark))
    #expect(voucher.fields[.redLetterOf]?.value == "24112000000000000001")
    #expect(
      voucher.findings.contains { $0.code == "red-letter-invoice" && $0.what.zh.contains("24112000000000000001") })
  }

  @Test func `a red-letter invoice of a tax-controlled kind names code and number`() throws {
    let xml = VoucherFixtures.attachment2019.replacing(
      "<fp:GoodsInfos>", with: "<fp:Note>对应正数发票代码:011002400112号码:00000007</fp:Note><fp:GoodsInfos>")
    #expect(try read(xml).fields[.redLetterOf]?.value == "011002400112 00000007")
  }

  @Test func `a file whose own number is not its invoice's says so`() throws {
    let voucher = try read(VoucherFixtures.digital(own: "24112000000000099999"))
    #expect(voucher.fields[.invoiceNumber]?.value == "24112000000000012345")
    #expect(voucher.findings.contains { $0.code == "sources-disagree" })
  }

  @Test func `a code that contradicts its invoice is a finding`() throws {
    let graph = "<fp:GraphCode>01,10,011002400111,12345678,900000.00,20240618,12345678901234567890,0000,</fp:GraphCode>"
    let voucher = try read(VoucherFixtures.attachment2019.replacing("<fp:GoodsInfos>", with: graph + "<fp:GoodsInfos>"))
    #expect(voucher.fields[.amountExcludingTax]?.value == "100000.00")
    #expect(voucher.findings.map(\.code) == ["sources-disagree"])
  }

  @Test func `XBRL of invoice, rail, flight, bank receipt and statement is read by its facts`() throws {
    let invoice = try read(VoucherFixtures.issuedInvoice)
    #expect(values(invoice) == VoucherFixtures.coded)
    #expect(invoice.dialect == "inv_issuer 2021-09-30" && invoice.lines.map(\.taxRate) == ["6%"])
    let rail = try read(VoucherFixtures.rail)
    #expect(rail.kind == .railTicket && rail.fields[.amountIncludingTax]?.value == "109.00")
    #expect(rail.fields[.date]?.value == "2024-06-20" && rail.fields[.redLetterOf] == nil)
    let flight = try read(VoucherFixtures.itinerary)
    #expect(flight.kind == .airItinerary && flight.fields[.amountIncludingTax]?.value == "660.00")
    #expect(flight.fields[.tax]?.value == "50.37" && flight.fields[.amountExcludingTax] == nil)
    let receipt = try read(VoucherFixtures.receipt())
    #expect(receipt.kind == .bankReceipt && receipt.fields[.amount]?.value == "106000.00")
    #expect(receipt.fields[.payerAccount]?.value == "020000123456" && receipt.fields[.date]?.value == "2024-07-01")
    #expect(receipt.fields[.serial]?.value == "HD2024-07" && receipt.fields[.purpose]?.value == "模型服务费")
    let statement = try read(VoucherFixtures.statement)
    #expect(statement.kind == .bankStatement && statement.fields[.periodTo]?.value == "2024-02-29")
    #expect(statement.lines == [VoucherLine(name: "2024-02-03 付 \(VoucherFixtures.seller)", amount: "106000.00")])
  }

  @Test func `an amount in another currency is not given as yuan`() throws {
    let receipt = try read(VoucherFixtures.receipt(currency: "USD"))
    #expect(receipt.fields[.amount] == nil)
    #expect(receipt.findings.map(\.code) == ["foreign-currency"])
  }

  @Test func `initials and Chinese tags are read`() throws {
    let initials = try read(VoucherFixtures.initials)
    #expect(values(initials) == VoucherFixtures.coded)
    let small = VoucherFixtures.initials.replacing("FP_HM", with: "Fphm").replacing("XSF_MC", with: "Xfmc")
    #expect(try read(small).fields[.sellerName]?.value == VoucherFixtures.seller)
    #expect(initials.lines.map(\.name) == ["模型调用费"])
    #expect(values(try read(VoucherFixtures.chinese)) == VoucherFixtures.common)
  }

  @Test(arguments: [
    "<a/>", "<note><InvoiceNo>1</InvoiceNo></note>", "<xbrl><context/></xbrl>", "<发票><备注>发票号码</备注></发票>",
  ])
  func `other XML is no voucher`(xml: String) throws {
    #expect(try VoucherXML.read(Array(xml.utf8)) == nil)
  }
}
