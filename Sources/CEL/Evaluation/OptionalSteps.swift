/// `operand.?field`: none where `has(operand.field)` is false.
struct OptionalSelectStep: Step {
  let id: Int
  let presence: PresenceStep

  func run(_ machine: inout Machine) -> Outcome {
    presence.found(&machine) { .value(.optional($0)) }
  }
}

/// `optional.or(other)` and `optional.orValue(other)`: the other is evaluated only when it is needed.
struct AlternativeStep: Step {
  let id: Int
  let optional: any Step
  let other: any Step
  let isOptional: Bool
  let name: String

  func run(_ machine: inout Machine) -> Outcome {
    let first = machine.run(optional)
    switch first {
    case .value(.optional(let held?)): return isOptional ? first : .value(held)
    case .value(.optional(nil)):
      let second = machine.run(other)
      guard isOptional, case .value(let value) = second, value.kind != .optional else { return second }
      return failed(.noSuchOverload(name, [.optional, value.kind]))
    case .value(let value): return failed(.noSuchOverload(name, [value.kind]))
    case .failure: return first
    case .unknown(var met):
      // The other side may come to matter, so what it would ask is reported too.
      if case .unknown(let more) = machine.run(other) { met.formUnion(more) }
      return .unknown(met)
    }
  }
}

/// `optional.optMap(x, body)`, and `optFlatMap`, whose body is itself optional.
struct OptionalMapStep: Step {
  let id: Int
  let range: any Step
  let slot: Int
  let body: any Step
  let isFlat: Bool

  func run(_ machine: inout Machine) -> Outcome {
    let outcome = machine.run(range)
    guard case .value(let value) = outcome else { return outcome }
    guard case .optional(let held) = value else {
      return failed(.noSuchOverload(isFlat ? "optFlatMap" : "optMap", [value.kind]))
    }
    guard let held else { return outcome }
    machine.locals[slot] = .value(held)
    let result = machine.run(body)
    guard case .value(let inner) = result else { return result }
    guard isFlat else { return .value(.optional(inner)) }
    return inner.kind == .optional ? result : failed(.noSuchOverload("optFlatMap", [inner.kind]))
  }
}
