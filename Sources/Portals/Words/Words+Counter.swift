internal import Standards

extension Words {
  /// The window clerk's page.
  enum Counter {
    static let title = Phrase(zh: "窗口代办", en: "Filing at the counter")
    static let lead = Phrase(
      zh: "代申报单位填写；由申报单位的经办人登录确认后才算提交。",
      en:
        "You fill in the form for the enterprise; it is submitted only when the enterprise's agent signs in and confirms."
    )
    static let find = Phrase(zh: "查找单位", en: "Find the enterprise")
    static let register = Phrase(zh: "登记这个单位", en: "Register this enterprise")
    static let registerText = Phrase(
      zh: "这个统一社会信用代码还没有登记。请对照证照填写。", en: "This credit code is not registered yet. Copy the licence.")
    static let registered = Phrase(zh: "单位已登记。", en: "Registered.")
    static let noAgent = Phrase(
      zh: "这个单位还没有经办人。请对方先注册账号，再在这里输入登录名；没有经办人就没有人能确认提交。",
      en:
        "The enterprise has no agent yet. Let the person register first, then enter the user name here; without an agent nobody can confirm."
    )
    static let start = Phrase(zh: "代为申报", en: "File on its behalf")
    static let filings = Phrase(zh: "窗口代办的申报", en: "Filings made at the counter")
    static let none = Phrase(zh: "还没有窗口代办的申报", en: "No filing at the counter yet")
    static let noneText = Phrase(zh: "先按统一社会信用代码查找单位。", en: "Begin by finding the enterprise by its credit code.")
    static let hasFiling = Phrase(
      zh: "该单位在本批次已有一件申报，不能再开一件。",
      en: "The enterprise has an application in this round already; no second one can be opened.")
  }
}
