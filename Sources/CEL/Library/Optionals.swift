internal import Standards

/// Values that may be absent. `or` and `orValue` look at their alternative only when they need it; the lowering makes
/// them steps of their own.
enum Optionals {
  private static let some: ValueType = .variable(0)
  private static let maybe: ValueType = .optional(.variable(0))

  static let functions: [Function] = [
    .global("optional.of", [Signature([some], maybe)], .one { .optional($0) }),
    .global(
      "optional.none", [Signature([], maybe)],
      .many { (arguments) throws(FailureCause) in
        guard arguments.isEmpty else { throw .noSuchOverload("optional.none", arguments.map(\.kind)) }
        return .optional(nil)
      }),
    .global("optional.ofNonZeroValue", [Signature([some], maybe)], .one { .optional($0.isZero ? nil : $0) }),
    .member(
      "hasValue", [Signature([maybe], .bool)],
      .one { (value) throws(FailureCause) in
        .bool(try held(value, "hasValue") != nil)
      }),
    .member(
      "value", [Signature([maybe], some)],
      .one { (value) throws(FailureCause) in
        guard let inner = try held(value, "value") else { throw .emptyOptional }
        return inner
      }),
    .member("or", [Signature([maybe, maybe], maybe)], .lowered),
    .member("orValue", [Signature([maybe, some], some)], .lowered),
    .operation(
      .optionalIndex,
      [
        Signature([.list(some), .int], maybe), Signature([.optional(.list(some)), .int], maybe),
        Signature([.map(.variable(1), some), .variable(1)], maybe),
        Signature([.optional(.map(.variable(1), some)), .variable(1)], maybe),
      ], .two { (collection, key) throws(FailureCause) in .optional(try Collections.found(collection, key)) }),
  ]

  static func held(_ value: Value, _ name: String) throws(FailureCause) -> Value? {
    guard case .optional(let inner) = value else { throw .noSuchOverload(name, [value.kind]) }
    return inner
  }
}

extension Value {
  /// Whether this is what its type starts at: nothing, zero, empty.
  var isZero: Bool {
    switch self {
    case .null, .bool(false), .int(0), .uint(0), .optional(nil): true
    case .double(let number): number == 0
    case .string(let text): text.isEmpty
    case .bytes(let octets): octets.isEmpty
    case .list(let elements): elements.isEmpty
    case .map(let map): map.count == 0
    case .timestamp(let moment): moment.seconds == 0 && moment.nanoseconds == 0
    case .duration(let span): span.nanoseconds == 0
    case .money(let amount): amount.fen == 0
    case .ratio(let ratio): ratio == .zero
    case .address(let address): address.isUnspecified
    default: false
    }
  }
}
