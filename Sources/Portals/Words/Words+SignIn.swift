internal import Standards

extension Words {
  static let login = Phrase(zh: "账号", en: "Account")
  static let password = Phrase(zh: "密码", en: "Password")
  static let oneTimeCode = Phrase(zh: "动态码", en: "One-time code")
  static let oneTimeCodeHint = Phrase(
    zh: "工作人员必填：身份验证器上的 6 位数字。申报单位不用填。",
    en: "Officials: the six digits of your authenticator. Enterprises leave this empty.")
  static let signInRefused = Phrase(
    zh: "账号、密码或动态码不正确。请检查后重新输入；动态码每个只能用一次。",
    en: "Account, password or code is not right. Check and type them again; each code works once.")
  static let noAccountYet = Phrase(zh: "申报单位还没有账号？", en: "Your enterprise has no account yet?")
  static let signedOut = Phrase(zh: "您已安全退出。", en: "You have signed out.")
}
