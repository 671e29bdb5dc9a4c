internal import Standards

/// Equality of anything, order of like things.
enum Comparisons {
  private static let ordered: [Signature] = [
    .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .money, .ratio, .date,
  ].map { (type: ValueType) in Signature([type, type], .bool) }

  private static let sameType = [Signature([.variable(0), .variable(0)], .bool)]

  static let functions: [Function] = [
    .operation(.equal, sameType, cost: .contents, .two { a, b in .bool(a.isEqual(to: b)) }),
    .operation(.notEqual, sameType, cost: .contents, .two { a, b in .bool(!a.isEqual(to: b)) }),
    .operation(
      .less, ordered, cost: .text, .two { (a, b) throws(FailureCause) in .bool(try order(a, b, .less) == .before) }),
    .operation(
      .lessOrEqual, ordered, cost: .text,
      .two { (a, b) throws(FailureCause) in
        let order = try order(a, b, .lessOrEqual)
        return .bool(order == .before || order == .same)
      }),
    .operation(
      .greater, ordered, cost: .text,
      .two { (a, b) throws(FailureCause) in .bool(try order(a, b, .greater) == .after) }),
    .operation(
      .greaterOrEqual, ordered, cost: .text,
      .two { (a, b) throws(FailureCause) in
        let order = try order(a, b, .greaterOrEqual)
        return .bool(order == .after || order == .same)
      }),
  ]

  /// - Returns: `nil` when a NaN takes part: then no order holds.
  static func order(_ a: Value, _ b: Value, _ operation: Operator) throws(FailureCause) -> Value.Order? {
    switch (a, b) {
    case (.bool(let a), .bool(let b)): return Value.Order(a ? 1 : 0, b ? 1 : 0)
    case (.string(let a), .string(let b)): return octets(a.utf8, b.utf8)
    case (.bytes(let a), .bytes(let b)): return octets(a, b)
    case (.timestamp(let a), .timestamp(let b)): return Value.Order(a, b)
    case (.duration(let a), .duration(let b)): return Value.Order(a, b)
    case (.money(let a), .money(let b)): return Value.Order(a, b)
    case (.ratio(let a), .ratio(let b)): return Value.Order(a, b)
    case (.date(let a), .date(let b)): return Value.Order(a, b)
    default:
      guard a.isNumber, b.isNumber else { throw .noSuchOverload(operation.symbol, [a.kind, b.kind]) }
      return a.numericOrder(to: b)
    }
  }

  private static func octets<Octets: Sequence<UInt8>>(_ a: Octets, _ b: Octets) -> Value.Order {
    if a.elementsEqual(b) { return .same }
    return a.lexicographicallyPrecedes(b) ? .before : .after
  }
}
