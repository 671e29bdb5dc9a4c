internal import Standards

extension Refusal {
  static func account(_ code: RefusalCode) -> Refusal {
    let (reason, remedy) = accountWords(code)
    return Refusal(code, reason: reason, remedy: remedy)
  }

  private static func accountWords(_ code: RefusalCode) -> (Phrase, Phrase) {
    switch code {
    case .rolesExclude:
      (
        Phrase(zh: "这些角色不能由一人兼任。", en: "One person may not hold these roles together."),
        Phrase(zh: "请授予另一位人员。", en: "Give the role to somebody else.")
      )
    case .roleHeld:
      (Phrase(zh: "该账号已有这个角色。", en: "The account has the role."), Phrase(zh: "不需要再次授予。", en: "Nothing to do."))
    case .roleNotHeld:
      (Phrase(zh: "该账号没有这个角色。", en: "The account has no such role."), Phrase(zh: "不需要撤销。", en: "Nothing to do."))
    case .accountDisabled:
      (Phrase(zh: "账号已停用。", en: "The account is disabled."), Phrase(zh: "请先启用。", en: "Enable it first."))
    case .accountActive:
      (Phrase(zh: "账号正在使用。", en: "The account is active."), Phrase(zh: "不需要启用。", en: "Nothing to do."))
    case .ownRoles:
      (
        Phrase(zh: "不能更改自己的账号。", en: "Nobody may change the own account."),
        Phrase(zh: "请由另一位管理员办理。", en: "Ask another administrator.")
      )
    case .enterpriseRegistered:
      (
        Phrase(zh: "这个统一社会信用代码已登记。", en: "The credit code is registered."),
        Phrase(zh: "请联系本单位已登记的经办人准许加入。", en: "Ask the registered agent of your enterprise to admit you.")
      )
    case .creditCodeInvalid:
      (
        Phrase(zh: "统一社会信用代码有误。", en: "The credit code is wrong."),
        Phrase(zh: "请对照营业执照核对 18 位代码。", en: "Compare all 18 characters with the licence.")
      )
    case .memberAlready:
      (
        Phrase(zh: "该账号已是本单位经办人。", en: "The account acts for the enterprise already."),
        Phrase(zh: "不需要再次加入。", en: "Nothing to do.")
      )
    case .nameMissing:
      (Phrase(zh: "没有填写名称。", en: "No name was given."), Phrase(zh: "请填写名称。", en: "Give the name."))
    default:
      (
        Phrase(zh: "没有这位经办人，或是最后一位。", en: "No such agent, or the last one."),
        Phrase(zh: "请先准许另一位经办人加入。", en: "Admit another agent first.")
      )
    }
  }
}
