/// The macros over a list's elements or a map's keys.
struct LoopStep: Step {
  let id: Int
  let kind: Comprehension.Kind
  let range: any Step
  let slot: Int
  /// Of two variables: index and element, or key and value.
  let second: Int?
  let condition: (any Step)?
  let body: any Step

  func run(_ machine: inout Machine) -> Outcome {
    let outcome = machine.run(range)
    guard case .value(let value) = outcome else { return outcome }
    machine.charge(value.surfaceCost)
    guard machine.budget >= 0 else { return failed(.budgetExhausted) }
    let elements: [Round]
    switch value {
    case .list(let list):
      elements =
        second != nil
        ? list.enumerated().map { Round(first: .int(Int64($0.offset)), second: $0.element) }
        : list.map { Round(first: $0, second: $0) }
    case .map(let map): elements = map.entries.map { Round(first: $0.key, second: $0.value) }
    default: return failed(.noSuchOverload(kind.rawValue, [value.kind]))
    }
    switch kind {
    case .all: return settle(elements, deciding: false, &machine)
    case .exists: return settle(elements, deciding: true, &machine)
    case .existsOne: return count(elements, &machine)
    case .map, .filter, .transformList, .transformMap, .optMap, .optFlatMap: return collect(elements, &machine)
    }
  }

  private struct Round {
    let first: Value
    let second: Value
  }

  private func begin(_ round: Round, _ machine: inout Machine) {
    machine.locals[slot] = .value(round.first)
    if let second { machine.locals[second] = .value(round.second) }
  }

  /// Gathering unknown facts costs one for each.
  private func keep(_ outcome: Outcome, in undecided: inout [Outcome], _ machine: inout Machine) {
    if case .unknown(let paths) = outcome { machine.charge(paths.count) }
    undecided.append(outcome)
  }

  private func settle(_ elements: [Round], deciding: Bool, _ machine: inout Machine) -> Outcome {
    var undecided: [Outcome] = []
    for element in elements {
      begin(element, &machine)
      let outcome = machine.run(body)
      switch outcome {
      case .value(.bool(deciding)): return outcome
      case .value(.bool): break
      case .value(let value): undecided.append(failed(.noSuchOverload(kind.rawValue, [value.kind])))
      default: keep(outcome, in: &undecided, &machine)
      }
      if machine.budget < 0 { return failed(.budgetExhausted) }
    }
    return undecided.isEmpty ? .value(.bool(!deciding)) : Outcome.absent(undecided)
  }

  private func count(_ elements: [Round], _ machine: inout Machine) -> Outcome {
    var undecided: [Outcome] = []
    var found = 0
    for element in elements {
      begin(element, &machine)
      let outcome = machine.run(body)
      switch outcome {
      case .value(.bool(let holds)): found += holds ? 1 : 0
      case .value(let value): undecided.append(failed(.noSuchOverload(kind.rawValue, [value.kind])))
      default: keep(outcome, in: &undecided, &machine)
      }
      if machine.budget < 0 { return failed(.budgetExhausted) }
    }
    return undecided.isEmpty ? .value(.bool(found == 1)) : Outcome.absent(undecided)
  }

  private func collect(_ elements: [Round], _ machine: inout Machine) -> Outcome {
    var undecided: [Outcome] = []
    var kept: [Value] = []
    var entries: [MapValue.Entry] = []
    for element in elements {
      begin(element, &machine)
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
          keep(outcome, in: &undecided, &machine)
          if case .failure = outcome { continue }
        }
      }
      if kind == .filter {
        kept.append(element.first)
        continue
      }
      let outcome = machine.run(body)
      guard case .value(let value) = outcome else {
        keep(outcome, in: &undecided, &machine)
        continue
      }
      if kind == .transformMap {
        machine.charge(element.first.textCost)
        entries.append(MapValue.Entry(key: element.first, value: value))
      } else {
        kept.append(value)
      }
    }
    guard undecided.isEmpty else { return Outcome.absent(undecided) }
    guard kind == .transformMap else { return .value(.list(kept)) }
    do { return .value(.map(try MapValue(entries))) } catch { return failed(error) }
  }
}
