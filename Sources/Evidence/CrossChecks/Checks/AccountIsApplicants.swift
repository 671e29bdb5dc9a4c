internal import PolicyCore
internal import Standards

/// Money goes to an account in the applicant's own name.
enum AccountIsApplicants {
  static func findings(_ evidence: ApplicationEvidence) -> [Finding] {
    guard let applicant = evidence.applicantName else { return [] }
    return evidence.documents(.bankAccountForm).compactMap { file in
      guard let said = file.said(.accountName),
        let severity = NameMatch(said.value, applicant).severity(isCertain: said.isCertain)
      else { return nil }
      return Finding(
        "account-is-not-the-applicants", severity == .note ? .note : .error, clause: file.clause,
        what: Phrase(
          zh: "“\(file.name)”上的户名是“\(said.value)”，申报单位是“\(applicant)”。",
          en: "The account name on “\(file.name)” is “\(said.value)”; the applicant is “\(applicant)”."),
        remedy: Phrase(
          zh: "请提供户名与单位名称一致的对公账户。", en: "Name a corporate account whose name equals the body's."),
        places: [said.place])
    }
  }
}
