internal import Standards

extension FileReading {
  /// A field as an amount; negative on red-letter invoices.
  func money(_ name: FieldName) -> Money? {
    guard let text = value(name) else { return nil }
    let isNegative = text.hasPrefix("-")
    guard let money = try? Money(typed: isNegative ? String(text.dropFirst()) : text) else { return nil }
    return Money(fen: isNegative ? -money.fen : money.fen)
  }

  /// Read surely enough to hold one against the other.
  func isSure(_ names: FieldName...) -> Bool { names.allSatisfy { (fields[$0]?.confidence ?? 0) >= 0.5 } }
}

extension VoucherLine {
  static func money(_ text: String?) -> Money? {
    guard let text else { return nil }
    let isNegative = text.hasPrefix("-")
    guard let money = try? Money(typed: isNegative ? String(text.dropFirst()) : text) else { return nil }
    return Money(fen: isNegative ? -money.fen : money.fen)
  }
}
