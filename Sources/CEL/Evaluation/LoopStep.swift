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
    let rounds: LoopRounds
    switch sight {
    case .partial(.list(let list), let path):
      machine.charge(list.count)
      rounds = .partial(list, path: path)
    case .elements(let list): rounds = .elements(list)
    default:
      let outcome = machine.whole(sight)
      guard case .value(let value) = outcome else { return outcome }
      machine.charge(value.surfaceCost)
      switch value {
      case .list(let list): rounds = .list(list)
      case .map(let map): rounds = .entries(map.entries)
      default: return failed(.noSuchOverload(kind.rawValue, [value.kind]))
      }
    }
    guard machine.budget >= 0 else { return failed(.budgetExhausted) }
    switch kind {
    case .all: return settle(rounds, deciding: false, &machine)
    case .exists: return settle(rounds, deciding: true, &machine)
    case .existsOne: return count(rounds, &machine)
    case .map, .filter, .transformList, .transformMap, .optMap, .optFlatMap: return collect(rounds, &machine)
    }
  }

  private func begin(_ index: Int, of rounds: LoopRounds, _ machine: inout Machine) {
    if second != nil { machine.locals[slot] = .value(rounds.key(index)) }
    let place = second ?? slot
    if !machine.origins.isEmpty { machine.origins[place] = nil }
    machine.locals[place] = rounds.element(index, isPaired: second != nil, place: place, &machine)
  }

  /// The element of this round; unknown where a part of it is.
  private func element(_ machine: inout Machine) -> Outcome {
    let place = second ?? slot
    if let path = machine.origins[place] { return machine.unknown(at: path) }
    return machine.locals[place] ?? .value(.null)
  }

  /// Gathering unknown facts costs one for each.
  private func keep(_ outcome: Outcome, in undecided: inout [Outcome], _ machine: inout Machine) {
    if case .unknown(let paths) = outcome { machine.charge(paths.count) }
    undecided.append(outcome)
  }

  private func settle(_ rounds: LoopRounds, deciding: Bool, _ machine: inout Machine) -> Outcome {
    var undecided: [Outcome] = []
    for index in 0..<rounds.count {
      begin(index, of: rounds, &machine)
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

  private func count(_ rounds: LoopRounds, _ machine: inout Machine) -> Outcome {
    var undecided: [Outcome] = []
    var found = 0
    for index in 0..<rounds.count {
      begin(index, of: rounds, &machine)
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

  private func collect(_ rounds: LoopRounds, _ machine: inout Machine) -> Outcome {
    var undecided: [Outcome] = []
    var kept: [Value] = []
    var entries: [MapValue.Entry] = []
    for index in 0..<rounds.count {
      begin(index, of: rounds, &machine)
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
        let whole = element(&machine)
        if case .value(let value) = whole { kept.append(value) } else { keep(whole, in: &undecided, &machine) }
        continue
      }
      let outcome = machine.run(body)
      guard case .value(let value) = outcome else {
        keep(outcome, in: &undecided, &machine)
        continue
      }
      if kind == .transformMap {
        let key = rounds.key(index)
        machine.charge(key.textCost)
        entries.append(MapValue.Entry(key: key, value: value))
      } else {
        kept.append(value)
      }
    }
    guard undecided.isEmpty else { return Outcome.absent(undecided) }
    guard kind == .transformMap else { return .value(.list(kept)) }
    do { return .value(.map(try MapValue(entries))) } catch { return failed(error) }
  }
}
