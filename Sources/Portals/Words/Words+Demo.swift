internal import Standards

extension Words {
  static let demoAccounts = Phrase(zh: "演示账号", en: "Demonstration accounts")
  static let demoAccountsLead = Phrase(
    zh: "每个角色一个账号，谁都可以用。单位、人名和材料都是虚构的；动态口令每半分钟更换一次。",
    en:
      "One account per role, for anybody. Companies, people and documents are invented; codes change every half minute."
  )
  static let demoRole = Phrase(zh: "角色", en: "Role")
  static let demoSignIn = Phrase(zh: "登录", en: "Sign in")
  static let demoSignInAs = Phrase(zh: "以此身份登录", en: "Sign in as this")
  static let demoMoveClock = Phrase(zh: "把演示时钟拨到", en: "Move the clock")
  static let demoMove = Phrase(zh: "拨动", en: "Move")
  static let demoSwitch = Phrase(zh: "换一个身份", en: "Be somebody else")
  static let demoNoSuchMove = Phrase(
    zh: "不能把演示时钟拨到那里。请从列表中选择。", en: "The clock cannot be moved there. Choose from the list.")
}
