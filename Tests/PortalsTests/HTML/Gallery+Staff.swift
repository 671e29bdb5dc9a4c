import Standards

@testable import Portals

extension Gallery {
  static func benchPage(_ language: Language) -> HTML {
    func t(_ zh: String, _ en: String) -> String { Phrase(zh: zh, en: en)[language] }
    var frame = frame(language, "初审 · MQ-2025-000128-7", "Completeness review · MQ-2025-000128-7")
    frame.width = .bench
    frame.headingAside = tag(t("还剩 2 个工作日", "2 working days left"), .wait)
    let decisions = [Choice("ok", t("符合", "Met")), Choice("fix", t("需补正", "To fix")), Choice("na", t("不适用", "N/A"))]
    let titles = [
      t("合同为用印版且完整", "The contract is sealed and complete"), t("写明交付标的", "It names what is delivered"),
      t("写明付款时间", "It names when payment is due"), t("合同签署日期在 2024-01-01（含）以后", "Signed on or after 2024-01-01"),
      t("大模型费用与硬件费用分列", "Model and hardware costs are separate"),
      t("公章清晰、名称一致", "The seal is clear and the name agrees"),
    ]
    let cards: [HTML] = titles.enumerated().map { index, title in
      var card = ChecklistCard(
        index + 1, Field("c\(index)", label: title, error: index == 4 ? t("还没有结论", "No decision yet") : nil),
        choices: decisions, chosen: index < 3 ? "ok" : index == 3 ? "fix" : nil,
        clause: NavigationLink("六(二)5", to: "#clause"), page: index % 2 + 1)
      if index == 3 {
        card.preRead = "2023-12-18"
        card.more = textArea(
          Field("c3-reason", label: t("要企业做什么（会原样告知）", "What the company must do (sent as written)")), rows: 2,
          limit: 200, language)
      }
      return card.html(language)
    }
    let pages = [
      DocumentPage(
        number: 1, image: "page.svg", text: "模型服务合同 甲方：…",
        marks: [EvidenceMark(x: 560, y: 700, width: 260, height: 160, label: t("印章", "Seal"))]),
      DocumentPage(number: 2, image: "page.svg", text: ""), DocumentPage(number: 3, image: nil, text: "付款方式……"),
    ]
    return frame.document(
      bench(
        document: documentViewer(
          name: t("项目合同.pdf", "contract.pdf"), facts: "3 \(t("页", "pages")) · SM3 <code>66c7f0f4…8e0</code>",
          pages: pages, language),
        decisions: progress(t("已核对", "Decided"), done: 4, of: 6, id: "p")
          + postForm(
            to: "#", csrf: "t",
            autosave: Autosave(address: "#", version: "\"1\"", state: t("已保存 19:48:02", "Saved 19:48:02")),
            cards.joined()
              + buttonRow([
                submit(t("核对完成，下一份材料", "Done, next document")), submit(t("预览一次性告知书", "Preview the notice"), .second),
              ])),
        language))
  }

  static func board(_ language: Language) -> HTML {
    func t(_ zh: String, _ en: String) -> String { Phrase(zh: zh, en: en)[language] }
    let wan: (Money) -> String = { String(Money(fen: $0.fen / 10_000).grouped) }
    let unit = Words.wanYuan[language]
    let names = ["示例智能科技", "样板生物医药", "标杆机器人", "未来汽车", "云杉教育", "惠民医疗"]
    let sums: [Int64] = [406, 327, 500, 216, 49, 160]
    let amounts = zip(names, sums).map { (label: $0, amount: Money(yuan: $1 * 10_000)) }
    func bar(_ id: String, _ plan: Int64) -> HTML {
      budgetBar(
        t("2025 年度预算", "Budget 2025"), id: id,
        parts: [
          BudgetPart(t("揭榜挂帅方向已占", "Other direction"), Money(yuan: 12_000_000), .solid),
          BudgetPart(t("本方案", "This plan"), Money(yuan: plan * 10_000), .striped),
        ], limit: Money(yuan: 100_000_000), unit: unit, show: wan, language)
    }
    return frame(language, "确定支持结果 · 2025 年第 1 批", "Decision · first round 2025").document(
      tabs(
        [Tab(t("方案 A", "Plan A"), to: "#", count: 6, isCurrent: true), Tab(t("方案 B", "Plan B"), to: "#", count: 5)],
        label: t("方案", "Plans"))
        + bar("b1", 1658) + bar("b2", 9400)
        + table(
          "\(t("拟支持名单", "Proposed awards"))（\(t("单位", "unit"))：\(unit)）", id: "awards",
          columns: [
            TableColumn(t("单位", "Company")), TableColumn(t("核定金额", "Recognised"), .number),
            TableColumn(t("均分", "Score"), .number, sort: "#", order: .descending),
            TableColumn(t("拟支持", "Award"), .number), TableColumn(t("说明", "Note")),
          ],
          rows: zip(names, sums).map { name, sum in
            [
              link(name, to: "#"), "\(Money(yuan: sum * 2).grouped)", "86.0", "\(sum).00",
              sum == 500 ? tag(t("触及 500 万上限", "Limit reached"), .info) : "—",
            ]
          }, total: ["\(t("合计", "Total"))", "3,316.00", "", "1,658.00", ""], language)
        + columns(
          main: stepChart(
            t("按名次累计", "Running total by rank"), id: "s", amounts: amounts, limit: Money(yuan: 20_000_000), unit: unit,
            show: wan, language),
          side: waterfall(
            t("怎么算的", "How it is worked out"), id: "w",
            steps: [
              WaterfallStep(t("申报金额", "Declared"), Money(yuan: 12_400_000), .level),
              WaterfallStep(t("核减：发票不足", "Cut: invoices missing"), Money(yuan: 1_160_000), .cut),
              WaterfallStep(t("核定金额", "Recognised"), Money(yuan: 11_240_000), .level),
              WaterfallStep(t("乘 50%", "Times 50%"), Money(yuan: 5_620_000), .level),
              WaterfallStep(t("超过 500 万上限", "Over the limit"), Money(yuan: 620_000), .cut),
              WaterfallStep(t("建议支持", "Proposed"), Money(yuan: 5_000_000), .result),
            ], unit: unit, show: wan, language)))
  }

  static func lists(_ language: Language) -> HTML {
    func t(_ zh: String, _ en: String) -> String { Phrase(zh: zh, en: en)[language] }
    let about = TaskGroup(
      t("企业与项目", "Company and project"),
      [
        TaskRow(t("企业信息", "Company"), to: "#", state: .completed),
        TaskRow(
          t("项目概况", "Project"), to: "#", hint: t("还差 2 项，约 6 分钟", "2 answers left, about 6 minutes"),
          state: .inProgress),
      ])
    let contract = TaskRow(
      t("项目合同", "Contract"), to: "#", hint: t("文件有密码，请去掉后再传", "The file has a password"), state: .problem)
    let last = TaskRow(
      t("核对提交", "Check and submit"), to: nil, hint: t("前面各项完成后可以开始", "After everything above"),
      state: .cannotStart)
    let documents = TaskGroup(
      t("材料", "Documents"), [contract, TaskRow(t("成效证明", "Results"), to: "#", state: .notStarted), last])
    let tasks = taskList([about, documents], language)
    let left: HTML = "<p>\(t("距截止", "Left"))</p><p class=\"big num\">3 <small>\(t("天", "days"))</small></p>"
    let nothing = emptyState(
      t("没有待办", "Nothing to do"),
      "<p>\(t("上次清零 16:20。新的申报到了会出现在这里。", "Last cleared 16:20. New applications appear here."))</p>",
      action: link(t("看全部", "See all"), to: "#"))
    let reading = note(
      t("现在可以看，暂时不能提交", "Reading only for now"),
      "\(t("截止时间将按规定处理。", "The deadline will be dealt with by the rules."))", .wait)
    let refused = note(
      t("没有收下这个文件", "The file was refused"), "\(t("文件是空的，请重新选择。", "It is empty; choose another."))", .bad)
    let figures = tiles([
      Tile(t("待办", "Open"), "7"), Tile(t("逾期风险", "At risk"), "2"), Tile(t("本周办结", "Closed this week"), "31"),
      Tile(t("一次告知率", "Told once"), "98.4%"),
    ])
    let tags: HTML = [Tag.Tone.plain, .info, .good, .wait, .bad].map { tag($0.rawValue, $0) }.joined(by: " ")
    var body = columns(main: tasks, side: panel(left, isTinted: true))
    body += pagination(from: 51, to: 100, of: 1284, previous: "#", next: "#", language)
    body += nothing
    body += reading
    body += refused
    body += figures
    body += "<p>\(tags)</p>"
    body += steps(current: 3, language)
    return frame(language, "列表与空白", "Lists and empty states").document(body)
  }

  static func letterPage(_ language: Language) -> HTML {
    func t(_ zh: String, _ en: String) -> String { Phrase(zh: zh, en: en)[language] }
    var frame = frame(language, "公示", "Public notice", signedIn: false)
    frame.width = .narrow
    frame.textSize = .lg
    return frame.document(
      letter(
        issuer: "北京经济技术开发区示例局", number: "示例〔2025〕7 号", title: "关于拟支持名单的公示", signature: "北京经济技术开发区示例局",
        date: "2025年10月13日",
        "<p>经网上申报、初审、审核与专家评审，拟支持下列单位，现予公示。</p>"
          + table(
            "拟支持名单（单位：万元）", id: "n",
            columns: [TableColumn("序号", .number), TableColumn("单位名称"), TableColumn("拟支持金额", .number)],
            rows: [["1", "示例智能科技有限公司", "406.00"], ["2", "样板生物医药有限公司", "327.50"]], rowNames: 1, .zh)))
  }
}
