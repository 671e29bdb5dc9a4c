internal import Standards

/// Money and ratios. There is no way from a double to either.
enum Amounts {
  private static let makers = [Signature([.int], .money)]

  static let functions: [Function] = [
    .global("fen", makers, .one { (count) throws(FailureCause) in try money(count, "fen", fen: 1) }),
    .global("yuan", makers, .one { (count) throws(FailureCause) in try money(count, "yuan", fen: 100) }),
    .global("wan", makers, .one { (count) throws(FailureCause) in try money(count, "wan", fen: 1_000_000) }),
    .global("ratio", [Signature([.string], .ratio), Signature([.int, .int], .ratio)], .many(ratio)),
    .member(
      "times",
      [Signature([.money, .ratio, .string, .string], .money)], .many(times)),
    .global(
      "min", choices, cost: .contents, .many { (values) throws(FailureCause) in try extreme("min", values, .before) }),
    .global(
      "max", choices, cost: .contents, .many { (values) throws(FailureCause) in try extreme("max", values, .after) }),
    .global("sum", sums, cost: .surface, .one(sum)),
    .member("sum", sums, cost: .surface, .one(sum)),
  ]

  private static let ordered: [ValueType] = [.money, .ratio, .date, .int, .uint, .double]
  private static let choices: [Signature] = ordered.flatMap { type in
    [Signature([type, type], type), Signature([type, type, type], type), Signature([.list(type)], type)]
  }
  private static let sums: [Signature] = [.money, .int, .uint, .double].map { (type: ValueType) in
    Signature([.list(type)], type)
  }

  private static func money(_ count: Value, _ name: String, fen: Int64) throws(FailureCause) -> Value {
    guard case .int(let number) = count else { throw .noSuchOverload(name, [count.kind]) }
    let (amount, overflow) = number.multipliedReportingOverflow(by: fen)
    guard !overflow else { throw .overflow }
    return .money(Money(fen: amount))
  }

  @Sendable private static func ratio(_ arguments: [Value]) throws(FailureCause) -> Value {
    switch (arguments.first, arguments.count) {
    case (.string(let text), 1):
      guard let ratio = Ratio(parsing: text) else { throw .unconvertible(arguments[0].brief, to: .ratio) }
      return .ratio(ratio)
    case (.int(let top), 2):
      guard case .int(let bottom) = arguments[1] else { break }
      guard bottom != 0 else { throw .divisionByZero }
      guard let ratio = Ratio(top, over: bottom) else { throw .overflow }
      return .ratio(ratio)
    default: break
    }
    throw .noSuchOverload("ratio", arguments.map(\.kind))
  }

  /// `amount.times(rate, rounding, unit)`: exact, then rounded as named to a whole unit.
  @Sendable private static func times(_ arguments: [Value]) throws(FailureCause) -> Value {
    guard arguments.count == 4, case .money(let amount) = arguments[0], case .ratio(let rate) = arguments[1],
      case .string(let ruleName) = arguments[2], case .string(let unitName) = arguments[3]
    else { throw .noSuchOverload("times", arguments.map(\.kind)) }
    guard let rule = MoneyRounding(rawValue: ruleName) else {
      throw .badChoice(ruleName, of: MoneyRounding.allCases.map(\.rawValue))
    }
    guard let unit = MoneyUnit(rawValue: unitName) else {
      throw .badChoice(unitName, of: MoneyUnit.allCases.map(\.rawValue))
    }
    do { return .money(try amount.times(rate, rounded: rule, to: unit)) } catch { throw .overflow }
  }

  private static func extreme(
    _ name: String, _ arguments: [Value], _ wanted: Value.Order
  ) throws(FailureCause)
    -> Value
  {
    var values = arguments
    if values.count == 1, case .list(let elements) = values[0] { values = elements }
    guard var best = values.first else { throw .outOfBounds(index: "0", count: 0) }
    for value in values where try Comparisons.order(value, best, .less) == wanted { best = value }
    return best
  }

  /// The sum of an empty list of undeclared element type is the integer 0; see ``zero(of:)``.
  @Sendable static func sum(_ list: Value) throws(FailureCause) -> Value { try sum(list, from: .int(0)) }

  /// What a sum of this type starts at: the empty sum of amounts is no money, not the number 0.
  static func zero(of type: ValueType?) -> Value? {
    switch type {
    case .money: .money(.zero)
    case .uint: .uint(0)
    case .double: .double(0)
    default: nil
    }
  }

  static func sum(startingAt zero: Value) -> Function {
    .global("sum", sums, cost: .surface, .one { (list) throws(FailureCause) in try sum(list, from: zero) })
  }

  private static func sum(_ list: Value, from zero: Value) throws(FailureCause) -> Value {
    guard case .list(let elements) = list else { throw .noSuchOverload("sum", [list.kind]) }
    guard var total = elements.first else { return zero }
    for element in elements {
      guard element.isNumber || element.kind == .money else { throw .noSuchOverload("sum", [element.kind]) }
    }
    for element in elements.dropFirst() { total = try Arithmetic.add(total, element) }
    return total
  }
}
