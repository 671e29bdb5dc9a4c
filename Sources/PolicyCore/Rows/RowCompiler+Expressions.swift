internal import CEL
internal import Standards

extension RowCompiler {
  /// The leaf's root node: its own operations where all of them are known here, else a call of the language.
  mutating func rule(_ leaf: Leaf?, at level: Level) -> Int32 {
    guard let leaf else { return RowProgram.none }
    let start = program.nodes.count
    self.level = level
    types = leaf.program.types
    if let root = node(leaf.program.syntax) { return root }
    program.nodes.removeLast(program.nodes.count - start)
    program.leaves.append(leaf)
    return add(RowNode(operation: .general, a: Int32(level.depth), value: Int64(program.leaves.count - 1)))
  }

  /// A part of a leaf; `nil` where it cannot run by itself.
  mutating func subrule(_ expression: Expression, of leaf: Leaf, at level: Level) -> Int32? {
    let start = program.nodes.count
    self.level = level
    types = leaf.program.types
    if let root = node(expression) { return root }
    program.nodes.removeLast(program.nodes.count - start)
    return nil
  }

  private mutating func add(_ node: RowNode) -> Int32 {
    program.nodes.append(node)
    return Int32(program.nodes.count - 1)
  }

  private mutating func constant(_ value: Int64) -> Int32 { add(RowNode(operation: .constant, value: value)) }

  /// `nil` where the expression uses what only the language itself knows.
  private mutating func node(_ expression: Expression) -> Int32? {
    let start = program.nodes.count
    guard let root = unfolded(expression) else { return nil }
    let made = program.nodes[start...]
    guard made.count > 1, made.dropLast().allSatisfy({ $0.operation == .constant }) else { return root }
    let span = RowMachine(RowRules(program)).run(root, RowPlace.nowhere)
    guard span.isExact else { return root }
    program.nodes.removeLast(program.nodes.count - start)
    return constant(span.low)
  }

  private mutating func unfolded(_ expression: Expression) -> Int32? {
    if let name = expression.dottedName { return read(name) }
    switch expression.form {
    case .literal(let value): return literal(value)
    case .operation(let symbol, let operands): return operation(symbol, operands)
    case .call(let name, let target, let arguments): return call(name, (target.map { [$0] } ?? []) + arguments)
    default: return nil
    }
  }

  private mutating func read(_ name: String) -> Int32? {
    guard let slot = program.names.slot(name, at: level), slot.type.isCell else { return nil }
    let operation: RowNode.Operation =
      switch slot.frame {
      case .context: .context
      case .application: .application
      case .project: .project
      case .expense: .expense
      }
    return add(RowNode(operation: operation, a: Int32(slot.offset)))
  }

  private mutating func literal(_ value: Value) -> Int32? {
    switch value {
    case .bool(let truth): constant(truth ? 1 : 0)
    case .int(let number): constant(number)
    case .string(let text): constant(program.constants.number(text))
    case .money(let money): constant(money.fen)
    case .date(let day): constant(day.rank)
    case .ratio(let ratio): constant(program.constants.number(ratio))
    default: nil
    }
  }

  private func type(_ expression: Expression) -> ValueType? { types[expression.id] }

  private mutating func operation(_ symbol: Operator, _ operands: [Expression]) -> Int32? {
    switch symbol {
    case .membership: return membership(operands)
    case .and: return binary(.and, operands)
    case .or: return binary(.or, operands)
    case .not: return node(operands[0]).map { add(RowNode(operation: .not, a: $0)) }
    case .conditional:
      guard let test = node(operands[0]), let yes = node(operands[1]), let no = node(operands[2]) else { return nil }
      let isTruth = type(operands[1]) == .bool
      return add(RowNode(operation: .conditional, a: test, b: yes, c: no, value: isTruth ? 1 : 0))
    case .equal, .notEqual:
      guard let first = type(operands[0]), first == type(operands[1]), first.isCell else { return nil }
      return binary(symbol == .equal ? .equal : .notEqual, operands)
    case .less, .lessOrEqual: return order(symbol == .less, operands)
    case .greater, .greaterOrEqual: return order(symbol == .greater, operands.reversed())
    case .add: return counted(operands) ? binary(.add, operands) : nil
    case .subtract: return counted(operands) ? binary(.subtract, operands) : nil
    case .multiply:
      return operands.allSatisfy { type($0) == .int } ? binary(.multiply, operands) : nil
    case .negate:
      guard counted(operands) else { return nil }
      return node(operands[0]).map { add(RowNode(operation: .negate, a: $0)) }
    default: return nil
    }
  }

  private mutating func binary(_ operation: RowNode.Operation, _ operands: [Expression]) -> Int32? {
    guard let first = node(operands[0]), let second = node(operands[1]) else { return nil }
    return add(RowNode(operation: operation, a: first, b: second))
  }

  /// Money with money, or integers with integers.
  private func counted(_ operands: [Expression]) -> Bool {
    guard let first = type(operands[0]), first == .money || first == .int else { return false }
    return operands.allSatisfy { type($0) == first }
  }

  private mutating func order(_ isStrict: Bool, _ operands: [Expression]) -> Int32? {
    guard let first = type(operands[0]), first == type(operands[1]) else { return nil }
    switch first {
    case .money, .int, .date, .bool: return binary(isStrict ? .less : .lessOrEqual, operands)
    case .ratio: return binary(isStrict ? .ratioLess : .ratioLessOrEqual, operands)
    default: return nil
    }
  }

  private mutating func membership(_ operands: [Expression]) -> Int32? {
    guard case .list(let elements) = operands[1].form, let kind = type(operands[0]), kind.isCell else { return nil }
    var values: [Int64] = []
    for element in elements {
      guard type(element) == kind, let made = node(element) else { return nil }
      let last = program.nodes.removeLast()
      guard last.operation == .constant, Int(made) == program.nodes.count else { return nil }
      values.append(last.value)
    }
    guard let subject = node(operands[0]) else { return nil }
    let first = program.constants.members.count
    program.constants.members += values
    return add(RowNode(operation: .member, a: subject, b: Int32(first), c: Int32(values.count)))
  }

  private mutating func call(_ name: String, _ arguments: [Expression]) -> Int32? {
    let kinds = arguments.map { type($0) }
    switch (name, kinds) {
    case ("fen", [.int]), ("yuan", [.int]), ("wan", [.int]):
      let unit: Int64 = name == "fen" ? 1 : name == "yuan" ? 100 : 1_000_000
      return node(arguments[0]).map { add(RowNode(operation: .amount, a: $0, value: unit)) }
    case ("ratio", [.string]):
      guard case .literal(.string(let text)) = arguments[0].form, let ratio = Ratio(parsing: text) else { return nil }
      return constant(program.constants.number(ratio))
    case ("ratio", [.int, .int]):
      guard case .literal(.int(let top)) = arguments[0].form, case .literal(.int(let bottom)) = arguments[1].form,
        let ratio = Ratio(top, over: bottom)
      else { return nil }
      return constant(program.constants.number(ratio))
    case ("date", [.string]):
      guard case .literal(.string(let text)) = arguments[0].form, let day = CivilDate(iso: text) else { return nil }
      return constant(day.rank)
    case ("times", [.money, .ratio, .string, .string]): return times(arguments)
    case ("min", _), ("max", _): return extreme(name == "min" ? .smaller : .larger, arguments)
    case ("sum", _): return sum(arguments)
    case ("yearsBefore", [.date, .int]): return shift(.months, -12, arguments)
    case ("yearsAfter", [.date, .int]): return shift(.months, 12, arguments)
    case ("monthsBefore", [.date, .int]): return shift(.months, -1, arguments)
    case ("monthsAfter", [.date, .int]): return shift(.months, 1, arguments)
    case ("daysBefore", [.date, .int]): return shift(.days, -1, arguments)
    case ("daysAfter", [.date, .int]): return shift(.days, 1, arguments)
    case ("daysUntil", [.date, .date]): return binary(.daysUntil, arguments)
    case ("year", [.date]): return node(arguments[0]).map { add(RowNode(operation: .year, a: $0)) }
    case ("month", [.date]): return node(arguments[0]).map { add(RowNode(operation: .month, a: $0)) }
    case ("day", [.date]): return node(arguments[0]).map { add(RowNode(operation: .day, a: $0)) }
    default: return nil
    }
  }

  private mutating func shift(_ operation: RowNode.Operation, _ step: Int64, _ arguments: [Expression]) -> Int32? {
    guard let day = node(arguments[0]), let count = node(arguments[1]) else { return nil }
    return add(RowNode(operation: operation, a: day, b: count, value: step))
  }

  private mutating func times(_ arguments: [Expression]) -> Int32? {
    guard case .literal(.string(let rule)) = arguments[2].form, let rounding = MoneyRounding(rawValue: rule),
      case .literal(.string(let word)) = arguments[3].form, let unit = MoneyUnit(rawValue: word),
      let amount = node(arguments[0]), let rate = node(arguments[1])
    else { return nil }
    return add(RowNode(operation: .times, a: amount, b: rate, value: RowMachine.code(rounding, unit)))
  }

  private mutating func extreme(_ operation: RowNode.Operation, _ arguments: [Expression]) -> Int32? {
    var parts = arguments
    if parts.count == 1, case .list(let elements) = parts[0].form { parts = elements }
    guard let first = parts.first, let kind = type(first), [.money, .int, .date].contains(kind),
      parts.allSatisfy({ type($0) == kind })
    else { return nil }
    return chain(operation, parts)
  }

  private mutating func sum(_ arguments: [Expression]) -> Int32? {
    guard arguments.count == 1, case .list(let parts) = arguments[0].form, !parts.isEmpty,
      parts.allSatisfy({ type($0) == .money }) || parts.allSatisfy({ type($0) == .int })
    else { return nil }
    return chain(.add, parts)
  }

  private mutating func chain(_ operation: RowNode.Operation, _ parts: [Expression]) -> Int32? {
    guard var result = parts.first.flatMap({ node($0) }) else { return nil }
    for part in parts.dropFirst() {
      guard let next = node(part) else { return nil }
      result = add(RowNode(operation: operation, a: result, b: next))
    }
    return result
  }
}

extension ValueType {
  /// A cell can hold it.
  var isCell: Bool {
    switch self {
    case .bool, .int, .money, .date, .ratio, .string: true
    default: false
    }
  }
}

extension Level {
  init(depth: Int) { self = depth == 0 ? .application : depth == 1 ? .project : .expense }
}
