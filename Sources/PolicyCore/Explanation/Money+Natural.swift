package import Standards

extension Money {
  /// As people say it: `50万元`, `1亿元`, `99,999.99 元`; `500,000 yuan`, `99,999.99 yuan`.
  package var natural: Phrase {
    let digits = grouped
    let en = fen % 100 == 0 ? String(digits.dropLast(3)) : digits
    let zh =
      if fen != 0, fen % 10_000_000_000 == 0 { "\(fen / 10_000_000_000)亿元" } else if fen != 0, fen % 1_000_000 == 0 {
        "\(fen / 1_000_000)万元"
      } else { "\(en) 元" }
    return Phrase(zh: zh, en: "\(en) yuan")
  }
}

extension MoneyRange {
  /// `50万元`, `0 元至 5万元`, or that the upper end is not known.
  package var natural: Phrase {
    if let exact { return exact.natural }
    guard isOpen else {
      return Phrase(zh: "\(low.natural.zh)至\(high.natural.zh)", en: "\(low.natural.en) to \(high.natural.en)")
    }
    return low == .zero
      ? Phrase(zh: "尚不能确定", en: "not known yet")
      : Phrase(zh: "不少于 \(low.natural.zh)", en: "at least \(low.natural.en)")
  }
}
