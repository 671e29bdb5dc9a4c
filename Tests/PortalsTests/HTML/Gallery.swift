import Standards

@testable import Portals

/// Every component with ordinary, wrong, long and empty contents, for looking at and for the accessibility check.
enum Gallery {
  static func pages(_ language: Language) -> [(name: String, html: HTML)] {
    [
      ("home", home(language)), ("form", form(language)), ("status", status(language)), ("bench", benchPage(language)),
      ("board", board(language)), ("lists", lists(language)), ("letter", letterPage(language)),
    ]
  }

  static let now = Instant(CivilDate(year: 2025, month: 9, day: 12)!, hour: 19, minute: 48, second: 5)
  static let deadline = Instant(CivilDate(year: 2025, month: 9, day: 15)!, hour: 24)

  static func frame(_ language: Language, _ zh: String, _ en: String, signedIn: Bool = true) -> PageFrame {
    func t(_ zh: String, _ en: String) -> String { Phrase(zh: zh, en: en)[language] }
    let footer = FooterFacts(
      contacts: [
        ContactLine(
          purpose: t("政策咨询", "Policy questions"), telephone: "010-0000-0001",
          hours: t("工作日 9:00–12:00，13:30–17:00", "Working days 9:00–12:00, 13:30–17:00"), isOpen: false),
        ContactLine(
          purpose: t("技术支持", "Technical support"), telephone: "010-0000-0002",
          hours: t("每天 9:00–21:00", "Every day 9:00–21:00"), isOpen: true),
      ], buildVersion: "2.0.0+1a2b3c4", checkpoint: "18204 · 66c7f0f4",
      links: [NavigationLink(t("办不成事反映", "Report a problem"), to: "#complaint")])
    var frame = PageFrame(
      language: language, title: t(zh, en), tail: "/gallery?page=2",
      issuingOffice: t("北京经济技术开发区", "Beijing E-Town"), footer: footer, assetVersion: "1", now: now)
    frame.navigation = [
      NavigationLink(t("事项", "Programmes"), to: "#1", isCurrent: !signedIn),
      NavigationLink(t("我的申报", "My applications"), to: "#2", isCurrent: signedIn),
      NavigationLink(t("公示", "Notices"), to: "#3"), NavigationLink(t("核验", "Verify"), to: "#4"),
    ]
    if signedIn {
      frame.account = AccountBadge(
        name: t("示例智能科技", "Example AI"), role: t("经办人", "agent"), address: "#me", signOutAddress: "#out",
        csrf: "token")
    } else {
      frame.signInAddress = "#sign-in"
    }
    return frame
  }
}

extension Gallery {
  static let stages: [Phrase] = [
    Phrase(zh: "网上申报", en: "Apply"), Phrase(zh: "初审", en: "Completeness"), Phrase(zh: "审核", en: "Substance"),
    Phrase(zh: "专家评审", en: "Experts"), Phrase(zh: "确定结果", en: "Decision"), Phrase(zh: "公示", en: "Notice"),
    Phrase(zh: "资金拨付", en: "Payment"),
  ]

  static func steps(current: Int, _ language: Language) -> HTML {
    stepLine(
      stages.enumerated().map { ($1[language], $0 < current ? .done : $0 == current ? .current : .ahead) }, language)
  }

  static func home(_ language: Language) -> HTML {
    func t(_ zh: String, _ en: String) -> String { Phrase(zh: zh, en: en)[language] }
    var frame = frame(
      language, "人工智能“模型券”专项奖励（标杆型示范应用场景方向）",
      "AI “model voucher” award: benchmark demonstration scenarios", signedIn: false)
    frame.headingAside = tag(t("正在受理", "Open"), .good)
    frame.demoBar = DemoBar(
      clock: "2025-09-12 19:48:05",
      forms: postForm(to: "#demo", csrf: "token", submit(t("快进一天", "Forward one day"), .plain)))
    let share = Tile(
      t("补贴比例", "Share"), "≤ 50%",
      note: "\(t("按实际完成的金额；一体机只算非硬件部分", "Of the amount completed; without hardware for appliances"))")
    let limit = Tile(
      t("每家企业每年上限", "Limit per company and year"), "500", unit: Words.wanYuan[language],
      note: "\(t("四种方式合并计算", "All four modes together"))")
    let threshold = Tile(
      t("门槛", "Threshold"), "10 / 50", unit: Words.wanYuan[language],
      note: "\(t("API 累计 10 万；其余方式 50 万", "API 100,000; other modes 500,000"))")
    let main: HTML = """
      \(panel(
        countdown(
          until: deadline, now: now,
          absolute: t("2025年9月15日 星期一 24:00 截止（北京时间）", "Closes Monday 15 September 2025, 24:00 Beijing time"),
          language)
          + "<p>\(t("以平台收到“提交”的时刻为准；截止前保存的草稿不算提交。", "What counts is the moment of receipt; a draft is no submission."))</p>"
          + buttonRow([
            buttonLink(t("开始申报", "Start"), to: "#start"),
            buttonLink(t("3 分钟自测与试算", "Three-minute self-check"), to: "#check", .second),
          ]), isTinted: true))
      \(heading(t("能得到多少", "How much")))
      \(tiles([
        share, limit, threshold,
      ]))
      """
    let side: HTML = """
      \(heading(t("需要准备", "What to prepare")))
      <ul><li>\(t("营业执照（电子证照，免上传）", "Business licence (fetched, no upload)"))</li>
      <li>\(t("承诺书与银行账户信息", "Commitment and bank account"))</li>
      <li>\(t("合同、结算单、发票或付款证明", "Contract, settlement, invoices"))</li>
      <li>\(t("成效证明材料", "Evidence of results"))</li></ul>
      <p>\(link(t("打印材料清单（A4 一页）", "Print the checklist"), to: "#print"))</p>
      \(heading(t("本批已申报", "Applications so far")))
      <p class="big num">128 <small>\(t("家 · 每小时更新", "companies · hourly"))</small></p>
      """
    return frame.document(
      columns(main: main, side: side) + heading(t("办理过程", "The way")) + steps(current: 0, language))
  }
}
