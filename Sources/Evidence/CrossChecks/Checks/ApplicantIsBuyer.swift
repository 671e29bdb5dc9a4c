internal import PolicyCore
internal import Standards

/// Who buys, pays and contracts is the applicant: by name (width, brackets and spaces aside) and by credit code.
enum ApplicantIsBuyer {
  static func findings(_ evidence: ApplicationEvidence) -> [Finding] {
    guard let applicant = evidence.applicantName else { return [] }
    let roles: [(kinds: [DocumentKind], name: FieldName, code: FieldName?, role: Phrase)] = [
      ([.invoice], .buyerName, .buyerTaxID, Phrase(zh: "购买方", en: "buyer")),
      ([.bankReceipt], .payerName, nil, Phrase(zh: "付款方", en: "payer")),
      ([.contract], .partyA, .partyACode, Phrase(zh: "甲方", en: "party A")),
      ([.commitmentLetter, .licence], .applicantName, .creditCode, Phrase(zh: "单位", en: "body")),
    ]
    return evidence.files.flatMap(\.apart).flatMap { file -> [Finding] in
      roles.filter { $0.kinds.contains(file.kind) }.flatMap { role in
        [
          name(file, role.name, role.role, applicant),
          role.code.flatMap { code(file, $0, role.role, evidence.creditCode) },
        ].compactMap(\.self)
      }
    }
  }

  private typealias File = ApplicationEvidence.HandedIn

  private static func name(_ file: File, _ field: FieldName, _ role: Phrase, _ applicant: String) -> Finding? {
    guard let said = file.said(field),
      let severity = NameMatch(said.value, applicant).severity(isCertain: said.isCertain)
    else { return nil }
    // The applicant may stand on the other side of a contract.
    if field == .partyA, let other = file.said(.partyB), NameMatch(other.value, applicant) != .different { return nil }
    return Finding(
      "buyer-is-not-the-applicant", severity, clause: file.clause,
      what: Phrase(
        zh: "\(file.title.zh)的\(role.zh)是“\(said.value)”，申报单位是“\(applicant)”。",
        en: "The \(role.en) on \(file.title.en) is “\(said.value)”; the applicant is “\(applicant)”."),
      remedy: Phrase(
        zh: "请换成本单位的单据；单位改过名的，请附变更证明并说明。",
        en: "Hand in one made out to your own body; after a change of name, add proof of it and say so."),
      places: [said.place])
  }

  private static func code(_ file: File, _ field: FieldName, _ role: Phrase, _ applicant: String?) -> Finding? {
    guard let applicant, let said = file.said(field), let read = try? CreditCode(typed: said.value),
      read.text != applicant
    else { return nil }
    if field == .partyACode, let other = file.said(.partyBCode), (try? CreditCode(typed: other.value).text) == applicant
    {
      return nil
    }
    return Finding(
      "buyer-code-differs", said.isCertain ? .error : .warning, clause: file.clause,
      what: Phrase(
        zh: "\(file.title.zh)的\(role.zh)代码是 \(read.text)，申报单位的统一社会信用代码是 \(applicant)。",
        en: "The \(role.en)'s code on \(file.title.en) is \(read.text); the applicant's credit code is \(applicant)."),
      remedy: Phrase(
        zh: "请核对代码；开错的请开具方冲红重开。", en: "Compare the codes; a wrong one has to be issued again."),
      places: [said.place])
  }
}
