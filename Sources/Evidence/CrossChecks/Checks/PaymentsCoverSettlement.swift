internal import PolicyCore
internal import Standards

/// The triangle of documents: what was settled stays within the contract, and invoices or payments cover it.
enum PaymentsCoverSettlement {
  static func findings(_ evidence: ApplicationEvidence) -> [Finding] {
    evidence.projects.flatMap { project -> [Finding] in
      let contract = DocumentTotal(evidence, .contract, .amount, project: project)
      let settled = DocumentTotal(evidence, .settlementStatement, .amount, project: project)
      let invoiced = DocumentTotal(evidence, .invoice, .amountIncludingTax, project: project)
      let paid = DocumentTotal(evidence, .bankReceipt, .amount, project: project)
      return [above(settled, contract), uncovered(settled, invoiced, paid), overpaid(paid, invoiced)].compactMap(\.self)
    }
  }

  private static func above(_ settled: DocumentTotal, _ contract: DocumentTotal) -> Finding? {
    guard contract.isWhole, settled.isWhole, settled.fen > contract.fen else { return nil }
    return Finding(
      "settled-above-contract", .warning, clause: settled.parts[0].file.clause,
      what: Phrase(
        zh: "结算单合计 \(settled.amount.shown.zh)，超过合同金额 \(contract.amount.shown.zh)。",
        en: "Settlements come to \(settled.amount.shown.en), above the contract's \(contract.amount.shown.en)."),
      remedy: Phrase(
        zh: "有补充协议的请一并上传；只按合同内的金额申报。",
        en: "Upload supplementary agreements where there are any; claim only what the contract covers."),
      places: settled.places + contract.places)
  }

  private static func uncovered(_ settled: DocumentTotal, _ invoiced: DocumentTotal, _ paid: DocumentTotal) -> Finding?
  {
    guard settled.isWhole, !invoiced.isPartial, !paid.isPartial, !(invoiced.parts.isEmpty && paid.parts.isEmpty),
      max(invoiced.fen, paid.fen) < settled.fen
    else { return nil }
    let rest = Money(fen: settled.fen - max(invoiced.fen, paid.fen))
    return Finding(
      "settlement-not-covered", .warning, clause: (invoiced.parts + paid.parts)[0].file.clause,
      what: Phrase(
        zh:
          "结算 \(settled.amount.shown.zh)，发票合计 \(invoiced.amount.shown.zh)，付款合计 \(paid.amount.shown.zh)，还差 \(rest.shown.zh)。",
        en:
          "Settled: \(settled.amount.shown.en); invoiced: \(invoiced.amount.shown.en); paid: \(paid.amount.shown.en); "
          + "\(rest.shown.en) are not covered."),
      remedy: Phrase(zh: "请补充对应的发票或付款证明。", en: "Add the invoices or proofs of payment for the rest."),
      places: settled.places + invoiced.places + paid.places)
  }

  private static func overpaid(_ paid: DocumentTotal, _ invoiced: DocumentTotal) -> Finding? {
    guard paid.isWhole, invoiced.isWhole, paid.fen > invoiced.fen else { return nil }
    return Finding(
      "paid-above-invoices", .note, clause: paid.parts[0].file.clause,
      what: Phrase(
        zh: "付款合计 \(paid.amount.shown.zh)，多于发票合计 \(invoiced.amount.shown.zh)。",
        en: "Payments come to \(paid.amount.shown.en), more than the invoices' \(invoiced.amount.shown.en)."),
      remedy: Phrase(
        zh: "属于预付或其他合同的请说明。", en: "Say so where something was paid in advance or for another contract."),
      places: paid.places)
  }
}

extension DocumentTotal {
  /// Something was read, and nothing is missing from it.
  var isWhole: Bool { !parts.isEmpty && !isPartial }
}
