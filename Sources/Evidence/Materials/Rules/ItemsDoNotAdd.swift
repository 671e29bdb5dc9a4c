internal import Standards

extension FileRule {
  /// `items-do-not-add`: people, computing, data, software and hardware make another sum than the contract's total.
  static let itemsDoNotAdd = FileRule { reading in
    let names: [FieldName] = [.laborCost, .computeCost, .dataCost, .softwareCost, .hardwareCost]
    let items = names.filter { reading.fields[$0] != nil }
    guard reading.kind == .contract, items.count >= 3, let total = reading.money(.amount) else { return [] }
    guard items.allSatisfy({ reading.isSure($0) }), reading.isSure(.amount) else { return [] }
    let amounts = items.compactMap { reading.money($0) }
    guard amounts.count == items.count, let sum = try? amounts.sum(), sum != total else { return [] }
    return [
      Finding(
        "items-do-not-add", .warning, clause: "五.8",
        what: Phrase(
          zh: "合同分项支出合计 \(sum.grouped) 元，与合同总金额 \(total.grouped) 元不一致。",
          en: "The contract's items add up to \(sum.grouped) yuan; its total is \(total.grouped)."),
        remedy: Phrase(
          zh: "请核对分项表；缺少的支出项目可通过补充协议补充。",
          en: "Check the items; what is missing can be added by a supplementary agreement."),
        places: (items + [.amount]).flatMap(reading.place))
    ]
  }
}
