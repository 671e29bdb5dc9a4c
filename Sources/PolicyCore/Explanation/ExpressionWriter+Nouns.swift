internal import CEL
internal import Standards

extension ExpressionWriter {
  /// The expression as a thing: an amount, a day, a number.
  func noun(_ expression: Expression) throws(Unsayable) -> Wording {
    if let name = expression.dottedName { return try named(name) }
    switch expression.form {
    case .literal(let value): return try literal(value)
    case .list(let elements):
      var parts: [Wording] = []
      for element in elements { parts.append(try noun(element)) }
      guard !parts.isEmpty else { throw Unsayable() }
      return .list(parts, zh: "、", en: ", ")
    case .operation(.conditional, let operands): return try choice(operands)
    case .operation(.negate, let operands):
      let part = try noun(operands[0])
      return Wording(zh: "负的\(part.zh)", en: "minus \(part.en)")
    case .operation(let symbol, let operands) where operands.count == 2:
      guard let word = ExpressionWriter.arithmetic[symbol] else { throw Unsayable() }
      let (a, b) = (try noun(operands[0]), try noun(operands[1]))
      return Wording(zh: "\(a.zh)\(word.zh)\(b.zh)", en: "\(a.en) \(word.en) \(b.en)")
    case .call(let name, let target, let arguments):
      return try called(name, (target.map { [$0] } ?? []) + arguments)
    default: throw Unsayable()
    }
  }

  private static let arithmetic: [Operator: Phrase] = [
    .add: Phrase(zh: "加", en: "plus"), .subtract: Phrase(zh: "减", en: "less"),
    .multiply: Phrase(zh: "乘以", en: "times"), .divide: Phrase(zh: "除以", en: "divided by"),
  ]

  /// `a >= b ? a : b` is the larger of the two; a choice the readings settle is no choice.
  private func choice(_ operands: [Expression]) throws(Unsayable) -> Wording {
    if let condition = settled(operands[0]) { return try noun(operands[condition ? 1 : 2]) }
    if case .operation(let symbol, let sides) = operands[0].form, sides.count == 2,
      let first = symbol.takesFirstWhenLarger
    {
      let (a, b) = (sides[0].dottedName, sides[1].dottedName)
      let (yes, no) = (operands[1].dottedName, operands[2].dottedName)
      if a != nil, b != nil {
        if (yes, no) == (a, b) { return try extreme(isLargest: first, sides) }
        if (yes, no) == (b, a) { return try extreme(isLargest: !first, sides) }
      }
    }
    let (condition, yes, no) = (try truth(operands[0]), try noun(operands[1]), try noun(operands[2]))
    return Wording(
      zh: "\(yes.zh)（\(condition.zh)时；否则为\(no.zh)）", en: "\(yes.en) where \(condition.en), otherwise \(no.en)")
  }

  func extreme(isLargest: Bool, _ operands: [Expression]) throws(Unsayable) -> Wording {
    var parts: [Wording] = []
    let elements = operands.count == 1 ? operands[0].listElements ?? operands : operands
    for operand in elements { parts.append(try noun(operand)) }
    let all = Wording.list(parts, zh: "、", en: " and ")
    return isLargest
      ? Wording(zh: "\(all.zh)中较大的", en: "the larger of \(all.en)")
      : Wording(zh: "\(all.zh)中较小的", en: "the smaller of \(all.en)")
  }

  private func named(_ name: String) throws(Unsayable) -> Wording {
    if variables.contains(name) { return Wording(zh: "该项", en: "it") }
    if let fact = names.facts[FactID(name)] {
      let label = fact.label
      return Wording(fact.kind == .bool ? label.quoted : label.midSentence)
    }
    if name.hasPrefix("p.") {
      guard let place = names.place(ofParameter: String(name.dropFirst(2))) else { throw Unsayable() }
      return parameter(place, unit: Phrase(verbatim: ""))
    }
    if let reading = names.reading(name) {
      return Wording(zh: "口径“\(reading.question.zh)”", en: "the reading of “\(reading.question.en)”")
    }
    guard let label = names.labels[name]?.midSentence else { throw Unsayable() }
    guard let value = names.constants[name] else { return Wording(label) }
    return Wording(zh: "\(label.zh)（\(value.zh)）", en: "\(label.en) (\(value.en))")
  }

  func parameter(_ place: Int, unit: Phrase) -> Wording {
    Wording(zh: WordLine(parameter: place, unit: unit.zh), en: WordLine(parameter: place, unit: unit.en))
  }

  private func literal(_ value: Value) throws(Unsayable) -> Wording {
    switch value {
    case .money(let money): Wording(money.natural)
    case .int(let number): Wording(Phrase(verbatim: String(number)))
    case .uint(let number): Wording(Phrase(verbatim: String(number)))
    case .date(let day): Wording(Phrase(verbatim: day.description))
    case .ratio(let ratio): Wording(Phrase(verbatim: ratio.description))
    case .string(let text): Wording(Phrase(zh: "“\(text)”", en: "“\(text)”"))
    case .bool(let yes): Wording(yes ? Phrase(zh: "“是”", en: "“yes”") : Phrase(zh: "“否”", en: "“no”"))
    default: throw Unsayable()
    }
  }
}

extension Operator {
  /// Whether `a ∘ b ? a : b` gives the larger (true) or the smaller; `nil` for what is no order.
  fileprivate var takesFirstWhenLarger: Bool? {
    switch self {
    case .greater, .greaterOrEqual: true
    case .less, .lessOrEqual: false
    default: nil
    }
  }
}

extension Expression {
  fileprivate var listElements: [Expression]? { if case .list(let elements) = form { elements } else { nil } }
}

extension Phrase {
  var quoted: Phrase { Phrase(zh: "“\(zh)”", en: "“\(en)”") }

  /// Labels begin with a capital; inside an English sentence they do not, unless they are an abbreviation or a name.
  var midSentence: Phrase {
    let rest = en.dropFirst()
    guard let first = en.first, first.isUppercase, let second = rest.first, second.isLowercase else { return self }
    return Phrase(zh: zh, en: first.lowercased() + rest)
  }
}
