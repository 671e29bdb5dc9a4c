/// `list[0]`, `map['key']`: an element that is known can be read though others are not.
struct ElementStep: Step {
  let id: Int
  let collection: any Step
  let index: any Step

  func run(_ machine: inout Machine) -> Outcome {
    guard machine.hasUnknowns else { return read(machine.run(collection), machine.run(index), &machine) }
    return machine.whole(found(&machine))
  }

  func sight(_ machine: inout Machine) -> Sight {
    machine.charge(1)
    return found(&machine)
  }

  private func found(_ machine: inout Machine) -> Sight {
    let sight = collection.sight(&machine)
    let index = machine.run(index)
    if case .value(let index) = index {
      switch (sight, index) {
      case (.partial(.list(let list), let path), .int(let position)):
        let inside = list.indices.contains(Int(position))
        if let part = machine.part(inside ? list[Int(position)] : nil, at: "\(path)[\(position)]") { return part }
        return .whole(failed(.outOfBounds(index: "\(position)", count: list.count)))
      case (.partial(.map(let map), let path), .string(let key)):
        if let part = machine.part(map[key], at: "\(path).\(key)") { return part }
        return .whole(failed(.noSuchKey(index.brief)))
      case (.elements(let elements), .int(let position)) where elements.indices.contains(Int(position)):
        return .whole(elements[Int(position)])
      default: break
      }
    }
    return .whole(read(machine.whole(sight), index, &machine))
  }

  private func read(_ collection: Outcome, _ index: Outcome, _ machine: inout Machine) -> Outcome {
    guard case .value(let value) = collection, case .value(let key) = index else {
      return Outcome.absent([collection, index])
    }
    machine.charge(key.textCost)
    guard machine.budget >= 0 else { return failed(.budgetExhausted) }
    do { return .value(try Collections.element(value, key)) } catch { return failed(error) }
  }
}

/// `size(list)`: known though its elements are not.
struct SizeStep: Step {
  let id: Int
  let operand: any Step

  func run(_ machine: inout Machine) -> Outcome {
    let sight = machine.hasUnknowns ? operand.sight(&machine) : .whole(machine.run(operand))
    switch sight {
    case .partial(.list(let list), _): return .value(.int(Int64(list.count)))
    case .elements(let elements): return .value(.int(Int64(elements.count)))
    default: break
    }
    let outcome = machine.whole(sight)
    guard case .value(let value) = outcome else { return outcome }
    machine.charge(value.textCost)
    guard machine.budget >= 0 else { return failed(.budgetExhausted) }
    do { return .value(try Collections.size(value)) } catch { return failed(error) }
  }
}

/// `x in [a, b]`: an element that is equal decides, whatever the unknown ones are.
struct MembershipStep: Step {
  let id: Int
  let element: any Step
  let list: ListStep

  func run(_ machine: inout Machine) -> Outcome {
    let first = machine.run(element)
    let sight = list.sight(&machine)
    guard case .elements(let elements) = sight else { return decide(first, machine.whole(sight), &machine) }
    guard case .value(let value) = first else { return Outcome.absent([first] + elements) }
    for case .value(let other) in elements {
      machine.charge(min(other.contentsCost(limit: machine.budget), value.contentsCost(limit: machine.budget)))
      guard machine.budget >= 0 else { return failed(.budgetExhausted) }
      if other.isEqual(to: value) { return .value(.bool(true)) }
    }
    let open = elements.filter { if case .value = $0 { false } else { true } }
    return open.isEmpty ? .value(.bool(false)) : Outcome.absent(open)
  }

  private func decide(_ element: Outcome, _ list: Outcome, _ machine: inout Machine) -> Outcome {
    guard case .value(let value) = element, case .value(let collection) = list else {
      return Outcome.absent([element, list])
    }
    machine.charge(collection.contentsCost(limit: machine.budget))
    guard machine.budget >= 0 else { return failed(.budgetExhausted) }
    do { return .value(try Collections.isMember(value, collection)) } catch { return failed(error) }
  }
}
