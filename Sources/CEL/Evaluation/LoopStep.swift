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
    let sight = machine.hasUnknowns ? range.sight(&machine) : .whole(machine.run(range))
    let elements: [Round]
    switch sight {
    case .partial(.list(let list), let path):
      machine.charge(list.count)
      guard machine.budget >= 0 else { return failed(.budgetExhausted) }
      elements = list.enumerated().map { index, element in
        Round(.int(Int64(index)), machine.part(element, at: "\(path)[\(index)]") ?? .whole(.value(element)))
      }
    case .elements(let list): elements = list.enumerated().map { Round(.int(Int64($0)), .whole($1)) }
    default:
      let outcome = machine.whole(sight)
      guard case .value(let value) = outcome else { return outcome }
      machine.charge(value.surfaceCost)
      guard machine.budget >= 0 else { return failed(.budgetExhausted) }
      switch value {
      case .list(let list): elements = list.enumerated().map { Round(.int(Int64($0)), .whole(.value($1))) }
      case .map(let map):
        elements = map.entries.map { Round($0.key, .whole(.value(second == nil ? $0.key : $0.value))) }
      default: return failed(.noSuchOverload(kind.rawValue, [value.kind]))
      }
    }
    switch kind {
    case .all: return settle(elements, deciding: false, &machine)
    case .exists: return settle(elements, deciding: true, &machine)
    case .existsOne: return count(elements, &machine)
    case .map, .filter, .transformList, .transformMap, .optMap, .optFlatMap: return collect(elements, &machine)
    }
  }

  private struct Round {
    /// The index of a list or the key of a map.
    let index: Value
    let element: Sight

    init(_ index: Value, _ element: Sight) {
      self.index = index
      self.element = element
    }
  }

  private func begin(_ round: Round, _ machine: inout Machine) {
    if second != nil { machine.locals[slot] = .value(round.index) }
    let place = second ?? slot
    if !machine.origins.isEmpty { machine.origins[place] = nil }
    switch round.element {
    case .partial(let value, let path):
      machine.locals[place] = .value(value)
      machine.origins[place] = path
    case let other: machine.locals[place] = machine.whole(other)
    }
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
        let whole = machine.whole(element.element)
        if case .value(let value) = whole { kept.append(value) } else { keep(whole, in: &undecided, &machine) }
        continue
      }
      let outcome = machine.run(body)
      guard case .value(let value) = outcome else {
        keep(outcome, in: &undecided, &machine)
        continue
      }
      if kind == .transformMap {
        machine.charge(element.index.textCost)
        entries.append(MapValue.Entry(key: element.index, value: value))
      } else {
        kept.append(value)
      }
    }
    guard undecided.isEmpty else { return Outcome.absent(undecided) }
    guard kind == .transformMap else { return .value(.list(kept)) }
    do { return .value(.map(try MapValue(entries))) } catch { return failed(error) }
  }
}
