internal import PolicyCore
internal import Standards

/// Settled use, invoices and payments lie inside the round's evidence period.
enum InsideEvidencePeriod {
  static func findings(_ evidence: ApplicationEvidence) -> [Finding] {
    let period = evidence.policy.round.evidence
    let (first, last) = (period.from, period.end(submittedOn: evidence.submittedOn))
    let days: [(kind: DocumentKind, fields: [FieldName], severity: Finding.Severity, what: Phrase)] = [
      (.settlementStatement, [.periodFrom, .periodTo], .error, Phrase(zh: "结算期间", en: "The settled period")),
      (.invoice, [.issueDate], .warning, Phrase(zh: "开票日期", en: "The day of issue")),
      (.bankReceipt, [.date], .warning, Phrase(zh: "付款日期", en: "The day of payment")),
    ]
    return days.flatMap { entry in
      evidence.documents(entry.kind).compactMap { file -> Finding? in
        let outside = entry.fields.compactMap { file.said($0) }.filter { said in
          said.day.map { $0 < first || $0 > last } ?? false
        }
        guard let said = outside.first, let day = said.day else { return nil }
        return Finding(
          "outside-evidence-period", said.isCertain ? entry.severity : .warning, clause: file.clause,
          what: Phrase(
            zh: "\(file.title.zh)的\(entry.what.zh) \(day) 不在规定期间（\(first) 至 \(last)）内。",
            en: "\(entry.what.en) of \(file.title.en), \(day), lies outside the evidence period (\(first) to \(last))."),
          remedy: Phrase(
            zh: "期间外发生的部分不计入，请从费用行中剔除。", en: "What arose outside does not count; take it off the lines."),
          places: outside.map(\.place))
      }
    }
  }
}
