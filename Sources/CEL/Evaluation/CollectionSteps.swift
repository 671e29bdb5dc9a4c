struct ListStep: Step {
  let id: Int
  let elements: [any Step]

  func run(_ machine: inout Machine) -> Outcome {
    var values: [Value] = []
    values.reserveCapacity(elements.count)
    var outcomes: [Outcome] = []
    for element in elements {
      let outcome = machine.run(element)
      if case .value(let value) = outcome { values.append(value) } else { outcomes.append(outcome) }
    }
    return outcomes.isEmpty ? .value(.list(values)) : Outcome.absent(outcomes)
  }
}

struct MapStep: Step {
  let id: Int
  let entries: [(key: any Step, value: any Step)]

  func run(_ machine: inout Machine) -> Outcome {
    var values: [MapValue.Entry] = []
    var outcomes: [Outcome] = []
    for entry in entries {
      let key = machine.run(entry.key)
      let value = machine.run(entry.value)
      if case .value(let key) = key, case .value(let value) = value {
        values.append(MapValue.Entry(key: key, value: value))
      } else {
        outcomes.append(Outcome.absent([key, value]))
      }
    }
    guard outcomes.isEmpty else { return Outcome.absent(outcomes) }
    do { return .value(.map(try MapValue(values))) } catch { return failed(error) }
  }
}
