internal import Standards

/// Explicit conversions; one that loses range fails, one that loses a fraction truncates, as the specification asks.
enum Conversions {
  private static func from(_ types: ValueType..., to result: ValueType) -> [Signature] {
    types.map { Signature([$0], result) }
  }

  static let functions: [Function] = [
    .global("int", from(.int, .uint, .double, .string, .timestamp, to: .int), .one(int)),
    .global("uint", from(.uint, .int, .double, .string, to: .uint), .one(uint)),
    .global("double", from(.double, .int, .uint, .string, to: .double), .one(double)),
    .global(
      "string",
      from(
        .string, .bool, .int, .uint, .double, .bytes, .timestamp, .duration, .money, .ratio, .date,
        .opaque(Kind.address.rawValue, []), .opaque(Kind.network.rawValue, []), to: .string),
      .one(string)),
    .global("bytes", from(.bytes, .string, to: .bytes), .one(bytes)),
    .global("bool", from(.bool, .string, to: .bool), .one(bool)),
    .global("type", [Signature([.variable(0)], .type)], .one { .type($0.kind) }),
    .global("dyn", [Signature([.variable(0)], .dyn)], .one { $0 }),
  ]

  @Sendable static func int(_ value: Value) throws(FailureCause) -> Value {
    switch value {
    case .int: return value
    case .uint(let number):
      guard let fits = Int64(exactly: number) else { throw .outOfRange(.int) }
      return .int(fits)
    case .double(let number):
      guard number > -9_223_372_036_854_775_808, number < 9_223_372_036_854_775_808 else { throw .outOfRange(.int) }
      return .int(Int64(number))
    case .string(let text):
      guard text.first != "+", let number = Int64(text) else { throw .unconvertible(value.brief, to: .int) }
      return .int(number)
    case .timestamp(let moment): return .int(moment.seconds)
    default: throw .noSuchOverload("int", [value.kind])
    }
  }

  @Sendable static func uint(_ value: Value) throws(FailureCause) -> Value {
    switch value {
    case .uint: return value
    case .int(let number):
      guard let fits = UInt64(exactly: number) else { throw .outOfRange(.uint) }
      return .uint(fits)
    case .double(let number):
      guard number >= 0, number < 18_446_744_073_709_551_616 else { throw .outOfRange(.uint) }
      return .uint(UInt64(number))
    case .string(let text):
      guard text.first != "+", let number = UInt64(text) else { throw .unconvertible(value.brief, to: .uint) }
      return .uint(number)
    default: throw .noSuchOverload("uint", [value.kind])
    }
  }

  @Sendable static func double(_ value: Value) throws(FailureCause) -> Value {
    switch value {
    case .double: return value
    case .int(let number): return .double(Double(number))
    case .uint(let number): return .double(Double(number))
    case .string(let text):
      guard let number = Double(text), !text.contains(where: { $0 == "x" || $0 == "X" }) else {
        throw .unconvertible(value.brief, to: .double)
      }
      return .double(number)
    default: throw .noSuchOverload("double", [value.kind])
    }
  }

  @Sendable static func string(_ value: Value) throws(FailureCause) -> Value {
    switch value {
    case .string: return value
    case .bool(let flag): return .string(flag ? "true" : "false")
    case .int(let number): return .string("\(number)")
    case .uint(let number): return .string("\(number)")
    case .double(let number): return .string(shortest(number))
    case .bytes(let octets):
      guard let text = String(validating: octets, as: UTF8.self) else { throw .unconvertible(value.brief, to: .string) }
      return .string(text)
    case .timestamp(let moment): return .string(moment.description)
    case .duration(let span): return .string(span.description)
    case .money(let amount): return .string(amount.description)
    case .ratio(let ratio): return .string(ratio.description)
    case .date(let day): return .string(day.description)
    case .address(let address): return .string(address.description)
    case .network(let range): return .string(range.description)
    default: throw .noSuchOverload("string", [value.kind])
    }
  }

  /// Whole numbers without `.0`, as the reference implementations print them.
  private static func shortest(_ number: Double) -> String {
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  @Sendable static func bytes(_ value: Value) throws(FailureCause) -> Value {
    switch value {
    case .bytes: return value
    case .string(let text): return .bytes(Array(text.utf8))
    default: throw .noSuchOverload("bytes", [value.kind])
    }
  }

  @Sendable static func bool(_ value: Value) throws(FailureCause) -> Value {
    switch value {
    case .bool: return value
    case .string("1"), .string("t"), .string("true"), .string("TRUE"), .string("True"): return .bool(true)
    case .string("0"), .string("f"), .string("false"), .string("FALSE"), .string("False"): return .bool(false)
    case .string: throw .unconvertible(value.brief, to: .bool)
    default: throw .noSuchOverload("bool", [value.kind])
    }
  }
}
