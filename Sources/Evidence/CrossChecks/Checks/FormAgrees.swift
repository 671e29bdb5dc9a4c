internal import PolicyCore
internal import Standards

/// What the form states is what the documents say, where the policy says which documents state it.
///
/// Amounts of expense lines are compared as sums (``AmountsAgree``), invoice numbers one by one
/// (``InvoiceOfEachLine``).
enum FormAgrees {
  static func findings(_ evidence: ApplicationEvidence) -> [Finding] {
    evidence.statedFacts.compactMap { stated in
      let fact = stated.fact
      if fact.level == .expense, fact.kind == .money || fact.kind == .invoiceNumber { return nil }
      let said = evidence.said(of: fact, project: stated.path.project)
      let verdicts = said.map { FactMatch.same(stated.value, $0.value, as: fact) }
      guard verdicts.contains(false), !verdicts.contains(true),
        let index = verdicts.firstIndex(of: false)
      else { return nil }
      let first = said[index]
      return Finding(
        "form-differs", first.isCertain || fact.kind.isExact ? .warning : .note,
        clause: fact.cite?.rawValue ?? first.file.clause,
        what: Phrase(
          zh: "申报表“\(fact.label.zh)”填的是“\(fact.shown(stated.value).zh)”，\(first.file.title.zh)上是“\(first.value)”。",
          en:
            "The form says “\(fact.shown(stated.value).en)” for “\(fact.label.en)”; \(first.file.title.en) says “\(first.value)”."
        ),
        remedy: Phrase(
          zh: "请对照文件改正申报表；文件读错的不用处理。",
          en: "Correct the form by the document; if the document was misread, nothing is to be done."),
        places: said.indices.filter { verdicts[$0] == false }.map { said[$0].place })
    }
  }
}

extension FactKind {
  /// One character more or less makes it another value.
  fileprivate var isExact: Bool {
    switch self {
    case .text, .longText: false
    default: true
    }
  }
}
