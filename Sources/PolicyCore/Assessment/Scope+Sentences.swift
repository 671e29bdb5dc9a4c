internal import CEL
internal import Standards

extension Scope {
  /// One sentence: the condition, its outcome, and the rule with the values put in.
  func sentence(
    _ condition: ConditionDefinition, outcome: ConditionOutcome, facts: [FactUse], parts: [ConditionResult]
  ) -> Phrase {
    let head = outcomeWords(outcome)
    var zh = "\(condition.label.zh)：\(head.zh)"
    var en = "\(condition.label.en): \(head.en)"
    if case .leaf(let leaf) = condition.body, outcome != .notApplicable {
      let rule = ExpressionWords(scope: self).truth(leaf.program.syntax)
      zh += "（要求：\(rule.zh)）"
      en += " (required: \(rule.en))"
    }
    if case .undetermined(let paths) = outcome {
      let labels = paths.compactMap { policy.facts[$0.fact]?.label }
      zh += "，还需要：\(unique(labels.map(\.zh)).joined(separator: "、"))"
      en += "; still needed: \(unique(labels.map(\.en)).joined(separator: ", "))"
    }
    let failing = parts.filter { $0.outcome == .notMet }
    if outcome == .notMet, !failing.isEmpty {
      zh += "，不符合的是：\(failing.map(\.label.zh).joined(separator: "、"))"
      en += "; what fails: \(failing.map(\.label.en).joined(separator: ", "))"
    }
    return Phrase(zh: zh + "。", en: en + ".")
  }

  private func unique(_ words: [String]) -> [String] {
    words.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private func outcomeWords(_ outcome: ConditionOutcome) -> Phrase {
    switch outcome {
    case .met: Phrase(zh: "符合", en: "met")
    case .notMet: Phrase(zh: "不符合", en: "not met")
    case .undetermined: Phrase(zh: "尚不能确定", en: "cannot tell yet")
    case .leftToOffice(.experts): Phrase(zh: "由专家评审认定", en: "decided by expert review")
    case .leftToOffice: Phrase(zh: "由审核部门认定", en: "decided by the reviewing office")
    case .notApplicable: Phrase(zh: "不适用", en: "does not apply")
    case .failed(let cause): Phrase(zh: "无法计算：\(cause)", en: "could not be computed: \(cause)")
    }
  }
}

extension Scope {
  fileprivate func isDay(_ expression: Expression) -> Bool {
    guard let name = expression.dottedName else { return false }
    return name == "submitted_on" || policy.facts[FactID(name)]?.kind == .date
  }
}

/// Renders an expression as words, with the labels and the values of what it reads.
struct ExpressionWords {
  let scope: Scope

  /// The expression as something that should be so.
  func truth(_ expression: Expression) -> Phrase {
    if expression.dottedName != nil {
      let plain = words(expression)
      return Phrase(zh: "\(plain.zh)应为“是”", en: "\(plain.en) should be yes")
    }
    switch expression.form {
    case .operation(.not, let operands) where operands.first?.dottedName != nil:
      let plain = words(operands[0])
      return Phrase(zh: "\(plain.zh)应为“否”", en: "\(plain.en) should be no")
    case .operation(let symbol, let operands) where symbol == .and || symbol == .or:
      let parts = operands.map(truth)
      let word = ExpressionWords.words[symbol] ?? Phrase(verbatim: " ")
      return Phrase(
        zh: parts.map(\.zh).joined(separator: word.zh), en: parts.map(\.en).joined(separator: " \(word.en) "))
    case .operation(.conditional, let operands):
      return branch(operands).map(truth) ?? words(expression)
    default: return words(expression)
    }
  }

  func words(_ expression: Expression) -> Phrase {
    if let name = expression.dottedName { return named(name) }
    switch expression.form {
    case .literal(let value): return literal(value)
    case .operation(let symbol, let operands): return operation(symbol, operands)
    case .call(let name, let target, let arguments):
      let parts = ((target.map { [$0] } ?? []) + arguments).map(words)
      if name == "yearsBefore", parts.count == 2 {
        return Phrase(zh: "\(parts[0].zh)往前 \(parts[1].zh) 年", en: "\(parts[1].en) years before \(parts[0].en)")
      }
      return Phrase(
        zh: "\(name)(\(parts.map(\.zh).joined(separator: "、")))",
        en: "\(name)(\(parts.map(\.en).joined(separator: ", ")))")
    case .list(let elements):
      let parts = elements.map(words)
      return Phrase(zh: parts.map(\.zh).joined(separator: "、"), en: parts.map(\.en).joined(separator: ", "))
    default: return Phrase(zh: "按规则计算", en: "as computed by the rule")
    }
  }

  private func operation(_ symbol: Operator, _ operands: [Expression]) -> Phrase {
    if symbol == .conditional, operands.count == 3 {
      if let taken = branch(operands) { return words(taken) }
      let parts = operands.map(words)
      return Phrase(
        zh: "如果\(parts[0].zh)，\(parts[1].zh)；否则\(parts[2].zh)",
        en: "if \(parts[0].en), \(parts[1].en); otherwise \(parts[2].en)")
    }
    let parts = operands.map { words($0, comparedWith: operands) }
    if symbol == .not, parts.count == 1 { return Phrase(zh: "不是：\(parts[0].zh)", en: "not: \(parts[0].en)") }
    guard parts.count == 2 else { return Phrase(zh: "按规则计算", en: "as computed by the rule") }
    let isDay = operands.contains { scope.isDay($0) }
    let word =
      (isDay ? ExpressionWords.dayWords[symbol] : nil) ?? ExpressionWords.words[symbol]
      ?? Phrase(verbatim: symbol.symbol)
    return Phrase(zh: "\(parts[0].zh)\(word.zh)\(parts[1].zh)", en: "\(parts[0].en) \(word.en) \(parts[1].en)")
  }

  private static let words: [Operator: Phrase] = [
    .and: Phrase(zh: "，并且", en: "and"), .or: Phrase(zh: "，或者", en: "or"),
    .equal: Phrase(zh: "是", en: "is"), .notEqual: Phrase(zh: "不是", en: "is not"),
    .less: Phrase(zh: "小于", en: "is below"), .lessOrEqual: Phrase(zh: "不超过", en: "is not above"),
    .greater: Phrase(zh: "大于", en: "is above"), .greaterOrEqual: Phrase(zh: "不低于", en: "is not below"),
    .membership: Phrase(zh: "属于", en: "is one of"), .add: Phrase(zh: "加", en: "plus"),
    .subtract: Phrase(zh: "减", en: "less"),
  ]

  private static let dayWords: [Operator: Phrase] = [
    .less: Phrase(zh: "早于", en: "lies before"), .lessOrEqual: Phrase(zh: "不晚于", en: "is not after"),
    .greater: Phrase(zh: "晚于", en: "lies after"), .greaterOrEqual: Phrase(zh: "不早于", en: "is not before"),
  ]

  /// The branch a reading chooses; other choices stay words.
  private func branch(_ operands: [Expression]) -> Expression? {
    guard case .operation(.equal, let sides) = operands[0].form, sides.count == 2, let name = sides[0].dottedName,
      FactID(name).record == "r", case .literal(.string(let option)) = sides[1].form
    else { return nil }
    return scope.readings[FactID(name).field] == option ? operands[1] : operands[2]
  }

  /// Options of a choice are shown by their label.
  private func words(_ expression: Expression, comparedWith operands: [Expression]) -> Phrase {
    guard let fact = operands.lazy.compactMap(\.dottedName).compactMap({ scope.policy.facts[FactID($0)] }).first,
      !fact.options.isEmpty
    else { return words(expression) }
    switch expression.form {
    case .literal(.string(let option)): return fact.label(ofOption: option)
    case .list(let elements):
      let labels = elements.map { words($0, comparedWith: operands) }
      return Phrase(zh: labels.map(\.zh).joined(separator: "、"), en: labels.map(\.en).joined(separator: ", "))
    default: return words(expression)
    }
  }

  private func literal(_ value: Value) -> Phrase {
    switch value {
    case .money(let money): money.shown
    case .int(let number): Phrase(verbatim: String(number))
    case .string(let text): Phrase(verbatim: text)
    case .date(let day): Phrase(verbatim: day.description)
    case .ratio(let ratio): Phrase(verbatim: ratio.description)
    case .bool(let yes): yes ? Phrase(zh: "是", en: "yes") : Phrase(zh: "否", en: "no")
    default: Phrase(zh: "某值", en: "a value")
    }
  }

  private func named(_ name: String) -> Phrase {
    let id = FactID(name)
    if let fact = scope.policy.facts[id] {
      let value = fact.shown(scope.value(of: fact))
      return Phrase(zh: "“\(fact.label.zh)”〔\(value.zh)〕", en: "“\(fact.label.en)” [\(value.en)]")
    }
    if let estimate = scope.amounts[name] {
      let label =
        scope.policy.award.sums.first { $0.id == id }?.label ?? PolicySymbols.labels[name] ?? Phrase(verbatim: name)
      return Phrase(zh: "\(label.zh)〔\(estimate.range.shown.zh)〕", en: "\(label.en) [\(estimate.range.shown.en)]")
    }
    if id.record == "p", let parameter = scope.policy.parameters.first(where: { $0.id == id.field }),
      let dated = scope.policy.dated(parameter, in: scope)
    {
      let value = parameter.shown(dated)
      return Phrase(zh: "\(parameter.label.zh)〔\(value.zh)〕", en: "\(parameter.label.en) [\(value.en)]")
    }
    let label = PolicySymbols.labels[name] ?? Phrase(verbatim: name)
    if case .value(let value) = scope.meaning(of: Leaf.Name(dotted: name, id: id, record: id.record, field: id.field)) {
      let shown = literal(value)
      return Phrase(zh: "\(label.zh)〔\(shown.zh)〕", en: "\(label.en) [\(shown.en)]")
    }
    return label
  }
}
