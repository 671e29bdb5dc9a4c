/// The macros over a list's elements or a map's keys.
struct LoopStep: Step {
  let id: Int
  let kind: Comprehension.Kind
  let range: any Step
  let condition: (any Step)?
  let body: any Step

  func run(_ machine: inout Machine) -> Outcome {
    let outcome = machine.run(range)
    guard case .value(let value) = outcome else { return outcome }
    let elements: [Value]
    switch value {
    case .list(let list): elements = list
    case .map(let map): elements = map.entries.map(\.key)
    default: return failed(.noSuchOverload(kind.rawValue, [value.kind]))
    }
    let slot = machine.locals.count
    machine.locals.append(.null)
    defer { machine.locals.removeLast() }
    switch kind {
    case .all: return settle(elements, slot, deciding: false, &machine)
    case .exists: return settle(elements, slot, deciding: true, &machine)
    case .existsOne: return count(elements, slot, &machine)
    case .map, .filter: return collect(elements, slot, &machine)
    }
  }

  private func settle(_ elements: [Value], _ slot: Int, deciding: Bool, _ machine: inout Machine) -> Outcome {
    var undecided: [Outcome] = []
    for element in elements {
      machine.locals[slot] = element
      let outcome = machine.run(body)
      switch outcome {
      case .value(.bool(deciding)): return outcome
      case .value(.bool): break
      case .value(let value): undecided.append(failed(.noSuchOverload(kind.rawValue, [value.kind])))
      default: undecided.append(outcome)
      }
      if machine.budget < 0 { return failed(.budgetExhausted) }
    }
    return undecided.isEmpty ? .value(.bool(!deciding)) : Outcome.absent(undecided)
  }

  private func count(_ elements: [Value], _ slot: Int, _ machine: inout Machine) -> Outcome {
    var undecided: [Outcome] = []
    var found = 0
    for element in elements {
      machine.locals[slot] = element
      let outcome = machine.run(body)
      switch outcome {
      case .value(.bool(let holds)): found += holds ? 1 : 0
      case .value(let value): undecided.append(failed(.noSuchOverload(kind.rawValue, [value.kind])))
      default: undecided.append(outcome)
      }
      if machine.budget < 0 { return failed(.budgetExhausted) }
    }
    return undecided.isEmpty ? .value(.bool(found == 1)) : Outcome.absent(undecided)
  }

  private func collect(_ elements: [Value], _ slot: Int, _ machine: inout Machine) -> Outcome {
    var undecided: [Outcome] = []
    var kept: [Value] = []
    for element in elements {
      machine.locals[slot] = element
      if machine.budget < 0 { return failed(.budgetExhausted) }
      let test = kind == .filter ? body : condition
      if let test {
        let outcome = machine.run(test)
        switch outcome {
        case .value(.bool(true)): break
        case .value(.bool(false)): continue
        case .value(let value):
          undecided.append(failed(.noSuchOverload(kind.rawValue, [value.kind])))
          continue
        default:
          undecided.append(outcome)
          if case .failure = outcome { continue }
        }
      }
      guard kind == .map else {
        kept.append(element)
        continue
      }
      let outcome = machine.run(body)
      if case .value(let value) = outcome { kept.append(value) } else { undecided.append(outcome) }
    }
    return undecided.isEmpty ? .value(.list(kept)) : Outcome.absent(undecided)
  }
}
