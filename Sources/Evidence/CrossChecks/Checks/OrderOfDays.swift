internal import Standards

/// A contract is signed before its invoices are issued and its payments made, and work is accepted after.
enum OrderOfDays {
  static func findings(_ evidence: ApplicationEvidence) -> [Finding] {
    evidence.projects.flatMap { project -> [Finding] in
      // Several contracts: the earliest one counts.
      let signed = evidence.documents(.contract, project: project).compactMap { $0.said(.signedOn) }
        .compactMap { said in said.day.map { (said: said, day: $0) } }.min { $0.day < $1.day }
      guard let signed else { return [] }
      let later: [(kind: DocumentKind, field: FieldName, what: Phrase)] = [
        (.invoice, .issueDate, Phrase(zh: "开票日期", en: "issued")),
        (.bankReceipt, .date, Phrase(zh: "付款日期", en: "paid")),
        (.acceptanceReport, .acceptedOn, Phrase(zh: "验收日期", en: "accepted")),
      ]
      return later.flatMap { entry in
        evidence.documents(entry.kind, project: project).compactMap { file -> Finding? in
          guard let said = file.said(entry.field), let day = said.day, day < signed.day else { return nil }
          return Finding(
            "before-the-contract", .warning, clause: file.clause,
            what: Phrase(
              zh: "\(file.title.zh)的\(entry.what.zh) \(day) 早于合同签署日 \(signed.day)。",
              en: "\(file.title.en) was \(entry.what.en) on \(day), before the contract was signed on \(signed.day)."),
            remedy: Phrase(
              zh: "请核对日期；合同后补的，请附说明。", en: "Compare the days; if the contract was written later, explain it."),
            places: [said.place, signed.said.place])
        }
      }
    }
  }
}
