internal import PolicyCore
internal import Standards

/// The company named in the seal of a letter is the applicant. Seal text is read off a ring: it is a hint, and nothing
/// is said unless a whole name of another body was read and no seal of the paper may be the applicant's.
enum SealNamesApplicant {
  static func findings(_ evidence: ApplicationEvidence) -> [Finding] {
    guard let applicant = evidence.applicantName else { return [] }
    return evidence.files.compactMap { file -> Finding? in
      guard case .template = file.material.source, let reading = file.reading else { return nil }
      let seals = reading.pages.flatMap { page in
        page.seals.filter { $0.ink == .red && !$0.isStraddling }.map { (page: page.number, seal: $0) }
      }
      let verdicts = seals.map { $0.seal.text.map { SealName.compare($0, applicant) } ?? .unsure }
      guard !verdicts.isEmpty, verdicts.allSatisfy({ $0 == .different }), let first = seals.first else { return nil }
      let text = first.seal.text ?? ""
      return Finding(
        "seal-names-another", .warning, clause: file.clause,
        what: Phrase(
          zh: "“\(file.name)”上的印章读作“\(text)”，申报单位是“\(applicant)”。",
          en: "The seal on “\(file.name)” reads “\(text)”; the applicant is “\(applicant)”."),
        remedy: Phrase(
          zh: "请核对是否盖了本单位的公章；印章文字可能读错，无误的不用处理。",
          en: "Make sure the seal is your own body's; the text may be misread, and then nothing is to be done."),
        places: [Finding.Place(digest: file.digest, page: first.page, box: first.seal.box)])
    }
  }
}
