struct ListStep: Step {
  let id: Int
  let elements: [any Step]
  /// Elements written `?x`: what the optional holds, if anything.
  let spreads: Set<Int>

  func run(_ machine: inout Machine) -> Outcome {
    var values: [Value] = []
    values.reserveCapacity(elements.count)
    var outcomes: [Outcome] = []
    for (index, element) in elements.enumerated() {
      let outcome = machine.run(element)
      guard case .value(let value) = outcome else {
        outcomes.append(outcome)
        continue
      }
      guard !spreads.isEmpty, spreads.contains(index) else {
        values.append(value)
        continue
      }
      guard case .optional(let held) = value else {
        outcomes.append(failed(.noSuchOverload("[?]", [value.kind])))
        continue
      }
      if let held { values.append(held) }
    }
    return outcomes.isEmpty ? .value(.list(values)) : Outcome.absent(outcomes)
  }
}

struct MapStep: Step {
  let id: Int
  let entries: [Entry]

  struct Entry {
    let key: any Step
    let value: any Step
    let isOptional: Bool
  }

  func run(_ machine: inout Machine) -> Outcome {
    var values: [MapValue.Entry] = []
    var outcomes: [Outcome] = []
    for entry in entries {
      let key = machine.run(entry.key)
      let value = machine.run(entry.value)
      guard case .value(let key) = key, case .value(let value) = value else {
        outcomes.append(Outcome.absent([key, value]))
        continue
      }
      machine.charge(key.textCost)
      guard entry.isOptional else {
        values.append(MapValue.Entry(key: key, value: value))
        continue
      }
      guard case .optional(let held) = value else {
        outcomes.append(failed(.noSuchOverload("{?:}", [value.kind])))
        continue
      }
      if let held { values.append(MapValue.Entry(key: key, value: held)) }
    }
    guard outcomes.isEmpty else { return Outcome.absent(outcomes) }
    guard machine.budget >= 0 else { return failed(.budgetExhausted) }
    do { return .value(.map(try MapValue(values))) } catch { return failed(error) }
  }
}
