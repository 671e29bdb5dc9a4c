internal import Standards

extension Words {
  enum Notices {
    static let all = Phrase(zh: "公示", en: "Public notices")
    static let lead = Phrase(
      zh: "拟支持的申报主体、项目和金额在这里公示。公示期内任何人都可以实名提出异议。",
      en:
        "Enterprises, projects and amounts proposed for support. While a notice runs, anybody may object under their real name."
    )
    static let none = Phrase(zh: "还没有公示", en: "No notice yet")
    static let noneWhy = Phrase(
      zh: "支持结果确定后，公示会发布在这里。", en: "Notices appear here once a round's results are determined.")
    static let titleColumn = Phrase(zh: "公示", en: "Notice")
    static let number = Phrase(zh: "编号", en: "Number")
    static let state = Phrase(zh: "状态", en: "State")
    static let period = Phrase(zh: "公示时间", en: "Period")
    static let cases = Phrase(zh: "申报数（件）", en: "Cases")
    static let totalAmount = Phrase(zh: "合计金额（元）", en: "Total (yuan)")
    static let prepared = Phrase(zh: "待发布", en: "Not published")
    static let running = Phrase(zh: "公示中", en: "Running")
    static let ended = Phrase(zh: "公示期满", en: "Period over")
    static let replaced = Phrase(zh: "已被更正公示替换", en: "Replaced by a correction")

    static let tableCaption = Phrase(zh: "拟支持名单", en: "Proposed support")
    static let place = Phrase(zh: "序号", en: "No.")
    static let enterprise = Phrase(zh: "申报主体", en: "Enterprise")
    static let code = Phrase(zh: "统一社会信用代码（部分隐去）", en: "Credit code (partly hidden)")
    static let project = Phrase(zh: "项目名称", en: "Project")
    static let amount = Phrase(zh: "拟支持金额（元）", en: "Proposed amount (yuan)")
    static let total = Phrase(zh: "合计", en: "Total")
    static let downloadTable = Phrase(zh: "下载名单（CSV）", en: "Download the table (CSV)")

    static func until(_ moment: Phrase) -> Phrase { Phrase(zh: "公示至 \(moment.zh) 止", en: "runs until \(moment.en)") }
    static let endedWithoutObjection = Phrase(
      zh: "公示期满，未收到异议。名单内的申报进入资金拨付。", en: "The period is over and nobody objected. The cases listed go on to payment.")
    static func endedWith(_ count: Int, upheld: Int, dismissed: Int, open: Int) -> Phrase {
      Phrase(
        zh: "公示期内收到异议 \(count) 件：成立 \(upheld) 件，不成立 \(dismissed) 件，核查中 \(open) 件。异议只影响被异议的申报，其余进入资金拨付。",
        en:
          "\(count) objection(s) were received: \(upheld) upheld, \(dismissed) dismissed, \(open) being examined. An objection holds only its own case; the others go on to payment."
      )
    }
    static let replaces = Phrase(zh: "本公示更正并替换以下公示：", en: "This notice corrects and replaces:")
    static let replacedBy = Phrase(zh: "这份公示已被更正，请以新公示为准：", en: "This notice has been corrected; the one in force is:")

    static func summary(_ count: Int, _ total: Money, days: Int) -> Phrase {
      Phrase(
        zh: "共 \(count) 件，合计 \(total.grouped) 元，公示 \(days) 个工作日。",
        en:
          "The notice below is in Chinese. It lists \(count) case(s) proposed for support, \(total.grouped) yuan in all, for \(days) working days (Guide 六(六)). The columns are: number, enterprise, credit code (partly hidden), project, amount in yuan."
      )
    }
    static func letterOpening(_ programme: String, hasExperts: Bool) -> Phrase {
      Phrase(
        zh: "根据《\(programme)》指南六(五)、六(六)，经初审、审核\(hasExperts ? "、专家评审" : "")并确定支持结果，现将拟支持的申报主体、项目和金额公示如下。",
        en: "Under clauses 六(五) and 六(六) of the guide to \(programme), the proposed results are published.")
    }
    static func letterPeriod(_ days: Int, span: String) -> Phrase {
      Phrase(
        zh: "公示期为 \(days) 个工作日\(span)，自发布次日起计算，最后一日 24:00 截止。",
        en: "The period is \(days) working days\(span), counted from the day after publication.")
    }
    static let letterObjection = Phrase(
      zh: "对公示内容有异议的，请在公示期内通过本页面“提出异议”或受理窗口实名提出，写明事实和理由，并可附证据。对异议人的身份予以保密。",
      en: "Objections are made during the period, on this page or at the counter, with a real name and grounds.")
    static let howToObject = Phrase(zh: "对公示有异议？", en: "Do you object?")
    static let howToObjectText = Phrase(
      zh: "请实名提出，写明事实和理由。您的姓名和联系方式只有异议受理人员可以看到。只有被异议的申报暂缓拨付，其他申报不受影响。",
      en:
        "Give your real name, the facts and your reasons. Only those who handle objections see your name and contact. Only the case objected to waits; the others go on."
    )
    static let object = Phrase(zh: "提出异议", en: "Object")
    static let objectionClosed = Phrase(
      zh: "公示期已结束，不再受理异议。之后的意见请通过信访或投诉渠道提出。",
      en: "Objections are no longer taken here. Use the complaints channel instead.")
  }
}
