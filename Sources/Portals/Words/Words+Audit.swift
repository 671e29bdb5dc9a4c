internal import Casework
internal import Standards

extension Words {
  static let audit = Phrase(zh: "审计", en: "Audit")
  static let auditLead = Phrase(
    zh: "这里是平台全部事件的只读记录：谁、以什么身份、什么时候、做了什么、为什么。",
    en: "The record of everything that happened, read only: who, in which capacity, when, what and why.")
  static let auditStream = Phrase(zh: "类别", en: "Subject")
  static let auditNumber = Phrase(zh: "申报编号", en: "Application number")
  static let auditActor = Phrase(zh: "经办人登录名", en: "Login of the person")
  static let auditActorHint = Phrase(zh: "系统自动办理填 system，公众填 public", en: "system for the platform, public for anyone")
  static let auditKind = Phrase(zh: "事件", en: "Event")
  static let auditFrom = Phrase(zh: "起始日", en: "From")
  static let auditUntil = Phrase(zh: "截止日", en: "To")
  static let auditExport = Phrase(zh: "导出为 CSV", en: "Export as CSV")
  static let auditNumberWrong = Phrase(
    zh: "这个申报编号的校验位不对。请对照回执填写，例如 MQ-2025-000128-7。",
    en: "The check digit of this number is wrong. Compare it with the receipt, such as MQ-2025-000128-7.")
  static let auditDayWrong = Phrase(zh: "看不懂这个日期。请写成 2025-09-12。", en: "This is no date. Write it as 2025-09-12.")
  static let auditPeriodWrong = Phrase(
    zh: "截止日早于起始日。请对调或改正。", en: "The end is before the beginning. Swap or correct them.")
  static let auditNothing = Phrase(zh: "没有这样的事件", en: "No such event")
  static let auditNothingWhy = Phrase(
    zh: "检查编号和登录名是否写全，或去掉一两个筛选条件。", en: "Check the number and the login, or remove a filter.")
  static let auditSequence = Phrase(zh: "序号", en: "No.")
  static let auditWhat = Phrase(zh: "做了什么", en: "What")
  static let auditWhen = Phrase(zh: "时间", en: "When")
  static let auditWho = Phrase(zh: "谁", en: "Who")
  static let auditCapacity = Phrase(zh: "身份", en: "Capacity")
  static let auditSubject = Phrase(zh: "对象", en: "Of what")
  static let auditWhy = Phrase(zh: "理由", en: "Reason")
  static let auditChange = Phrase(zh: "变化（前 → 后）", en: "Change (before → after)")
  static let auditVersion = Phrase(zh: "版本", en: "Version")
  static let auditEvents = Phrase(zh: "事件", en: "Events")
  static let auditMasked = Phrase(zh: "评审专家（不具名）", en: "An expert (not named)")
  static let auditPublic = Phrase(zh: "公众", en: "The public")
  static let auditNoCapacity = Phrase(zh: "—", en: "—")
  static let auditCase = Phrase(zh: "事件经过", en: "The course of events")
  static let auditInOrder = Phrase(zh: "按先后顺序的全部事件", en: "All events, in order")
  static let auditSeeThen = Phrase(zh: "看当时的样子", en: "As it was then")
  static let auditOpenCase = Phrase(zh: "打开申报", en: "Open the case")
  static let auditOthers = Phrase(zh: "在事件总表里查看", en: "See them in the whole record")
  static let auditLatest = Phrase(zh: "回到最新", en: "Back to the latest")
  static let auditState = Phrase(zh: "状态", en: "State")
  static let auditRequested = Phrase(zh: "申请金额（元）", en: "Requested (yuan)")
  static let auditRecognised = Phrase(zh: "审核核定（元）", en: "Recognised (yuan)")
  static let auditAwarded = Phrase(zh: "确定支持（元）", en: "Determined (yuan)")
  static let auditFiles = Phrase(zh: "材料份数", en: "Materials")
  static let auditAnswers = Phrase(zh: "已填答案", en: "Answers given")
  static let auditHolder = Phrase(zh: "经办人", en: "In hand")
  static let auditNotYet = Phrase(zh: "当时还没有", en: "Not yet then")

  static func auditSeenThen(_ version: Int, _ moment: Instant) -> Phrase {
    Phrase(
      zh: "第 \(version) 个事件之后（\(moment.phraseToTheSecond.zh)）当时看到的样子",
      en: "As seen after event \(version) (\(moment.phraseToTheSecond.en))")
  }

  static func auditSubject(_ subject: String) -> Phrase {
    switch subject {
    case "case": Phrase(zh: "申报", en: "Case")
    case "determination": Phrase(zh: "支持方案", en: "Determination")
    case "notice": Phrase(zh: "公示", en: "Public notice")
    case "batch": Phrase(zh: "拨付批次", en: "Payment batch")
    case "account": Phrase(zh: "账号", en: "Account")
    case "enterprise": Phrase(zh: "单位", en: "Enterprise")
    case "round": Phrase(zh: "政策批次", en: "Policy round")
    case "erasure": Phrase(zh: "个人信息删除", en: "Erasure")
    default: Phrase(verbatim: subject)
    }
  }

  static func auditCount(_ count: Int) -> Phrase { Phrase(zh: "\(count) 项改动", en: "\(count) changes") }
}
