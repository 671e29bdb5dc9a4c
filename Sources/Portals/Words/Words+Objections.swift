internal import Standards

extension Words {
  enum Objections {
    static let title = Phrase(zh: "提出异议", en: "Object to a case")
    static func lead(_ number: String) -> Phrase {
      Phrase(
        zh: "对公示 \(number) 中的一件申报提出异议。带“选填”的可以不填。如果提交后页面提示修改，附件需要重新选择。",
        en:
          "Object to one case of notice \(number). If something has to be put right after sending, choose the files again."
      )
    }
    static let backToNotice = Phrase(zh: "返回公示", en: "Back to the notice")
    static let whom = Phrase(zh: "被异议的申报", en: "The case you object to")
    static let you = Phrase(zh: "您的信息（仅异议受理人员可见）", en: "About you (seen only by those who handle objections)")
    static let name = Phrase(zh: "真实姓名或单位名称", en: "Real name")
    static let nameHint = Phrase(zh: "匿名异议无法受理。", en: "Anonymous objections cannot be handled.")
    static let contact = Phrase(zh: "联系电话或邮箱", en: "Telephone or e-mail")
    static let contactHint = Phrase(zh: "核查时可能需要联系您。", en: "We may have to ask you something.")
    static let tell = Phrase(zh: "可以向被异议单位透露我的身份", en: "The enterprise may be told who I am")
    static let tellHint = Phrase(zh: "不勾选则对其保密。", en: "Unless you tick this, it is not told.")
    static let category = Phrase(zh: "异议类别", en: "What it is about")
    static let grounds = Phrase(zh: "事实和理由", en: "Facts and reasons")
    static let groundsHint = Phrase(
      zh: "何时、何事、依据什么。请不要在这里写您自己的身份信息。", en: "What, when, and how you know. Do not write who you are here.")
    static let evidence = Phrase(zh: "证据", en: "Evidence")
    static let evidenceHint = Phrase(
      zh: "PDF、OFD 或图片，每个不超过 20 MB。", en: "PDF, OFD or pictures, up to 20 MB each.")
    static let send = Phrase(zh: "提交异议", en: "Send the objection")

    static let receipt = Phrase(zh: "异议已收到", en: "Your objection was received")
    static let number = Phrase(zh: "异议受理编号", en: "Number of your objection")
    static let filedAt = Phrase(zh: "收到时间", en: "Received at")
    static let answer = Phrase(zh: "答复", en: "Answer")
    static func next(_ days: Int?) -> Phrase {
      let (zh, en) = days.map { ("\($0) 个工作日内", "within \($0) working days") } ?? ("规定时限内", "in due time")
      return Phrase(
        zh: "接下来：异议受理人员核查事实，\(zh)答复。请保存本页网址，答复会显示在这里。核查期间，被异议的申报暂缓拨付。",
        en:
          "Next: the facts are examined and you are answered \(en). Keep this page's address; the answer will stand here."
      )
    }
    static let open = Phrase(zh: "核查中", en: "Being examined")
    static let dismissed = Phrase(zh: "异议不成立", en: "Dismissed")
    static let upheld = Phrase(zh: "异议成立", en: "Upheld")
  }
}
