internal import Standards

/// The labels of names that are not facts, for sentences.
enum PolicySymbols {
  /// Names that stand for a yes or a no.
  static let yesOrNo: Set<String> = ["ledger.invoice_claimed", "ledger.applied_elsewhere"]

  static let labels: [String: Phrase] = [
    "submitted_on": Phrase(zh: "申报日", en: "the day of filing"),
    "round.rate_ceiling": Phrase(zh: "比例上限", en: "the rate ceiling"),
    "round.annual_cap": Phrase(zh: "年度上限", en: "the yearly cap"),
    "round.evidence_from": Phrase(zh: "期间起始日", en: "the period's first day"),
    "round.evidence_to": Phrase(zh: "期间截止日", en: "the period's last day"),
    "round.batch_year": Phrase(zh: "批次年度", en: "the round's year"),
    "ledger.granted_this_year": Phrase(zh: "本年度已获奖励", en: "granted this year"),
    "ledger.invoice_claimed": Phrase(zh: "发票已被使用", en: "the invoice is used"),
    "ledger.applied_elsewhere": Phrase(zh: "已在互斥的政策申报", en: "also filed in an excluded programme"),
    "expense.recognised": Phrase(zh: "核定金额", en: "the recognised amount"),
  ]
}
