internal import Standards

extension FileRule {
  /// `personal-account`: the account an award is to be paid to looks like a person's card.
  static let personalAccount = FileRule { reading in
    guard reading.kind == .bankAccountForm, let text = reading.value(.accountNumber),
      let account = try? BankAccount(typed: text), account.looksLikePersonalCard
    else { return [] }
    return [
      Finding(
        "personal-account", .warning, clause: "五.4", what: BankAccount.personalCardNote,
        remedy: Phrase(zh: "请提供以本单位名称开立的对公账户。", en: "Give an account in the organisation's own name."),
        places: reading.place(.accountNumber))
    ]
  }
}
