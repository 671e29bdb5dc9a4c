struct LiteralStep: Step {
  let id: Int
  let value: Value

  func run(_ machine: inout Machine) -> Outcome { .value(value) }
}

/// Reads a loop's variable; the loop has given it a value.
struct LocalStep: Step {
  let id: Int
  let slot: Int

  func run(_ machine: inout Machine) -> Outcome {
    if !machine.origins.isEmpty, let path = machine.origins[slot] { return machine.unknown(at: path) }
    return machine.locals[slot] ?? .value(.null)
  }

  func sight(_ machine: inout Machine) -> Sight {
    guard let path = machine.origins[slot], case .value(let value)? = machine.locals[slot] else {
      return .whole(machine.run(self))
    }
    machine.charge(1)
    return .partial(value, path: path)
  }
}

/// Always fails the same way: what an unchecked program cannot resolve.
struct FailureStep: Step {
  let id: Int
  let cause: FailureCause

  func run(_ machine: inout Machine) -> Outcome { failed(cause) }
}

struct SelectStep: Step {
  let id: Int
  let operand: any Step
  let field: String

  func run(_ machine: inout Machine) -> Outcome {
    guard machine.hasUnknowns else { return selected(machine.run(operand)) }
    return machine.whole(found(&machine))
  }

  func sight(_ machine: inout Machine) -> Sight {
    machine.charge(1)
    return found(&machine)
  }

  private func found(_ machine: inout Machine) -> Sight {
    let sight = operand.sight(&machine)
    guard case .partial(.map(let map), let path) = sight else { return .whole(selected(machine.whole(sight))) }
    return machine.part(map[field], at: path + "." + field) ?? .whole(failed(.noSuchKey(field)))
  }

  private func selected(_ outcome: Outcome) -> Outcome {
    guard case .value(let value) = outcome else { return outcome }
    switch value.field(field) {
    case .success(let inner): return .value(inner)
    case .failure(let cause): return failed(cause)
    }
  }
}

/// `has(operand.field)`.
struct PresenceStep: Step {
  let id: Int
  let operand: any Step
  let field: String
  /// Prefixes of the field's own path when the operand is an attribute.
  let prefixes: [String]?

  func run(_ machine: inout Machine) -> Outcome {
    found(&machine) { .value(.bool($0 != nil)) }
  }

  /// Looks the field up: `nil` when it is not there.
  func found(_ machine: inout Machine, _ answer: (Value?) -> Outcome) -> Outcome {
    if machine.hasUnknowns, let prefixes {
      if let met = machine.activation.unknowns(reading: prefixes) { return .unknown(met) }
    }
    if let stated = prefixes.flatMap({ machine.activation.stated($0) }) { return answer(stated) }
    if machine.hasUnknowns, prefixes == nil {
      let sight = operand.sight(&machine)
      if case .partial(.map(let map), let path) = sight {
        if machine.activation.unknowns.contains(path + "." + field) { return .unknown([path + "." + field]) }
        return answer(map[field])
      }
      return found(in: machine.whole(sight), answer)
    }
    return found(in: (operand as? AttributeStep)?.reading(&machine, beside: prefixes) ?? machine.run(operand), answer)
  }

  private func found(in outcome: Outcome, _ answer: (Value?) -> Outcome) -> Outcome {
    guard case .value(let value) = outcome else { return outcome }
    switch value {
    case .map(let map), .optional(.map(let map)?): return answer(map[field])
    case .optional(nil): return answer(nil)
    default: return failed(.noSuchField(field, on: value.kind))
    }
  }
}

extension AttributeStep {
  /// Reads the attribute when the field asked about is known, though another field of it is not.
  fileprivate func reading(_ machine: inout Machine, beside prefixes: [String]?) -> Outcome? {
    guard machine.hasUnknowns, prefixes != nil else { return nil }
    var open = Machine(Activation(bindings: machine.activation.bindings), budget: machine.budget, tracing: false)
    return run(&open)
  }
}

extension Activation {
  /// The field of a record that is stated field by field, `.some(nil)` when it is not among the stated ones; `nil` when
  /// the record is stated as a whole, or not at all.
  fileprivate func stated(_ prefixes: [String]) -> Value?? {
    guard let path = prefixes.last, prefixes.count > 1, !prefixes.dropLast().contains(where: { bindings[$0] != nil })
    else { return nil }
    if let value = bindings[path] { return .some(value) }
    let siblings = prefixes[prefixes.count - 2] + "."
    return bindings.keys.contains { $0.hasPrefix(siblings) } ? .some(nil) : nil
  }
}
