import Standards
import Testing

@testable import Evidence

/// Shapes that office papers really have: blanks filled in, names in sentences, half seals at the edge.
struct OfficePaperTests {
  private func expect(_ reading: FileReading, _ wanted: [FieldName: String]) {
    for (name, value) in wanted { #expect(reading.value(name) == value, "\(name.rawValue)") }
  }

  @Test func `blanks of a form that were filled in leave gaps inside days and amounts`() {
    var page = TypedPage()
    page.row((3.5, "技术开发合同"))
    page.row((1, "委托人："), (2, "（甲方）示例省商业厅"))
    page.row((1, "研究开发人："), (2.5, "（乙方）虚构科技有限公司"))
    page.row((1, "签订日期：2020"), (3, "年 2 月 29"), (5, "日"))
    page.row((1, "有效期限：2020"), (3, "年 3 月 1 日至 2020"), (6, "年 10 月 1 日"))
    page.row((1, "本项目研究开发经费和报酬（大写）"), (5, "贰佰伍拾"), (6.5, "万元，其中"))
    let reading = page.interpreted()
    #expect(reading.kind == .contract)
    expect(
      reading,
      [
        .partyA: "示例省商业厅", .partyB: "虚构科技有限公司", .signedOn: "2020-02-29", .termFrom: "2020-03-01",
        .termTo: "2020-10-01", .amount: "2500000.00",
      ])
  }

  private func recognised(_ page: TypedPage) -> FileReading {
    let sheet = PageReading(number: 1, textSource: .recognised, lines: page.lines)
    var reading = PageFixtures.reading([sheet], media: .jpeg)
    Meaning.interpret(&reading)
    return reading
  }

  @Test func `a scrap of a seal beside a title leaves it a title`() {
    var page = TypedPage()
    page.row((3, "一体机采购结算单"), (6, "MC"))
    page.row((1, "结算单编号：DEMO-1"))
    #expect(recognised(page).kind == .settlementStatement)
  }

  @Test func `dashes after a family name on a scan are the given name of ones`() {
    var page = TypedPage()
    page.row((3.5, "营业执照"))
    page.row((1, "名称"), (3, "北京示例已帆文旅科技有限公司"))
    page.row((1, "法定代表人"), (3, "试——"))
    expect(recognised(page), [.legalRepresentative: "试一一", .applicantName: "北京示例己帆文旅科技有限公司"])
    #expect(page.interpreted().value(.applicantName) == "北京示例已帆文旅科技有限公司", "what a file itself says stays")
    #expect(LookAlikes.nameOfOnes(Array("张三—")) == nil)
    #expect(LookAlikes.nameOfOnes(Array("——")) == nil)
  }

  @Test func `a placeholder is no name, and the name at the foot is`() {
    var page = TypedPage()
    page.row((3.5, "销售合同（内销）"))
    page.row((1, "供方："), (2, "LIVE_SDHY"))
    page.row((1, "需方：示例生物科技有限公司"))
    page.row((1, "本合同一式两份，违约责任与争议解决见背面。"))
    page.row((1, "供方单位"), (2.5, "虚构生物医药有限公司"))
    expect(page.interpreted(), [.partyA: "示例生物科技有限公司", .partyB: "虚构生物医药有限公司"])
  }

  @Test func `letters of half a seal at the edge do not cut a sentence in two`() {
    var page = TypedPage()
    page.row((3.5, "服务采购合同"))
    page.row((1, "甲方：示例制造有限公司"), (5.5, "乙方：虚构智能科技有限公司"))
    page.row((1, "第一条合同总金额为人民币壹拾万元整（￥100,000.00）。"))
    let lines =
      page.lines + [
        TextLine("使用量与使用期限：合同期内预计调用四百万次，本合同所称使用期限自2024年5月4日", box: PageBox(x: 0.12, y: 0.3, width: 0.75, height: 0.02)),
        TextLine("至2025年6月21日，按实际用量结算，违约责任与争议解决另行约定。", box: PageBox(x: 0.12, y: 0.324, width: 0.6, height: 0.02)),
        TextLine("京", box: PageBox(x: 0.906, y: 0.309, width: 0.027, height: 0.019)),
      ]
    var sheet = PageReading(number: 1, textSource: .recognised, lines: lines)
    var seal = SealMark(
      box: PageBox(x: 0.895, y: 0.23, width: 0.105, height: 0.14), shape: .round, ink: .red, size: 40, confidence: 0.9)
    seal.isStraddling = true
    sheet.seals = [seal]
    var reading = PageFixtures.reading([sheet], media: .jpeg)
    Meaning.interpret(&reading)
    expect(reading, [.termFrom: "2024-05-04", .termTo: "2025-06-21"])
  }

  @Test func `a letter names its project inside the sentence`() {
    var page = TypedPage()
    page.row((4.2, "承 诺 书"))
    page.paragraph(
      "示例科技有限公司（统一社会信用代码：91110108690017781B）就申报人工智能“模型券”专项奖励（标杆型示范应用场景方向）“产线质检问答项目”事项，郑重承诺如下：")
    page.paragraph("本单位如有虚假，承担法律责任。")
    let reading = page.interpreted()
    #expect(reading.kind == .commitmentLetter)
    expect(reading, [.projectName: "产线质检问答项目", .applicantName: "示例科技有限公司"])
  }

  @Test func `a rail ticket gives number, day, buyer and price`() {
    var page = TypedPage()
    page.row((3.2, "电子发票（铁路电子客票）"))
    page.row((1, "发票号码：25119110001000012345"), (6, "开票日期：2025年06月21日"))
    page.row((1, "北京南站"), (4, "G101"), (7, "上海虹桥站"))
    page.row((1, "2025年06月20日"), (4, "06:36开"), (7, "二等座"))
    page.row((1, "票价：￥661.00"))
    page.row((1, "电子客票号：1911000100001234502025"))
    page.row((1, "购买方名称：示例科技有限公司"), (5, "统一社会信用代码：91110108690017781B"))
    let reading = page.interpreted()
    #expect(reading.kind == .railTicket)
    expect(
      reading,
      [
        .invoiceNumber: "25119110001000012345", .issueDate: "2025-06-21", .amountIncludingTax: "661.00",
        .buyerName: "示例科技有限公司", .buyerTaxID: "91110108690017781B", .serial: "1911000100001234502025",
      ])
  }

  @Test func `an itinerary gives the sum, not the fare, and the day it was filled in, not the flight's`() {
    var page = TypedPage()
    page.row((3, "电子发票（航空运输电子客票行程单）"))
    page.row((1, "发票号码：25117000000012345678"))
    page.row((1, "旅客姓名"), (4, "有效身份证件号码"))
    page.row((1, "自：合肥"), (3, "南航"), (4, "CZ8866"), (6, "2025-07-27"))
    page.row(
      (0.5, "票价"), (2, "燃油附加费"), (3.8, "增值税税率"), (5.2, "增值税税额"), (6.6, "民航发展基金"), (8, "其他税费"), (9, "合计"))
    page.row(
      (0.5, "CNY 477.06"), (2, "CNY 45.87"), (3.8, "9%"), (5.2, "CNY 47.07"), (6.6, "CNY 50.00"), (7.9, "CNY 0.00"),
      (9, "CNY 620.00"))
    page.row((1, "电子客票号码：7841234567890"))
    page.row((1, "填开单位：虚构航空股份有限公司"), (6, "填开日期：2025-07-28"))
    page.row((1, "购买方名称：示例科技有限公司"), (5, "统一社会信用代码/纳税人识别号：91110108690017781B"))
    let reading = page.interpreted()
    #expect(reading.kind == .airItinerary)
    expect(
      reading,
      [
        .invoiceNumber: "25117000000012345678", .issueDate: "2025-07-28", .amountIncludingTax: "620.00", .tax: "47.07",
        .buyerName: "示例科技有限公司", .buyerTaxID: "91110108690017781B", .sellerName: "虚构航空股份有限公司",
        .serial: "7841234567890",
      ])
  }

  @Test func `an application that only calls a model names its registration`() {
    var page = TypedPage()
    page.row((3, "大模型基本情况及应用成效说明"))
    page.row((1, "本应用已完成登记，上线登记编号：京网信登20250012号"))
    page.row((1, "软件著作权登记号：2024SR1630018"))
    page.row((1, "四、应用成效。人工审核用时下降六成，可在同行业推广。"))
    let reading = page.interpreted()
    #expect(reading.kind == .modelProfile && reading.findings.isEmpty)
    expect(
      reading,
      [
        .modelRegistration: "京网信登20250012号", .softwareRegistration: "2024SR1630018",
        .effect: "人工审核用时下降六成，可在同行业推广。",
      ])
  }

  @Test func `a statement says its period in a sentence`() {
    var page = TypedPage()
    page.row((3.5, "大模型服务费用结算单"))
    page.paragraph("示例科技有限公司：贵单位自2024年5月4日至2025年4月30日期间实际发生的费用如下，请核对：")
    page.row((1, "月份"), (3, "用量"), (5, "单价"), (7, "金额"))
    page.row((1, "2024-05"), (3, "1000"), (5, "0.12"), (7, "120.00"))
    page.row((1, "合计"), (3, "1000"), (7, "120.00"))
    let reading = page.interpreted()
    #expect(reading.kind == .settlementStatement)
    expect(
      reading,
      [
        .periodFrom: "2024-05-04", .periodTo: "2025-04-30", .usage: "1000", .unitPrice: "0.12", .amount: "120.00",
        .buyerName: "示例科技有限公司",
      ])
  }

  @Test func `every field a reviewer needs has words in both languages`() {
    let needed: [FieldName] = [
      .partyA, .partyACode, .partyB, .partyBCode, .contractNumber, .signedOn, .termFrom, .termTo, .amount,
      .amountInWords, .laborCost, .computeCost, .dataCost, .softwareCost, .hardwareCost, .paymentTerms, .deliverables,
      .modelName, .modelFiling, .algorithmFiling, .modelRegistration, .periodFrom, .periodTo, .usage, .unitPrice,
      .issuer, .accountName, .bankName, .accountNumber, .bankLine, .date, .applicationField, .effect, .acceptedOn,
    ]
    for name in needed { #expect(name.label.zh != name.rawValue && name.label.en != name.rawValue, "\(name.rawValue)") }
  }
}
