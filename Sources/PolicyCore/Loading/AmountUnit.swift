internal import Standards

/// The unit a chapter states amounts in: `unit: wan` (万元) or `unit: yuan` (元, the default).
struct AmountUnit {
  private let fen: Int64

  /// - Parameter kind: a unit beside anything but money is a fault.
  init(_ place: DocumentNode, kind: FactKind = .money) {
    guard let unit = place["unit"] else {
      fen = MoneyUnit.yuan.fen
      return
    }
    switch unit.scalar {
    case "yuan", "元": fen = MoneyUnit.yuan.fen
    case "wan", "万元": fen = MoneyUnit.wan.fen
    default:
      fen = MoneyUnit.yuan.fen
      unit.fault(
        "unit", Phrase(zh: "没有“\(unit.scalar ?? "")”这个单位。", en: "There is no unit “\(unit.scalar ?? "")”."),
        Phrase(zh: "用 yuan（元）或 wan（万元）。", en: "Use yuan (元) or wan (万元)."))
    }
    if kind != .money {
      unit.fault(
        "unit", Phrase(zh: "只有金额有单位。", en: "Only amounts have a unit."),
        Phrase(zh: "删去 unit，或改 kind: money。", en: "Remove “unit”, or set kind: money."))
    }
  }

  /// - Returns: `nil` where the amount then exceeds what can be entered; the fault is logged.
  func applied(to amount: Money, at place: DocumentNode) -> Money? {
    let factor = fen / MoneyUnit.yuan.fen
    let (product, overflow) = amount.fen.multipliedReportingOverflow(by: factor)
    guard !overflow, product <= Money.entryLimit.fen else {
      place.fault(
        "unit", Phrase(zh: "按这个单位，金额超过一万亿元。", en: "In this unit the amount is above one trillion yuan."),
        Phrase(zh: "核对 unit。", en: "Check the unit."))
      return nil
    }
    return Money(fen: product)
  }

  func applied(to value: FactValue, at place: DocumentNode) -> FactValue? {
    guard case .money(let amount) = value else { return value }
    return applied(to: amount, at: place).map { .money($0) }
  }
}
