internal import CEL
internal import Standards

extension ExpressionWriter {
  /// A function's result as a thing; the receiver is the first operand.
  func called(_ name: String, _ operands: [Expression]) throws(Unsayable) -> Wording {
    switch (name, operands.count) {
    case ("yuan", 1), ("wan", 1), ("fen", 1): return try money(name, operands[0])
    case ("ratio", 1), ("date", 1):
      guard case .literal(.string(let text)) = operands[0].form else { return try noun(operands[0]) }
      return Wording(Phrase(verbatim: text))
    case ("ratio", 2):
      let (a, b) = (try noun(operands[0]), try noun(operands[1]))
      return Wording(zh: "\(b.zh)分之\(a.zh)", en: "\(a.en) of \(b.en)")
    case ("times", 2...4): return try share(operands)
    case ("min", _), ("math.least", _): return try extreme(isLargest: false, operands)
    case ("max", _), ("math.greatest", _): return try extreme(isLargest: true, operands)
    case ("sum", 1):
      let part = try noun(operands[0])
      return Wording(zh: "\(part.zh)之和", en: "the sum of \(part.en)")
    case ("size", 1):
      let part = try noun(operands[0])
      return types[operands[0].id] == .string
        ? Wording(zh: "\(part.zh)的字数", en: "the length of \(part.en)")
        : Wording(zh: "\(part.zh)的项数", en: "the number of \(part.en)")
    case ("year", 1): return try part(operands[0], Phrase(zh: "年份", en: "year"))
    case ("month", 1): return try part(operands[0], Phrase(zh: "月份", en: "month"))
    case ("day", 1): return try part(operands[0], Phrase(zh: "日", en: "day of the month"))
    case ("daysUntil", 2):
      let (a, b) = (try noun(operands[0]), try noun(operands[1]))
      return Wording(zh: "\(a.zh)到\(b.zh)的天数", en: "the days from \(a.en) to \(b.en)")
    case ("int", 1), ("string", 1), ("trim", 1): return try noun(operands[0])
    default: return try shifted(name, operands)
    }
  }

  private func money(_ unit: String, _ count: Expression) throws(Unsayable) -> Wording {
    let fen: Int64 = unit == "yuan" ? 100 : unit == "wan" ? 1_000_000 : 1
    guard case .literal(.int(let number)) = count.form else { throw Unsayable() }
    let (amount, overflow) = number.multipliedReportingOverflow(by: fen)
    guard !overflow else { throw Unsayable() }
    return Wording(Money(fen: amount).natural)
  }

  /// `amount.times(rate, rounding, unit)`.
  private func share(_ operands: [Expression]) throws(Unsayable) -> Wording {
    let (amount, rate) = (try noun(operands[0]), try noun(operands[1]))
    var (rounding, unit) = (MoneyRounding.floor, MoneyUnit.fen)
    for operand in operands.dropFirst(2) {
      guard case .literal(.string(let text)) = operand.form else { throw Unsayable() }
      rounding = MoneyRounding(rawValue: text) ?? rounding
      unit = MoneyUnit(rawValue: text) ?? unit
    }
    let words = RoundingWords.phrase(rounding, to: unit)
    return Wording(zh: "\(amount.zh)的 \(rate.zh)（\(words.zh)）", en: "\(rate.en) of \(amount.en), \(words.en)")
  }

  private func part(_ day: Expression, _ name: Phrase) throws(Unsayable) -> Wording {
    let whole = try noun(day)
    return Wording(zh: "\(whole.zh)的\(name.zh)", en: "the \(name.en) of \(whole.en)")
  }

  /// `day.yearsBefore(n)` and its kin.
  private func shifted(_ name: String, _ operands: [Expression]) throws(Unsayable) -> Wording {
    let units: [(prefix: String, unit: Phrase)] = [
      ("years", Phrase(zh: " 年", en: " years")), ("months", Phrase(zh: " 个月", en: " months")),
      ("days", Phrase(zh: " 天", en: " days")),
    ]
    guard operands.count == 2,
      let found = units.first(where: { name == $0.prefix + "Before" || name == $0.prefix + "After" })
    else { throw Unsayable() }
    let day = try noun(operands[0])
    var count = try noun(operands[1])
    if let field = operands[1].dottedName, field.hasPrefix("p."),
      let place = names.place(ofParameter: String(field.dropFirst(2)))
    {
      count = parameter(place, unit: found.unit)
    } else {
      count = Wording(zh: "\(count.zh)\(found.unit.zh)", en: "\(count.en)\(found.unit.en)")
    }
    return name.hasSuffix("Before")
      ? Wording(zh: "\(day.zh)往前 \(count.zh)", en: "\(count.en) before \(day.en)")
      : Wording(zh: "\(day.zh)往后 \(count.zh)", en: "\(count.en) after \(day.en)")
  }
}

/// How an amount is rounded, in words.
enum RoundingWords {
  static func phrase(_ rounding: MoneyRounding, to unit: MoneyUnit) -> Phrase {
    let grain =
      switch unit {
      case .fen: Phrase(zh: "分", en: "the fen")
      case .yuan: Phrase(zh: "元", en: "the yuan")
      case .wan: Phrase(zh: "万元", en: "10,000 yuan")
      }
    return switch rounding {
    case .floor: Phrase(zh: "向下取整到\(grain.zh)", en: "rounded down to \(grain.en)")
    case .halfUp: Phrase(zh: "四舍五入到\(grain.zh)", en: "rounded half up to \(grain.en)")
    case .halfEven: Phrase(zh: "四舍六入五成双到\(grain.zh)", en: "rounded half even to \(grain.en)")
    }
  }
}
