/// Values under names: nothing is evaluated until its name is read.
struct BindingStep: Step {
  let id: Int
  /// Those of the values, and of whatever loops and bindings are in them.
  let slots: Range<Int>
  let body: any Step

  func run(_ machine: inout Machine) -> Outcome {
    for slot in slots { machine.locals[slot] = nil }
    return machine.run(body)
  }
}

/// Reads a bound name, and finds its value the first time. A value that failed or is unknown matters only here.
struct BoundStep: Step {
  let id: Int
  let slot: Int
  let value: any Step

  func run(_ machine: inout Machine) -> Outcome {
    if let known = machine.locals[slot] { return known }
    let outcome = machine.run(value)
    machine.locals[slot] = outcome
    return outcome
  }
}
