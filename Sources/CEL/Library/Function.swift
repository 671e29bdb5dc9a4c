/// A function or operator: its overloads for the checker, and one body that works on values of any kind, so that `dyn`
/// arguments and unchecked programs meet the same code.
struct Function: Sendable {
  let name: String
  let overloads: [Signature]
  /// Written `target.name(…)`; the target is the first argument.
  let isMember: Bool
  let body: Body

  enum Body: Sendable {
    case one(@Sendable (Value) throws(FailureCause) -> Value)
    case two(@Sendable (Value, Value) throws(FailureCause) -> Value)
    case many(@Sendable ([Value]) throws(FailureCause) -> Value)
  }

  static func global(_ name: String, _ overloads: [Signature], _ body: Body) -> Function {
    Function(name: name, overloads: overloads, isMember: false, body: body)
  }

  static func member(_ name: String, _ overloads: [Signature], _ body: Body) -> Function {
    Function(name: name, overloads: overloads, isMember: true, body: body)
  }

  static func operation(_ operation: Operator, _ overloads: [Signature], _ body: Body) -> Function {
    Function(name: operation.rawValue, overloads: overloads, isMember: false, body: body)
  }
}

extension Function.Body {
  func callAsFunction(_ arguments: [Value], name: String) throws(FailureCause) -> Value {
    switch self {
    case .one(let body) where arguments.count == 1: return try body(arguments[0])
    case .two(let body) where arguments.count == 2: return try body(arguments[0], arguments[1])
    case .many(let body): return try body(arguments)
    default: throw .noSuchOverload(name, arguments.map(\.kind))
    }
  }
}
