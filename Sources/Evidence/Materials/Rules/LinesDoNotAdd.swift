internal import Standards

extension FileRule {
  /// `lines-do-not-add`: the lines of an invoice or statement make another sum than it states.
  static let linesDoNotAdd = FileRule { reading in
    let name: FieldName
    switch reading.kind {
    case .invoice: name = .amountExcludingTax
    case .settlementStatement: name = .amount
    default: return []
    }
    // A recogniser loses digits in dense tables: only text that the file carries is added up.
    guard let field = reading.fields[name], field.source < .recognised, let stated = reading.money(name),
      reading.lines.count >= 2
    else { return [] }
    let amounts = reading.lines.compactMap { VoucherLine.money($0.amount) }
    guard amounts.count == reading.lines.count, let sum = try? amounts.sum(),
      abs(sum.fen - stated.fen) > Int64(amounts.count)
    else { return [] }
    return [
      Finding(
        "lines-do-not-add", .warning,
        what: Phrase(
          zh: "各行金额相加为 \(sum.grouped) 元，与合计 \(stated.grouped) 元不一致。",
          en: "The lines add up to \(sum.grouped) yuan; the total says \(stated.grouped)."),
        remedy: Phrase(zh: "请核对各行金额与合计。", en: "Check the lines against the total."), places: reading.place(name))
    ]
  }
}
