internal import Standards

/// An acceptance report names the field of application and the effect.
enum AcceptanceShows {
  static func findings(_ evidence: ApplicationEvidence) -> [Finding] {
    evidence.documents(.acceptanceReport).compactMap { file in
      let missing = [
        file.said(.applicationField) == nil ? Phrase(zh: "应用领域", en: "the field of application") : nil,
        file.said(.effect) == nil ? Phrase(zh: "应用效果", en: "the effect") : nil,
      ].compactMap(\.self)
      guard !missing.isEmpty else { return nil }
      return Finding(
        "acceptance-lacks", .warning, clause: file.clause,
        what: Phrase(
          zh: "验收报告“\(file.name)”中没有读到\(missing.map(\.zh).joined(separator: "和"))。",
          en:
            "The acceptance report “\(file.name)” was not found to state \(missing.map(\.en).joined(separator: " and "))."
        ),
        remedy: Phrase(
          zh: "缺少的请补充后重新上传；已写明的不用处理。",
          en: "Add what is missing and upload it again; if it is there, nothing is to be done."),
        places: [file.place])
    }
  }
}
