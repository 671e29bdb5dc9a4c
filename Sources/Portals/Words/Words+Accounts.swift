internal import Casework
internal import Standards

extension Words {
  static let accounts = Phrase(zh: "账号与角色", en: "Accounts and roles")
  static let accountSearch = Phrase(zh: "登录名或姓名", en: "Login or name")
  static let accountRole = Phrase(zh: "角色", en: "Role")
  static let accountState = Phrase(zh: "状态", en: "State")
  static let accountActive = Phrase(zh: "使用中", en: "Active")
  static let accountDisabled = Phrase(zh: "已停用", en: "Disabled")
  static let accountName = Phrase(zh: "姓名", en: "Name")
  static let accountDepartment = Phrase(zh: "所在部门", en: "Department")
  static let accountCreated = Phrase(zh: "建立时间", en: "Created")
  static let accountNew = Phrase(zh: "新建工作人员账号", en: "New account for an official")
  static let accountNone = Phrase(zh: "没有这样的账号", en: "No such account")
  static let accountNoneWhy = Phrase(zh: "检查登录名，或清除筛选。", en: "Check the login, or clear the filters.")
  static let accountNoRole = Phrase(zh: "还没有角色", en: "No role yet")
  static let accountHistory = Phrase(zh: "这个账号的变更记录", en: "What happened to this account")
  static let accountOwn = Phrase(
    zh: "这是您自己的账号。任何人都不能变更自己的账号或角色，请由另一位管理员办理；修改密码请到“我的账号”。",
    en:
      "This is your own account. Nobody changes the own account or roles; ask another administrator. Your password is under “My account”."
  )
  static let accountLoginHint = Phrase(
    zh: "3 到 40 个小写字母、数字或 . _ -，例如 wang.li", en: "3 to 40 lower-case letters, digits or . _ -, such as wang.li")
  static let accountLoginWrong = Phrase(
    zh: "登录名只能用 3 到 40 个小写字母、数字或 . _ -。", en: "A login has 3 to 40 lower-case letters, digits or . _ -.")
  static let accountLoginTaken = Phrase(zh: "这个登录名已有人使用，请换一个。", en: "This login is taken; choose another.")
  static let accountCreate = Phrase(zh: "建立账号", en: "Create the account")
  static let accountCreateLead = Phrase(
    zh: "建立后会显示一次初始密码和动态口令密钥。角色由安全管理员授予，在此之前账号办不了任何事。",
    en:
      "The initial password and the secret of the one-time codes are shown once. Roles are granted by the security administrator; until then the account can do nothing."
  )
  static let accountDisable = Phrase(zh: "停用账号", en: "Disable the account")
  static let accountDisableWhy = Phrase(
    zh: "停用后立即退出登录，不能再登录；已办的事项和记录不变。",
    en: "The person is signed out at once and cannot sign in again; what was done stays.")
  static let accountReason = Phrase(zh: "理由", en: "Reason")
  static let accountEnable = Phrase(zh: "重新启用", en: "Enable again")
  static let accountReset = Phrase(zh: "重置登录凭据", en: "Reset the credentials")
  static let accountResetWhy = Phrase(
    zh: "原密码和动态口令立即失效，本人会退出登录；新的初始密码只显示一次。",
    en: "The old password and codes end at once and the person is signed out; the new initial password is shown once.")
  static let accountRoles = Phrase(zh: "角色", en: "Roles")
  static let accountGrant = Phrase(zh: "授予角色", en: "Grant the role")
  static let accountRevoke = Phrase(zh: "撤销", en: "Revoke")
  static let accountChooseRole = Phrase(zh: "请从列表中选择要授予的角色。", en: "Choose the role to grant from the list.")
  static let accountDone = Phrase(zh: "已办理，已记入变更记录。", en: "Done and recorded.")
  static let accountIssuedBefore = Phrase(
    zh: "这一步之前已经办过；初始密码只显示一次，没有抄下来就再重置一次。",
    en: "This was done before; the initial password is shown once. If it was not noted, reset it again.")
  static let issuedTitle = Phrase(zh: "初始登录凭据", en: "Initial credentials")
  static let issuedWarning = Phrase(
    zh: "只显示这一次。请当面或用安全的方式交给本人，并请本人登录后立即修改密码。",
    en:
      "Shown only this once. Hand them over in person or by a safe way, and ask the person to change the password at once."
  )
  static let issuedPassword = Phrase(zh: "初始密码", en: "Initial password")
  static let issuedSecret = Phrase(zh: "动态口令密钥（手工录入）", en: "Secret of the one-time codes (typed by hand)")
  static let issuedLink = Phrase(zh: "动态口令链接（在手机上打开）", en: "Link for an authenticator app")
  static let issuedBack = Phrase(zh: "已抄下，回到账号", en: "Noted; back to the account")

  static let ownAccount = Phrase(zh: "我的账号", en: "My account")
  static let ownPassword = Phrase(zh: "修改密码", en: "Change the password")
  static let ownOldPassword = Phrase(zh: "现在的密码", en: "Present password")
  static let ownNewPassword = Phrase(zh: "新密码", en: "New password")
  static let ownNewAgain = Phrase(zh: "再输入一次新密码", en: "New password again")
  static let ownPasswordHint = Phrase(
    zh: "至少 10 个字符；几个不相干的词连在一起既好记又安全。",
    en: "At least 10 characters; a few unrelated words are easy to remember and safe.")
  static let ownPasswordWrong = Phrase(zh: "现在的密码不对。请重新输入。", en: "The present password is wrong. Type it again.")
  static let ownPasswordShort = Phrase(zh: "新密码至少要 10 个字符。", en: "The new password needs at least 10 characters.")
  static let ownPasswordSame = Phrase(zh: "新密码和现在的一样。请换一个。", en: "The new password is the present one. Choose another.")
  static let ownPasswordLogin = Phrase(zh: "密码里不能含有登录名。", en: "The password may not contain the login.")
  static let ownPasswordDiffers = Phrase(zh: "两次输入的新密码不一样。", en: "The two new passwords differ.")
  static let ownPasswordChanged = Phrase(
    zh: "密码已修改，所有登录都已结束。请用新密码登录。", en: "The password is changed and all sessions have ended. Sign in with the new one.")
  static let ownPasswordEffect = Phrase(
    zh: "修改后，这个账号在所有设备上都会退出登录。", en: "The account is signed out on every device.")
  static let ownCodes = Phrase(zh: "动态口令", en: "One-time codes")
  static let ownCodesOn = Phrase(zh: "已启用", en: "In use")
  static let ownCodesOff = Phrase(zh: "未启用", en: "Not in use")
  static let ownCodesSet = Phrase(zh: "启用或更换动态口令", en: "Set up or replace the one-time codes")
  static let ownCodesLead = Phrase(
    zh: "把下面的密钥录入手机上的动态口令应用，再填写它显示的 6 位数字。确认之前，原来的口令继续有效。",
    en: "Enter the secret into an authenticator app and type the six digits it shows. The former codes hold until then."
  )
  static let ownCodesDigits = Phrase(zh: "应用显示的 6 位数字", en: "The six digits of the app")
  static let ownCodesWrong = Phrase(
    zh: "这 6 位数字不对。请检查手机时间是否准确，等数字变化后再填。", en: "These digits are wrong. Check the phone's clock and use the next ones.")
  static let ownCodesChanged = Phrase(
    zh: "动态口令已更换。请用新的口令登录。", en: "The one-time codes are replaced. Sign in with the new ones.")
  static let ownRolesNone = Phrase(
    zh: "没有角色；如需办理业务，请联系安全管理员。", en: "No role; ask the security administrator if you need one.")
  static let ownEnterprise = Phrase(zh: "代表的单位", en: "Acting for")
}
