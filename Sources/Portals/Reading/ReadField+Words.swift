internal import Evidence
internal import PolicyCore
internal import Standards

extension ReadField {
  /// As people write it: amounts with separators and their unit, the rest as it was read.
  func shown(as name: FieldName) -> Phrase {
    guard ReadField.amounts.contains(name) else { return Phrase(verbatim: value) }
    let isNegative = value.hasPrefix("-")
    guard let money = try? Money(typed: isNegative ? String(value.dropFirst()) : value) else {
      return Phrase(verbatim: value)
    }
    return (isNegative ? Money(fen: -money.fen) : money).shown
  }

  private static let amounts: Set<FieldName> = [
    .amount, .amountIncludingTax, .amountExcludingTax, .tax, .paidAmount, .laborCost, .computeCost, .dataCost,
    .softwareCost, .hardwareCost,
  ]
}
