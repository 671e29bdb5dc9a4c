internal import Standards

extension Words {
  enum Registration {
    static let title = Phrase(zh: "注册申报账号", en: "Register to apply")
    static let enterpriseTitle = Phrase(zh: "登记单位", en: "Register the enterprise")
    static let lead = Phrase(
      zh: "登记一次，以后各批次都用这个账号。单位信息会自动填入申报表。",
      en: "Register once for all rounds. What you say about the enterprise is filled into the form for you.")
    static let haveAccount = Phrase(zh: "已有账号？", en: "Have an account?")
    static let person = Phrase(zh: "经办人", en: "You, the agent")
    static let enterprise = Phrase(zh: "申报单位", en: "The enterprise")
    static let loginHint = Phrase(
      zh: "3–40 位字母、数字或 . _ - @，可以用邮箱或手机号。",
      en: "3 to 40 letters, digits or . _ - @; an e-mail address or a telephone number will do.")
    static let loginUnusable = Phrase(
      zh: "这个登录名不能使用。请换一个：3–40 位字母、数字或 . _ - @。",
      en: "This user name cannot be used. Choose another: 3 to 40 letters, digits or . _ - @.")
    static let personName = Phrase(zh: "姓名", en: "Name")
    static let email = Phrase(zh: "电子邮箱", en: "E-mail")
    static let emailHint = Phrase(
      zh: "补正和结果的通知会同时发到这里；站内信始终都有。", en: "Notices are also sent here; they are always in your inbox on this site.")
    static let emailWrong = Phrase(
      zh: "这不是一个邮箱地址。例如 wang@example.com。", en: "This is no e-mail address. For example wang@example.com.")
    static let passwordHint = Phrase(
      zh: "8–128 个字符。越长越好，可以是一句话；没有大小写和符号的要求。",
      en: "8 to 128 characters. Longer is better, a sentence will do; no rules about symbols.")
    static let passwordLength = Phrase(
      zh: "密码应为 8–128 个字符。请重新设置。", en: "A password has 8 to 128 characters. Choose another.")
    static let passwordIsLogin = Phrase(
      zh: "密码不能与登录名相同。请换一个。", en: "The password must not be the user name. Choose another.")
    static let creditCode = Phrase(zh: "统一社会信用代码", en: "Unified social credit code")
    static let creditCodeHint = Phrase(
      zh: "18 位，印在证照上；没有字母 I、O、S、V、Z。", en: "18 characters, on the licence; never the letters I, O, S, V or Z.")
    static let enterpriseName = Phrase(zh: "单位名称", en: "Name of the enterprise")
    static let kind = Phrase(zh: "主体类型", en: "Kind of body")
    static let address = Phrase(zh: "实际经营地址", en: "Address of operation")
    static let addressHint = Phrase(
      zh: "人员和业务实际所在的地址，不是注册地址。", en: "Where people and work really are, not the registered address.")
    static let submit = Phrase(zh: "注册并继续", en: "Register and go on")
    static let done = Phrase(zh: "注册成功，已经登录。", en: "You are registered and signed in.")
    static let toBeAdmitted = Phrase(
      zh: "账号已建好。这个单位已由其他经办人登记：请本单位经办人在“经办人”页面输入您的登录名准许您加入。",
      en:
        "Your account is ready. Another agent has registered this enterprise: ask that agent to admit your user name on the page “Agents”."
    )
    static let agents = Phrase(zh: "经办人", en: "Agents")
    static let yourself = Phrase(zh: "（您）", en: " (you)")
    static let admit = Phrase(zh: "准许加入", en: "Admit an agent")
    static let newAgentLogin = Phrase(zh: "新经办人的登录名", en: "The new agent's user name")
    static let newAgentHint = Phrase(
      zh: "请对方先注册账号，再把登录名告诉您。加入后可以查看和办理本单位的全部申报。",
      en: "The person registers first and tells you the user name. Agents see and handle all filings of the enterprise."
    )
    static let agentUnknown = Phrase(
      zh: "没有可以加入的账号使用这个登录名。请与对方核对登录名；已为其他单位办理的账号不能加入。",
      en:
        "No account with this user name can be admitted. Check it with the person; an account that acts for another enterprise cannot join."
    )
    static let agentAdmitted = Phrase(zh: "已准许加入。", en: "Admitted.")
    static let agentRemoved = Phrase(zh: "已移出。", en: "Removed.")
  }
}
