internal import CEL
internal import Standards

/// Something in an expression that this program cannot put into words.
struct Unsayable: Error {}

/// Puts a checked expression into words, under one choice of readings: what a reading rules out is not said.
struct ExpressionWriter {
  let names: Names
  /// The option in force, by the reading's id.
  let options: [String: String]
  let types: [Int: ValueType]
  /// Of the macros around the expression.
  var variables: Set<String> = []

  init(_ names: Names, options: [String: String], program: Program) {
    self.names = names
    self.options = options
    types = program.types
  }

  /// The expression as something that should be so.
  func truth(_ expression: Expression) throws(Unsayable) -> Wording {
    if let settled = settled(expression) {
      return settled ? Wording(zh: "总是如此", en: "always so") : Wording(zh: "从不如此", en: "never so")
    }
    if let name = expression.dottedName { return try answer(name, is: true) }
    switch expression.form {
    case .operation(.not, let operands): return try denial(operands[0])
    case .operation(.and, _): return try joined(expression, by: .and)
    case .operation(.or, _): return try joined(expression, by: .or)
    case .operation(.conditional, let operands):
      if let condition = settled(operands[0]) { return try truth(operands[condition ? 1 : 2]) }
      let (condition, yes, no) = (try truth(operands[0]), try truth(operands[1]), try truth(operands[2]))
      return Wording(
        zh: "若\(condition.zh)，则\(yes.zh)；否则\(no.zh)", en: "if \(condition.en), \(yes.en); otherwise \(no.en)")
    case .operation(.membership, let operands): return try membership(operands[0], operands[1])
    case .operation(let symbol, let operands) where operands.count == 2:
      return try comparison(symbol, operands[0], operands[1])
    case .presence(let operand, let field):
      guard let record = operand.dottedName, let fact = names.fact("\(record).\(field)") else { throw Unsayable() }
      return Wording(zh: "已填写“\(fact.label.zh)”", en: "“\(fact.label.en)” is answered")
    case .comprehension(let loop): return try quantified(loop)
    case .call(let name, let target?, let arguments): return try textTest(name, target, arguments)
    default: throw Unsayable()
    }
  }

  /// What follows from the readings alone.
  func settled(_ expression: Expression) -> Bool? {
    switch expression.form {
    case .literal(.bool(let holds)): return holds
    case .operation(.not, let operands): return settled(operands[0]).map { !$0 }
    case .operation(.and, let operands):
      let known = operands.map(settled)
      return known.contains(false) ? false : known.allSatisfy { $0 == true } ? true : nil
    case .operation(.or, let operands):
      let known = operands.map(settled)
      return known.contains(true) ? true : known.allSatisfy { $0 == false } ? false : nil
    case .operation(let symbol, let operands) where operands.count == 2:
      for (name, other) in [(operands[0], operands[1]), (operands[1], operands[0])] {
        guard let reading = names.reading(name.dottedName), let option = options[reading.id] else { continue }
        switch (symbol, other.form) {
        case (.equal, .literal(.string(let text))): return option == text
        case (.notEqual, .literal(.string(let text))): return option != text
        case (.membership, .list(let elements)):
          return elements.contains { $0.form == .literal(.string(option)) }
        default: return nil
        }
      }
      return nil
    default: return nil
    }
  }

  private func answer(_ name: String, is yes: Bool) throws(Unsayable) -> Wording {
    guard names.isYesOrNo(name), let label = names.facts[FactID(name)]?.label ?? names.labels[name] else {
      throw Unsayable()
    }
    return Wording(
      zh: "“\(label.zh)”为“\(yes ? "是" : "否")”", en: "“\(label.en)” is \(yes ? "yes" : "no")")
  }

  func denial(_ expression: Expression) throws(Unsayable) -> Wording {
    if let name = expression.dottedName { return try answer(name, is: false) }
    switch expression.form {
    case .operation(.not, let operands): return try truth(operands[0])
    case .operation(let symbol, let operands) where operands.count == 2:
      if let opposite = symbol.opposite { return try comparison(opposite, operands[0], operands[1]) }
      if symbol == .membership { return try membership(operands[0], operands[1], isDenied: true) }
    default: break
    }
    let inner = try truth(expression)
    return Wording(zh: "以下不成立：\(inner.zh)", en: "the following is not so: \(inner.en)")
  }

  /// Operands that the readings settle fall out; the other operator inside is announced, so that no bracket is needed.
  private func joined(_ expression: Expression, by symbol: Operator) throws(Unsayable) -> Wording {
    var parts: [Wording] = []
    let open = operands(of: expression, symbol).filter { settled($0) == nil }
    for operand in open {
      let words = try truth(operand)
      guard open.count > 1 else { return words }
      switch (symbol, operand.form) {
      case (.and, .operation(.or, _)):
        parts.append(Wording(zh: "以下至少一项：\(words.zh)", en: "either \(words.en)"))
      case (.or, .operation(.and, _)): parts.append(Wording(zh: "同时\(words.zh)", en: "both \(words.en)"))
      default: parts.append(words)
      }
    }
    return symbol == .and
      ? .list(parts, zh: "，并且", en: ", and ") : .list(parts, zh: "，或者", en: ", or ")
  }

  private func operands(of expression: Expression, _ symbol: Operator) -> [Expression] {
    guard case .operation(symbol, let operands) = expression.form else { return [expression] }
    return operands.flatMap { self.operands(of: $0, symbol) }
  }

  private func quantified(_ loop: Comprehension) throws(Unsayable) -> Wording {
    guard loop.second == nil else { throw Unsayable() }
    var inner = self
    inner.variables.insert(loop.variable)
    let (range, body) = (try noun(loop.range), try inner.truth(loop.body))
    switch loop.kind {
    case .all: return Wording(zh: "\(range.zh)中的每一项都满足：\(body.zh)", en: "for every one of \(range.en), \(body.en)")
    case .exists: return Wording(zh: "\(range.zh)中至少一项满足：\(body.zh)", en: "for at least one of \(range.en), \(body.en)")
    case .existsOne:
      return Wording(zh: "\(range.zh)中恰有一项满足：\(body.zh)", en: "for exactly one of \(range.en), \(body.en)")
    default: throw Unsayable()
    }
  }
}

extension Operator {
  /// The comparison that holds exactly where this one does not.
  fileprivate var opposite: Operator? {
    switch self {
    case .equal: .notEqual
    case .notEqual: .equal
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    default: nil
    }
  }
}
