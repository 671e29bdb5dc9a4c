internal import Standards

extension Words {
  static let navProgrammes = Phrase(zh: "事项", en: "Programmes")
  static let navGuide = Phrase(zh: "办事指南", en: "Guide")
  static let navSelfCheck = Phrase(zh: "自测与试算", en: "Self-check")
  static let navApply = Phrase(zh: "我的申报", en: "My applications")
  static let navNotices = Phrase(zh: "公示", en: "Public notices")
  static let navInbox = Phrase(zh: "消息", en: "Messages")
  static let navCounter = Phrase(zh: "窗口代办", en: "Counter")
  static let navWorklist = Phrase(zh: "待办", en: "Worklist")
  static let navScoring = Phrase(zh: "专家评分", en: "Scoring")
  static let navPanels = Phrase(zh: "专家组", en: "Panels")
  static let navDeterminations = Phrase(zh: "确定支持结果", en: "Determinations")
  static let navPublish = Phrase(zh: "公示管理", en: "Publishing")
  static let navPayments = Phrase(zh: "资金拨付", en: "Payments")
  static let navAudit = Phrase(zh: "审计", en: "Audit")
  static let navAccounts = Phrase(zh: "账号与角色", en: "Accounts and roles")
  static let navPolicies = Phrase(zh: "政策", en: "Policies")
}
