internal import Standards

extension FileRule {
  /// `credit-code-check`: a credit code whose check character does not hold.
  static let creditCodeCheck = FileRule { reading in
    let names: [FieldName] = [.creditCode, .partyACode, .partyBCode, .buyerTaxID, .sellerTaxID]
    return names.compactMap { name in
      guard let field = reading.fields[name], field.value.count == 18, CodeTokens.looksLikeCredit(field.value),
        (try? CreditCode(typed: field.value)) == nil
      else { return nil }
      return Finding(
        "credit-code-check", .warning,
        what: Phrase(
          zh: "统一社会信用代码“\(field.value)”的校验位不符，至少有一位有误。",
          en: "The check character of the credit code “\(field.value)” does not hold: a character is wrong."),
        remedy: Phrase(zh: "请对照营业执照核对该代码。", en: "Compare it with the business licence."), places: reading.place(name))
    }
  }
}
