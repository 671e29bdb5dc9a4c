internal import Standards

/// `+ - * / %` and negation. Integers that do not fit fail; nothing wraps.
enum Arithmetic {
  private static func same(_ types: ValueType...) -> [Signature] { types.map { Signature([$0, $0], $0) } }

  static let functions: [Function] = [
    .operation(
      .add,
      same(.int, .uint, .double, .string, .bytes, .duration, .money, .list(.variable(0))) + [
        Signature([.timestamp, .duration], .timestamp), Signature([.duration, .timestamp], .timestamp),
      ], cost: .surface, .two(add)),
    .operation(
      .subtract,
      same(.int, .uint, .double, .duration, .money) + [
        Signature([.timestamp, .timestamp], .duration), Signature([.timestamp, .duration], .timestamp),
      ], .two(subtract)),
    .operation(.multiply, same(.int, .uint, .double), .two(multiply)),
    .operation(.divide, same(.int, .uint, .double), .two(divide)),
    .operation(.remainder, same(.int, .uint), .two(remainder)),
    .operation(
      .negate, [.int, .double, .money].map { (type: ValueType) in Signature([type], type) }, .one(negate)),
    .operation(.not, [Signature([.bool], .bool)], .one(not)),
  ]

  @Sendable static func add(_ a: Value, _ b: Value) throws(FailureCause) -> Value {
    switch (a, b) {
    case (.int(let a), .int(let b)): return .int(try fitting(a.addingReportingOverflow(b)))
    case (.uint(let a), .uint(let b)): return .uint(try fitting(a.addingReportingOverflow(b)))
    case (.double(let a), .double(let b)): return .double(a + b)
    case (.string(let a), .string(let b)): return .string(a + b)
    case (.bytes(let a), .bytes(let b)): return .bytes(a + b)
    case (.list(let a), .list(let b)): return .list(a + b)
    case (.money(let a), .money(let b)): return .money(Money(fen: try fitting(a.fen.addingReportingOverflow(b.fen))))
    case (.duration(let a), .duration(let b)):
      return .duration(TimeSpan(nanoseconds: try fitting(a.nanoseconds.addingReportingOverflow(b.nanoseconds))))
    case (.timestamp(let moment), .duration(let span)), (.duration(let span), .timestamp(let moment)):
      guard let sum = moment.adding(span) else { throw .outOfRange(.timestamp) }
      return .timestamp(sum)
    default: throw .noSuchOverload("+", [a.kind, b.kind])
    }
  }

  @Sendable static func subtract(_ a: Value, _ b: Value) throws(FailureCause) -> Value {
    switch (a, b) {
    case (.int(let a), .int(let b)): return .int(try fitting(a.subtractingReportingOverflow(b)))
    case (.uint(let a), .uint(let b)): return .uint(try fitting(a.subtractingReportingOverflow(b)))
    case (.double(let a), .double(let b)): return .double(a - b)
    case (.money(let a), .money(let b)):
      return .money(Money(fen: try fitting(a.fen.subtractingReportingOverflow(b.fen))))
    case (.duration(let a), .duration(let b)):
      return .duration(TimeSpan(nanoseconds: try fitting(a.nanoseconds.subtractingReportingOverflow(b.nanoseconds))))
    case (.timestamp(let later), .timestamp(let earlier)):
      guard let span = later.since(earlier) else { throw .outOfRange(.duration) }
      return .duration(span)
    case (.timestamp(let moment), .duration(let span)):
      guard let difference = moment.subtracting(span) else { throw .outOfRange(.timestamp) }
      return .timestamp(difference)
    default: throw .noSuchOverload("-", [a.kind, b.kind])
    }
  }

  @Sendable static func multiply(_ a: Value, _ b: Value) throws(FailureCause) -> Value {
    switch (a, b) {
    case (.int(let a), .int(let b)): return .int(try fitting(a.multipliedReportingOverflow(by: b)))
    case (.uint(let a), .uint(let b)): return .uint(try fitting(a.multipliedReportingOverflow(by: b)))
    case (.double(let a), .double(let b)): return .double(a * b)
    default: throw .noSuchOverload("*", [a.kind, b.kind])
    }
  }

  @Sendable static func divide(_ a: Value, _ b: Value) throws(FailureCause) -> Value {
    switch (a, b) {
    case (.int, .int(0)), (.uint, .uint(0)): throw .divisionByZero
    case (.int(let a), .int(let b)): return .int(try fitting(a.dividedReportingOverflow(by: b)))
    case (.uint(let a), .uint(let b)): return .uint(a / b)
    case (.double(let a), .double(let b)): return .double(a / b)
    default: throw .noSuchOverload("/", [a.kind, b.kind])
    }
  }

  @Sendable static func remainder(_ a: Value, _ b: Value) throws(FailureCause) -> Value {
    switch (a, b) {
    case (.int, .int(0)), (.uint, .uint(0)): throw .divisionByZero
    case (.int(let a), .int(let b)): return .int(try fitting(a.remainderReportingOverflow(dividingBy: b)))
    case (.uint(let a), .uint(let b)): return .uint(a % b)
    default: throw .noSuchOverload("%", [a.kind, b.kind])
    }
  }

  @Sendable static func negate(_ a: Value) throws(FailureCause) -> Value {
    switch a {
    case .int(let a): return .int(try fitting(Int64(0).subtractingReportingOverflow(a)))
    case .double(let a): return .double(-a)
    case .money(let a): return .money(Money(fen: try fitting(Int64(0).subtractingReportingOverflow(a.fen))))
    default: throw .noSuchOverload("-", [a.kind])
    }
  }

  @Sendable static func not(_ a: Value) throws(FailureCause) -> Value {
    guard case .bool(let flag) = a else { throw .noSuchOverload("!", [a.kind]) }
    return .bool(!flag)
  }

  private static func fitting<Number>(
    _ result: (partialValue: Number, overflow: Bool)
  ) throws(FailureCause) -> Number {
    guard !result.overflow else { throw .overflow }
    return result.partialValue
  }
}
