internal import PolicyCore
internal import Standards

/// The lines' amounts add up to what contracts, settlements, invoices and payments say, to the fen.
///
/// Which document states which amount is the policy's word. A form that states more than its documents is an error;
/// less is allowed and only noted.
enum AmountsAgree {
  static func findings(_ evidence: ApplicationEvidence) -> [Finding] {
    let facts = evidence.policy.factOrder.compactMap { evidence.policy.facts[$0] }
      .filter { $0.level == .expense && $0.kind == .money && !$0.mentions.isEmpty }
    return evidence.projects.flatMap { project in
      facts.compactMap { compare($0, project, evidence) }
    }
  }

  private static func compare(
    _ fact: FactDefinition, _ project: String, _ evidence: ApplicationEvidence
  ) -> Finding? {
    let lines = evidence.statedFacts.filter { $0.fact.id == fact.id && $0.path.project == project }
    let amounts = lines.compactMap { line in if case .money(let amount) = line.value { amount } else { nil } }
    guard !amounts.isEmpty, let stated = try? amounts.sum(), let total = total(of: fact, project, evidence),
      !total.parts.isEmpty, !total.isPartial, stated.fen != total.fen
    else { return nil }
    let isMore = stated.fen > total.fen
    let kind = total.parts[0].file.kind.name
    return Finding(
      isMore ? "form-above-documents" : "form-below-documents",
      isMore ? (total.isCertain ? .error : .warning) : .note, clause: fact.cite?.rawValue,
      what: Phrase(
        zh: "申报表“\(fact.label.zh)”合计 \(stated.shown.zh)，\(total.parts.count) 份\(kind.zh)合计 \(total.amount.shown.zh)，"
          + "\(isMore ? "多" : "少") \(Money(fen: abs(stated.fen - total.fen)).shown.zh)。",
        en: "“\(fact.label.en)” comes to \(stated.shown.en) on the form and to \(total.amount.shown.en) on "
          + "\(total.parts.count) documents (\(kind.en)): \(Money(fen: abs(stated.fen - total.fen)).shown.en) "
          + "\(isMore ? "more" : "less")."),
      remedy: isMore
        ? Phrase(zh: "请补齐文件或改正金额。", en: "Add the missing documents or correct the amounts.")
        : Phrase(zh: "少报的可以不改；漏填的请补上。", en: "Claiming less is allowed; if something was left out, add it."),
      places: total.places)
  }

  private static func total(
    of fact: FactDefinition, _ project: String, _ evidence: ApplicationEvidence
  ) -> DocumentTotal? {
    for mention in fact.mentions {
      for kind in mention.kinds.compactMap(DocumentKind.init(rawValue:)) {
        let total = DocumentTotal(evidence, kind, FieldName(mention.field), project: project)
        if !total.parts.isEmpty { return total }
      }
    }
    return nil
  }
}
