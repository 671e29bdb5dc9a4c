internal import Standards

/// The payment-system number on the account form keeps its check digit.
enum BankLineHolds {
  static func findings(_ evidence: ApplicationEvidence) -> [Finding] {
    evidence.documents(.bankAccountForm).compactMap { file in
      guard let said = file.said(.bankLine), let line = try? BankLine(typed: said.value), !line.checkDigitHolds else {
        return nil
      }
      return Finding(
        "bank-line-check-digit", .warning, clause: file.clause,
        what: Phrase(
          zh: "“\(file.name)”上的行号 \(line.digits) 校验位不符。",
          en: "The check digit of the bank number \(line.digits) on “\(file.name)” does not hold."),
        remedy: BankLine.checkDigitNote, places: [said.place])
    }
  }
}
