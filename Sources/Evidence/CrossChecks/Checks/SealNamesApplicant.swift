internal import PolicyCore
internal import Standards

/// The company named in the seal of a letter is the applicant. Seal text is read off a ring, so this is a hint.
enum SealNamesApplicant {
  static func findings(_ evidence: ApplicationEvidence) -> [Finding] {
    guard let applicant = evidence.applicantName else { return [] }
    return evidence.files.flatMap { file -> [Finding] in
      guard case .template = file.material.source, let reading = file.reading else { return [] }
      let named = reading.pages.flatMap { page in
        page.seals.compactMap { seal in seal.text.map { (page: page.number, seal: seal, text: $0) } }
      }
      guard !named.isEmpty, !named.contains(where: { resembles($0.text, applicant) }) else { return [] }
      let first = named[0]
      return [
        Finding(
          "seal-names-another", .warning, clause: file.clause,
          what: Phrase(
            zh: "“\(file.name)”上的印章读作“\(first.text)”，申报单位是“\(applicant)”。",
            en: "The seal on “\(file.name)” reads “\(first.text)”; the applicant is “\(applicant)”."),
          remedy: Phrase(
            zh: "请核对是否盖了本单位的公章；印章文字可能读错，无误的不用处理。",
            en: "Make sure the seal is your own body's; the text may be misread, and then nothing is to be done."),
          places: [Finding.Place(digest: file.digest, page: first.page, box: first.seal.box)])
      ]
    }
  }

  /// A ring may be read from any start and with gaps: it is enough that most of the name's pairs of characters occur.
  static func resembles(_ seal: String, _ name: String) -> Bool {
    let (ring, name) = (Array(AccountName.folded(seal)), Array(AccountName.folded(name)))
    guard name.count >= 2 else { return ring == name }
    let turned = ring + ring.prefix(1)
    let pairs = Set(zip(turned, turned.dropFirst()).map { "\($0)\($1)" })
    let wanted = zip(name, name.dropFirst()).map { "\($0)\($1)" }
    return wanted.count(where: pairs.contains) * 2 >= wanted.count
  }
}
