/// The `math` functions on numbers; none of them takes an amount.
enum Numbers {
  private static let extremes: [Signature] =
    [ValueType.int, .uint, .double, .dyn].map { Signature([$0], $0, repeatsLast: true) }
    + [ValueType.int, .uint, .double, .dyn].map { Signature([.list($0)], $0) }
  private static let rounding = [Signature([.double], .double)]
  private static let same: [Signature] = [ValueType.int, .uint, .double].map { Signature([$0], $0) }
  private static let test = [Signature([.double], .bool)]

  static let functions: [Function] =
    [
      .global(
        "math.greatest", extremes, cost: .surface,
        .many { (list) throws(FailureCause) in try extreme("greatest", list, .after) }),
      .global(
        "math.least", extremes, cost: .surface,
        .many { (list) throws(FailureCause) in try extreme("least", list, .before) }),
      .global("math.abs", same, .one(abs)),
      .global("math.sign", same, .one(sign)),
    ]
    + [
      ("ceil", FloatingPointRoundingRule.up), ("floor", .down), ("round", .toNearestOrAwayFromZero),
      ("trunc", .towardZero),
    ].map { name, rule in
      .global(
        "math." + name, rounding,
        .one { (value) throws(FailureCause) in .double(try double(value, name).rounded(rule)) })
    }
    + tests.map { name, holds in
      .global("math." + name, test, .one { (value) throws(FailureCause) in .bool(holds(try double(value, name))) })
    }

  private static let tests: [(String, @Sendable (Double) -> Bool)] = [
    ("isNaN", { $0.isNaN }), ("isInf", { $0.isInfinite }), ("isFinite", { $0.isFinite }),
  ]

  private static func double(_ value: Value, _ name: String) throws(FailureCause) -> Double {
    guard case .double(let number) = value else { throw .noSuchOverload("math." + name, [value.kind]) }
    return number
  }

  private static func extreme(
    _ name: String, _ arguments: [Value], _ wanted: Value.Order
  ) throws(FailureCause)
    -> Value
  {
    var values = arguments
    if values.count == 1, case .list(let elements) = values[0] { values = elements }
    guard var best = values.first, values.allSatisfy(\.isNumber) else {
      throw .noSuchOverload("math." + name, values.map(\.kind))
    }
    for value in values.dropFirst() where value.numericOrder(to: best) == wanted { best = value }
    return best
  }

  @Sendable private static func abs(_ value: Value) throws(FailureCause) -> Value {
    switch value {
    case .uint: return value
    case .int(.min): throw .overflow
    case .int(let number): return .int(Swift.abs(number))
    case .double(let number): return .double(Swift.abs(number))
    default: throw .noSuchOverload("math.abs", [value.kind])
    }
  }

  @Sendable private static func sign(_ value: Value) throws(FailureCause) -> Value {
    switch value {
    case .uint(let number): return .uint(number == 0 ? 0 : 1)
    case .int(let number): return .int(number.signum())
    case .double(let number): return .double(number > 0 ? 1 : (number < 0 ? -1 : number))
    default: throw .noSuchOverload("math.sign", [value.kind])
    }
  }
}
