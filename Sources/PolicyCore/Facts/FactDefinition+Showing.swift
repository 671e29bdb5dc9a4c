package import Standards

extension FactDefinition {
  /// The answer as people read it: `125,678.91 元`, `API 接口调用`, `2025-09-12`, `是`.
  package func shown(_ value: FactValue?) -> Phrase {
    switch value {
    case nil: Phrase(zh: "未填", en: "not answered")
    case .notSure: Phrase(zh: "不确定", en: "not sure")
    case .bool(let yes): yes ? Phrase(zh: "是", en: "yes") : Phrase(zh: "否", en: "no")
    case .money(let amount): amount.shown
    case .ratio(let ratio): Phrase(verbatim: ratio.description)
    case .date(let day): Phrase(verbatim: day.description)
    case .integer(let number): Phrase(verbatim: String(number))
    case .text(let text): Phrase(verbatim: text)
    case .choice(let choice): label(ofOption: choice)
    case .choices(let choices):
      Phrase(
        zh: choices.map { label(ofOption: $0).zh }.joined(separator: "、"),
        en: choices.map { label(ofOption: $0).en }.joined(separator: ", "))
    }
  }
}

extension Money {
  /// `125,678.91 元` and `125,678.91 yuan`.
  package var shown: Phrase { Phrase(zh: "\(grouped) 元", en: "\(grouped) yuan") }
}

extension MoneyRange {
  /// `1,000.00 元`, `0.00–5,000.00 元`, or that the upper end is not known.
  package var shown: Phrase {
    if let exact { return exact.shown }
    if isOpen {
      return low == .zero
        ? Phrase(zh: "尚不能确定", en: "not known yet")
        : Phrase(zh: "不少于 \(low.grouped) 元", en: "at least \(low.grouped) yuan")
    }
    return Phrase(zh: "\(low.grouped)–\(high.grouped) 元", en: "\(low.grouped)–\(high.grouped) yuan")
  }
}
