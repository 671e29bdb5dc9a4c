internal import PolicyCore
internal import Standards

/// A letter of ours comes back with every sentence it was downloaded with.
enum LetterIsOurs {
  static func findings(_ evidence: ApplicationEvidence) -> [Finding] {
    evidence.files.compactMap { file in
      guard case .template(let id) = file.material.source, let letter = evidence.policy.letter(id),
        let reading = file.reading, file.material.documents.contains(reading.kind.rawValue),
        reading.pages.contains(where: { !$0.lines.isEmpty })
      else { return nil }
      // A sentence with gaps is filled in by each applicant; what is promised has none.
      let sentences = letter.statements.map(\.zh).filter { PlaceholderText($0).names.isEmpty }
      let comparison = LetterTemplate.compare(reading, with: sentences)
      let departures = comparison.missing + comparison.changed
      guard let first = departures.first else { return nil }
      let places = departures.compactMap(\.place).map {
        Finding.Place(digest: file.digest, page: $0.page, box: $0.box)
      }
      return Finding(
        "letter-differs", .warning, clause: file.clause,
        what: Phrase(
          zh: "“\(file.name)”与模板有 \(departures.count) 处不一致，如“\(first.expected)”。",
          en: "“\(file.name)” departs from its template in \(departures.count) places, such as “\(first.expected)”."),
        remedy: Phrase(
          zh: "请下载本轮的模板，不改动文字，签字盖章后彩色扫描上传；文字确实一致的不用处理。",
          en: "Download this round's template, leave its words as they are, sign, seal and scan it in colour; "
            + "if the words do agree, nothing is to be done."),
        places: places.isEmpty ? [file.place] : places)
    }
  }
}
