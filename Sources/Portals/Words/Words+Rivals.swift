internal import PolicyCore
internal import Standards

extension Words {
  /// Programmes of which an applicant may file in one only.
  enum Rivals {
    static let other = Phrase(zh: "查看另一项申报", en: "See the other application")
    static let withdrawOther = Phrase(zh: "撤回另一项", en: "Withdraw the other one")
    static let withdrawThis = Phrase(zh: "撤回这一项", en: "Withdraw this one")

    static func words(
      _ other: Phrase, number: String?, ownIsFiled: Bool, clause: ClauseID, until: Instant, now: Instant
    ) -> (title: Phrase, text: Phrase) {
      let basis = Phrase(zh: "按指南\(clause.rawValue)，", en: "Clause \(clause.rawValue) of the guide: ")
      let choice =
        now < until
        ? Phrase(
          zh: "在 \(until.deadlinePhrase.zh) 前撤回其中一项即可，期间不会因此退回。",
          en: "Withdraw one by \(until.deadlinePhrase.en); nothing is sent back for this before then.")
        : Phrase(
          zh: "申报已经截止。两项都保留的，审核不会出具意见，请尽快撤回一项。",
          en: "Filing has closed. While both stand, neither review gives an opinion; please withdraw one soon.")
      guard let number else {
        return (
          Phrase(zh: "另一项互斥的申报正在填写", en: "A draft in an excluded programme"),
          Phrase(
            zh: "\(basis.zh)本单位在“\(other.zh)”有一件填写中的申报，两项只能提交一项。",
            en: "\(basis.en)you have a draft in “\(other.en)”; only one of the two may be submitted.")
        )
      }
      let title =
        ownIsFiled
        ? Phrase(zh: "两项互斥的申报都已提交，请选择保留一项", en: "Both are submitted: choose which to keep")
        : Phrase(zh: "已在互斥的政策申报", en: "You have filed in an excluded programme")
      return (
        title,
        Phrase(
          zh: "\(basis.zh)本单位已在“\(other.zh)”申报（\(number)），同一年度的批次只能保留一项。\(choice.zh)",
          en: "\(basis.en)you have filed in “\(other.en)” (\(number)), and only one of the two may stand in one "
            + "batch year. \(choice.en)")
      )
    }

    static let submittedBoth = Phrase(
      zh: "已提交。两项互斥的申报都已收到，请选择保留一项。", en: "Submitted. Both excluded applications are in; choose which to keep.")
    static let invoiceUsed = Phrase(
      zh: "这张发票已用于另一项申报，不会重复计入。", en: "This invoice is used in another application and does not count again.")
    static func invoicesUsed(_ count: Int) -> Phrase {
      Phrase(zh: "\(count) 张发票已用于其他申报", en: "Used in another application: \(count) invoices")
    }
    static let invoiceUsedRemedy = Phrase(
      zh: "请删去这一行，或先撤回那一项申报；填错号码的请改正。",
      en: "Remove the line, or withdraw the other application first; correct the number if it is mistyped.")
  }
}
