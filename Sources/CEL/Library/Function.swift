/// A function or operator: its overloads for the checker, and one body that works on values of any kind, so that `dyn`
/// arguments and unchecked programs meet the same code.
package struct Function: Sendable {
  package let name: String
  package let overloads: [Signature]
  /// Written `target.name(…)`; the target is the first argument.
  package let isMember: Bool
  let cost: Cost
  let body: Body

  enum Body: Sendable {
    case one(@Sendable (Value) throws(FailureCause) -> Value)
    case two(@Sendable (Value, Value) throws(FailureCause) -> Value)
    case many(@Sendable ([Value]) throws(FailureCause) -> Value)
    /// The lowering makes a step of its own, and a constant call is not folded; only a wrong number of arguments comes
    /// here.
    case lowered
  }

  /// A function of the host's own, for ``Environment/init(variables:container:functions:)``.
  /// - Parameters:
  ///   - cost: what a call costs before it runs; the body must not work more than in proportion to it.
  ///   - body: pure: the same arguments, the same value. The number of arguments is that of some overload.
  package init(
    _ name: String, isMember: Bool = false, overloads: [Signature], cost: Cost = .contents,
    body: @escaping @Sendable ([Value]) throws(FailureCause) -> Value
  ) {
    self.init(name: name, overloads: overloads, isMember: isMember, cost: cost, body: .many(body))
  }

  private init(name: String, overloads: [Signature], isMember: Bool, cost: Cost, body: Body) {
    self.name = name
    self.overloads = overloads
    self.isMember = isMember
    self.cost = cost
    self.body = body
  }

  static func global(_ name: String, _ overloads: [Signature], cost: Cost = .text, _ body: Body) -> Function {
    Function(name: name, overloads: overloads, isMember: false, cost: cost, body: body)
  }

  static func member(_ name: String, _ overloads: [Signature], cost: Cost = .text, _ body: Body) -> Function {
    Function(name: name, overloads: overloads, isMember: true, cost: cost, body: body)
  }

  static func operation(
    _ operation: Operator, _ overloads: [Signature], cost: Cost = .fixed, _ body: Body
  ) -> Function {
    Function(name: operation.rawValue, overloads: overloads, isMember: false, cost: cost, body: body)
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
