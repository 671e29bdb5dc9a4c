import Standards

@testable import Portals

extension Gallery {
  static func form(_ language: Language) -> HTML {
    func t(_ zh: String, _ en: String) -> String { Phrase(zh: zh, en: en)[language] }
    var frame = frame(language, "部署方式与金额", "Deployment and amounts")
    frame.trail = [Crumb(t("我的申报", "My applications"), to: "#"), Crumb("2025", to: "#")]
    frame.flash = Flash("\(t("合同已加上。", "The contract was added."))")
    let amountProblem = t(
      "已完成金额比合同额多 2,000.00 元，请核对这两个数", "Completed exceeds the contract by 2,000.00 yuan; check both")
    let fileProblem = t(
      "文件有密码，审核人员打不开；请去掉密码后再传", "The file has a password, so it cannot be reviewed; remove it and upload again")
    frame.problems = [
      FieldProblem(field: "completed", text: amountProblem), FieldProblem(field: "contract", text: fileProblem),
    ]
    let basics = fieldGroup(
      t("合同", "Contract"),
      textField(
        Field(
          "supplier", label: t("供应商名称", "Supplier"), hint: "\(t("与合同上一致", "As in the contract"))",
          autocomplete: "organization", source: t("来自电子证照，2025-09-02", "From the licence, 2025-09-02")),
        value: "北京示例大模型有限公司", language)
        + textField(
          Field("filing", label: t("模型备案号", "Model filing number"), isOptional: true), kind: .code, width: .medium,
          language)
        + fieldRow([
          dateField(Field("signed", label: t("签署日期", "Signed on")), value: "2024-03-18", language),
          integerField(Field("months", label: t("期限", "Term")), value: "12", unit: t("个月", "months"), language),
        ])
        + moneyField(
          Field("amount", label: t("合同金额", "Contract amount")), value: "12.5万",
          echo: t("= 125,000.00 元（壹拾贰万伍仟元整）", "= 125,000.00 yuan"), language)
        + moneyField(
          Field("completed", label: t("已完成金额", "Completed amount"), error: amountProblem), value: "127000",
          echo: "= 127,000.00 " + t("元", "yuan"), language))
    let choices =
      radios(
        Field("mode", label: t("部署方式", "Deployment"), hint: "\(t("选主要的一种", "The main one"))"),
        [
          Choice("api", t("API 调用", "API")),
          Choice("private", t("私有化部署", "Private"), hint: t("在自有机房运行", "In your own machine room")),
          Choice("cloud", t("云化部署", "Cloud")), Choice("box", t("一体机", "Appliance")),
        ], chosen: "api", language)
      + radios(
        Field("other", label: t("同一支出是否得过其他财政资金？", "Other public money for the same spending?")),
        [Choice("yes", t("是", "Yes")), Choice("no", t("否", "No")), Choice("unsure", t("不确定", "Not sure"))],
        chosen: "no", inRow: true, language)
      + checkboxes(
        Field("fields", label: t("应用领域", "Fields"), isOptional: true),
        [Choice("a", t("智能制造", "Manufacturing")), Choice("b", t("生物医药", "Medicine"))], chosen: ["a"], language)
      + selectField(
        Field("bank", label: t("开户银行", "Bank")), [Choice("1", "北京示例银行"), Choice("2", "样板银行")], language)
      + textArea(
        Field("result", label: t("成效说明", "Results"), hint: "\(t("写前后对比的数字", "Figures before and after"))"),
        value: t("质检用时从 12 分钟降到 3 分钟。", "Inspection fell from 12 to 3 minutes."), rows: 4, limit: 800, language)
    let files =
      fileUpload(
        Field(
          "contract", label: t("项目合同", "Contract document"),
          hint: "\(t("PDF、OFD、JPG、PNG；单个不超过 200 MB", "PDF, OFD, JPG, PNG; at most 200 MB each"))", error: fileProblem),
        address: "#upload", accept: ".pdf,.ofd,.jpg,.png", multiple: true,
        files: [
          UploadedFile(
            name: "fp-01.ofd", facts: "86 KB · SM3 66c7f0f4…8e0 · \(t("价税合计 565,000.00 元", "565,000.00 yuan in all"))",
            state: Tag(t("已读", "Read"), .good),
            links: [NavigationLink(t("看原件", "View"), to: "#v"), NavigationLink(Words.remove[language], to: "#r")])
        ], language)
      + tickBox(Field("truth", label: t("以上内容真实，愿意承担不实的责任", "The above is true and I answer for it")), language)
    let buttons = buttonRow([
      submit(t("保存并返回任务列表", "Save and return")), submit(t("删除这份合同", "Delete this contract"), .grave),
    ])
    let form = postForm(
      to: "#save", csrf: "token", once: "k1",
      autosave: Autosave(address: "#autosave", version: "\"3\"", state: t("已保存 19:48:02", "Saved 19:48:02")),
      basics + choices + files + buttons)
    let estimate: HTML = """
      \(heading(t("预计金额", "Estimate"), level: 2))<p class="big num">6.25 <small>\(Words.wanYuan[language])</small></p>\
      <p class="hint">\(t("初步结果，不作为审核结论。", "A first estimate, not a decision."))</p>
      """
    return frame.document(columns(main: form, side: panel(estimate, isTinted: true)))
  }

  static func status(_ language: Language) -> HTML {
    func t(_ zh: String, _ en: String) -> String { Phrase(zh: zh, en: en)[language] }
    var frame = frame(language, "MQ-2025-000128-7 办理进度", "Progress of MQ-2025-000128-7")
    frame.back = .back(to: "#", language)
    frame.headingAside = tag(t("等您补正", "Waiting for you"), .wait)
    let steps = timeline(
      [
        TimelineStep(
          t("网上申报", "Application"), .done, tag: Tag(t("已完成", "Done"), .good),
          "<p>\(t("9月12日 19:48:05 收到，共 11 份材料", "Received 12 September 19:48:05, 11 documents"))</p>"),
        TimelineStep(
          t("初审（完整性）", "Completeness review"), .current, tag: Tag(t("等您补正", "Waiting for you"), .wait),
          "<p>\(t("9月15日 10:02 发出一次性告知书，共 3 项", "One complete notice sent 15 September 10:02: 3 points"))</p>"
            + "<p><b>\(t("9月22日 星期一 24:00 前补齐", "Due Monday 22 September 24:00"))</b>，\(t("还有 5 个工作日", "5 working days left"))</p>"
            + buttonRow([buttonLink(t("去补正（3 项）", "Complete 3 points"), to: "#")])),
        TimelineStep(
          t("审核（实质）", "Substantive review"), .ahead,
          "<p class=\"hint\">\(t("通常 6 个工作日内（近 30 天 90% 的件）", "Usually within 6 working days"))</p>"),
        TimelineStep(t("专家评审", "Expert review"), .ahead), TimelineStep(t("确定支持结果", "Decision"), .ahead),
        TimelineStep(t("公示", "Public notice"), .ahead), TimelineStep(t("资金拨付", "Payment"), .ahead),
      ], language)
    let side =
      panel(
        heading(t("谁看过我的申报", "Who has looked at it"))
          + "<ul><li>\(t("9月15日 09:31 初审员（尾号 07）", "15 Sep 09:31 reviewer (…07)"))</li>"
          + "<li>\(t("9月15日 10:02 复核员（尾号 12）", "15 Sep 10:02 checker (…12)"))</li></ul>",
        isTinted: true)
      + progress(t("补正", "Points answered"), done: 2, of: 3, id: "p1")
      + note(t("可以随时回来", "Come back at any time"), "\(t("草稿自动保存。", "Drafts save themselves."))", level: 3)
    let receipt = receiptPanel(
      t("申报回执", "Receipt"), number: "MQ-2025-000128-7",
      lines: [
        (t("收到时刻", "Received"), "<span class=\"num\">2025-09-12 19:48:05.214</span>"),
        (
          t("内容指纹（SM3）", "Fingerprint (SM3)"),
          "<code>66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0</code>"
        ),
      ],
      mark:
        "<svg viewBox=\"0 0 21 21\" role=\"img\" aria-label=\"QR\"><path d=\"M0 0h7v7h-7zM14 0h7v7h-7zM0 14h7v7h-7zM9 9h3v3h-3zM13 13h4v2h-4z\"/></svg>",
      actions: buttonRow([buttonLink(t("下载回执", "Download"), to: "#", .second), printButton(language)]))
    let answers = summaryCard(
      t("企业与项目", "Company and project"),
      [
        SummaryRow(t("单位名称", "Company"), "北京示例智能科技有限公司", change: "#"),
        SummaryRow(t("开户账号", "Account"), "<span class=\"num\">6222 **** **** 1234</span>", change: "#"),
        SummaryRow(t("合同金额", "Contract"), "<span class=\"num\">125,000.00 元</span>", change: "#", isProblem: true),
      ], language)
    return frame.document(
      receipt + columns(main: steps, side: side) + answers
        + warning("\(t("提交后不能再改；少一项按自动放弃处理。", "Nothing can be changed after submission."))", language)
        + inset("\(t("初步结果，不作为审核结论。", "A first estimate, not a decision."))")
        + printFooter(
          number: "MQ-2025-000128-7", checkpoint: "18204 · 66c7f0f4", printedAt: "2025-09-12 19:50", language))
  }
}
