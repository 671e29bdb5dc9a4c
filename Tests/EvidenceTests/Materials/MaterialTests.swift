import Standards
import Testing

@testable import Evidence

/// One typed page for each kind, in forms the shared pages do not have.
struct MaterialTests {
  @Test func `a seal beside a cost is no part of its row`() {
    var page = TypedPage()
    page.row((3.5, "大模型技术服务合同"))
    page.row((1, "合同编号：ZX-2024-078"))
    page.row((1, "支出项目"), (3, "内容"), (5.5, "金额（含税）"))
    page.row((1, "人力"), (3, "实施与培训人员"), (5.5, "￥40,000.00"), (7.4, "合同"))
    page.row((1, "算力"), (3, "推理所需算力租用"), (5.5, "￥60,000.00"))
    let reading = page.interpreted()
    #expect(reading.value(.laborCost) == "40000.00")
    #expect(reading.value(.computeCost) == "60000.00")
  }

  @Test func `a contract with parties in two columns and a day in Chinese numerals`() {
    var page = TypedPage()
    page.row((3.5, "大模型技术服务合同"))
    page.row((1, "合同编号：ZX-2024-077"))
    page.row((1, "甲方（委托方）：示例制造（北京）有限公司"))
    page.row((1, "统一社会信用代码：91110108690017781B"))
    page.row((1, "乙方（受托方）：虚构智能科技有限公司"))
    page.row((1, "统一社会信用代码：91320211739560225X"))
    page.paragraph("本合同总金额（含税）为人民币壹拾万元整（￥100,000.00），其中人力费用40,000.00元，算力费用60,000.00元。")
    page.paragraph("服务期限自2024年3月1日起至2025年2月28日止。")
    page.row((1, "甲方（盖章）："), (5.5, "乙方（盖章）："))
    page.row((1, "日期：二〇二四年二月十八日"), (5.5, "日期：二○二四年二月十八日"))
    let reading = page.interpreted()
    #expect(reading.kind == .contract)
    let wanted: [FieldName: String] = [
      .contractNumber: "ZX-2024-077", .partyA: "示例制造（北京）有限公司", .partyACode: "91110108690017781B",
      .partyB: "虚构智能科技有限公司", .partyBCode: "91320211739560225X", .amount: "100000.00", .amountInWords: "壹拾万元整",
      .laborCost: "40000.00", .computeCost: "60000.00", .termFrom: "2024-03-01", .termTo: "2025-02-28",
      .signedOn: "2024-02-18",
    ]
    for (name, value) in wanted { #expect(reading.value(name) == value, "\(name.rawValue)") }
    #expect(reading.findings.isEmpty)
  }

  @Test func `a share of the total is not the total`() {
    var page = TypedPage()
    page.row((3.5, "采购合同"))
    page.paragraph("乙方逾期交付的，每日按合同总金额的千分之一支付违约金，累计不超过 8,000.00元。本合同一式两份，争议由法院处理。")
    let reading = page.interpreted()
    #expect(reading.kind == .contract && reading.value(.amount) == nil)
  }

  @Test func `a receipt in two columns keeps payer and payee apart`() {
    var page = TypedPage()
    page.row((3.8, "网上银行电子回单"))
    page.row((1, "回单编号：HD20250301000077"), (6, "交易日期：2025-03-01"))
    page.row((2.4, "付款人"), (6, "收款人"))
    page.row((1, "户名"), (2.4, "示例制造有限公司"), (6, "虚构智能科技有限公司"))
    page.row((1, "账号"), (2.4, "2402012219200041549"), (6, "11001079800053014887"))
    page.row((1, "金额（小写）"), (3, "￥30,000.00"))
    page.row((1, "金额（大写）"), (3, "叁万元整"))
    page.row((1, "用途"), (3, "支付 ZX-2024-077 合同款"))
    let reading = page.interpreted()
    #expect(reading.kind == .bankReceipt)
    let wanted: [FieldName: String] = [
      .payerName: "示例制造有限公司", .payeeName: "虚构智能科技有限公司", .payerAccount: "2402012219200041549",
      .payeeAccount: "11001079800053014887", .amount: "30000.00", .amountInWords: "叁万元整", .date: "2025-03-01",
      .serial: "HD20250301000077",
    ]
    for (name, value) in wanted { #expect(reading.value(name) == value, "\(name.rawValue)") }
  }

  @Test func `an account form gives name, bank, number and bank line`() {
    var page = TypedPage()
    page.row((3.8, "银行账户信息表"))
    page.row((1.5, "单位名称"), (3.5, "示例制造有限公司"))
    page.row((1.5, "户名"), (3.5, "示例制造有限公司"))
    page.row((1.5, "开户银行"), (3.5, "演示银行北京亦庄支行"))
    page.row((1.5, "银行账号"), (3.5, "2402 0122 1920 0041 549"))
    page.row((1.5, "联行号"), (3.5, "102100099996"))
    let reading = page.interpreted()
    #expect(reading.kind == .bankAccountForm)
    #expect(reading.value(.accountName) == "示例制造有限公司" && reading.value(.bankName) == "演示银行北京亦庄支行")
    #expect(reading.value(.accountNumber) == "2402012219200041549" && reading.value(.bankLine) == "102100099996")
  }

  @Test func `a licence gives its holder`() {
    var page = TypedPage()
    page.row((4, "营 业 执 照"))
    page.row((1, "统一社会信用代码：91110108690017781B"))
    page.row((1, "名称"), (3, "示例制造有限公司"))
    page.row((1, "法定代表人"), (3, "范青禾"))
    page.row((1, "住所"), (3, "北京经济技术开发区示例一街 1 号"))
    page.row((1, "成立日期"), (3, "2019年3月18日"))
    let reading = page.interpreted()
    #expect(reading.kind == .licence && reading.value(.creditCode) == "91110108690017781B")
    #expect(reading.value(.applicantName) == "示例制造有限公司" && reading.value(.legalRepresentative) == "范青禾")
    #expect(reading.value(.address)?.hasPrefix("北京经济技术开发区示例一街") == true)
  }

  @Test func `numbers of the cyberspace administration are found over a line's end`() {
    var page = TypedPage()
    page.row((3, "大模型基本情况及应用成效说明"))
    page.paragraph(
      "一、模型简介。本项目选用的墨子-VL-Max由虚构公司研发，支持长上下文窗口，已通过生成式人工智能服务备案，备案号为"
        + "Beijing-LHBMGGD-202405210076，算法备案编号为网信算备110108970550101240011号。")
    let reading = page.interpreted()
    #expect(reading.kind == .modelProfile && reading.value(.modelName) == "墨子-VL-Max")
    #expect(reading.value(.modelFiling) == "Beijing-LHBMGGD-202405210076")
    #expect(reading.value(.algorithmFiling) == "网信算备110108970550101240011号")
  }

  @Test func `radicals of PDF fonts and wide digits are read as what they mean`() {
    var page = TypedPage()
    page.row((3.5, "电⼦发票（普通发票）"), (6.8, "发票号码：２５３１７０００００２８５６１４０５１３"))
    page.row((6.8, "开票⽇期：2025年11⽉08⽇"))
    page.row((1, "名称：⾦陵示例有限公司"), (5.5, "名称：虚构出⾏科技有限公司"))
    page.row((1, "项目名称"), (4, "金额"), (6, "税率"), (8, "税额"))
    page.row((1, "*运输服务*客运服务费"), (4, "71.07"), (6, "3%"), (8, "2.13"))
    page.row((1.5, "合　计"), (4, "¥71.07"), (8, "¥2.13"))
    page.row((1, "价税合计（大写）"), (3.5, "柒拾叁圆贰角整"), (7, "（小写）¥73.20"))
    let reading = page.interpreted()
    #expect(reading.kind == .invoice && reading.value(.invoiceNumber) == "25317000002856140513")
    #expect(reading.value(.issueDate) == "2025-11-08" && reading.value(.amountIncludingTax) == "73.20")
    #expect(reading.value(.buyerName) == "金陵示例有限公司" || reading.value(.buyerName) == "⾦陵示例有限公司")
    #expect(reading.value(.amountExcludingTax) == "71.07" && reading.value(.tax) == "2.13" && reading.lines.count == 1)
  }

  @Test func `a recogniser's code is mended only where the check proves it`() {
    #expect(CodeTokens.credit("911101O869OO17781B")?.text == "91110108690017781B")
    #expect(CodeTokens.credit("911101O869OO17781C") == nil)
  }

  @Test func `points and commas a recogniser exchanged are told by their places`() {
    func fen(_ text: String) -> Int64? { AmountTokens.all(in: Letters(text).folded).first?.value.money.fen }
    #expect(fen("￥786.882.39") == 78_688_239 && fen("786，882，39元") == 78_688_239 && fen("5,016,618.00") == 501_661_800)
    #expect(fen("￥12,34") == nil && fen("AT-API-2024") == nil)
  }

  @Test func `a page of nothing known is not guessed at`() {
    var page = TypedPage()
    page.row((3, "会议通知"))
    page.paragraph("兹定于下周三召开例会，请各部门准时参加。")
    #expect(page.interpreted().kind == .unknown && page.interpreted().fields.isEmpty)
  }

  @Test func `better sources stay, get their place from the page, and a contradiction is named`() throws {
    var page = TypedPage()
    page.row((3.5, "电子发票（普通发票）"), (6.8, "发票号码：25317000002856140513"))
    page.row((6.8, "开票日期：2025年11月08日"), (1, "税率 税额 价税合计"))
    var reading = page.reading()
    reading.kind = .invoice
    reading.dialect = "EInvoice 0.33"
    reading.fields[.invoiceNumber] = ReadField("25317000002856140513", .attachment)
    reading.fields[.issueDate] = ReadField("2025-11-09", .attachment)
    Meaning.interpret(&reading)
    Meaning.interpret(&reading)
    #expect(reading.fields[.invoiceNumber]?.source == .attachment && reading.fields[.invoiceNumber]?.box != nil)
    #expect(reading.value(.issueDate) == "2025-11-09")
    #expect(reading.findings.filter { $0.code == "sources-differ" }.count == 1)
  }
}
