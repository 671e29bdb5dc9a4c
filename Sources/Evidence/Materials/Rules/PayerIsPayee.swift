internal import Standards

extension FileRule {
  /// `payer-is-payee`: buyer and seller, or payer and payee, are the same organisation.
  static let payerIsPayee = FileRule { reading in
    for (a, b) in [(FieldName.payerName, FieldName.payeeName), (.buyerName, .sellerName), (.partyA, .partyB)] {
      guard let first = reading.value(a), let second = reading.value(b), AccountName.same(first, second) else {
        continue
      }
      return [
        Finding(
          "payer-is-payee", .error, clause: "三（三）",
          what: Phrase(
            zh: "\(a.label.zh)与\(b.label.zh)为同一单位“\(first)”。", en: "“\(first)” is both \(a.label.en) and \(b.label.en)."
          ),
          remedy: Phrase(zh: "请核对是否上传了正确的材料。", en: "Check that this is the right material."),
          places: reading.places(a, b))
      ]
    }
    return []
  }
}
