internal import Standards

extension FileRule {
  /// `tax-does-not-add`: amount without tax and tax do not make the total, by more than a fen.
  static let taxDoesNotAdd = FileRule { reading in
    guard reading.kind == .invoice, let net = reading.money(.amountExcludingTax), let tax = reading.money(.tax),
      let total = reading.money(.amountIncludingTax), reading.isSure(.amountExcludingTax, .tax, .amountIncludingTax)
    else { return [] }
    guard abs(net.fen + tax.fen - total.fen) > 1 else { return [] }
    return [
      Finding(
        "tax-does-not-add", .error,
        what: Phrase(
          zh: "金额 \(net.grouped) 加税额 \(tax.grouped) 不等于价税合计 \(total.grouped)。",
          en: "\(net.grouped) and tax of \(tax.grouped) do not make the total of \(total.grouped)."),
        remedy: Phrase(
          zh: "请核对发票原件，必要时向开票方索取版式文件重新上传。", en: "Check the invoice; ask its issuer for the original file if need be."),
        places: reading.places(.amountExcludingTax, .tax, .amountIncludingTax))
    ]
  }
}
