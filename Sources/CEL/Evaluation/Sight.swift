/// What a step sees before it is asked for the whole: of a list or record with unknown parts, the known parts may
/// decide.
enum Sight {
  case whole(Outcome)
  /// A value of which something is unknown, and its path.
  case partial(Value, path: String)
  /// A list written out, of which some elements are unknown facts.
  case elements([Outcome])
}

extension Step {
  func sight(_ machine: inout Machine) -> Sight { .whole(machine.run(self)) }
}

extension Machine {
  /// A part of a partly known value: a field as `.name`, an element as `[1]`.
  func part(_ value: Value?, at path: String) -> Sight? {
    if activation.unknowns.contains(path) { return .whole(.unknown([path])) }
    guard let value else { return nil }
    return activation.partlyUnknown.contains(path) ? .partial(value, path: path) : .whole(.value(value))
  }

  /// What is not known of a partly known value.
  mutating func unknown(at path: String) -> Outcome {
    let met = activation.unknowns(reading: [path]) ?? [path]
    charge(met.count)
    return .unknown(met)
  }

  mutating func whole(_ sight: Sight) -> Outcome {
    switch sight {
    case .whole(let outcome): outcome
    case .partial(_, let path): unknown(at: path)
    case .elements(let elements): Outcome.list(elements)
    }
  }
}

extension Outcome {
  /// The list of these, where all are values; an empty one too.
  static func list(_ elements: [Outcome]) -> Outcome {
    let values = elements.compactMap { if case .value(let value) = $0 { value } else { nil } }
    return values.count == elements.count ? .value(.list(values)) : absent(elements)
  }
}

extension AttributeStep {
  func sight(_ machine: inout Machine) -> Sight {
    guard machine.hasUnknowns, readings.count == 1, let path = readings[0].prefixes.last,
      machine.activation.partlyUnknown.contains(path),
      !readings[0].prefixes.contains(where: { machine.activation.unknowns.contains($0) }),
      let (bound, taken) = readings[0].bound(in: machine.activation)
    else { return .whole(machine.run(self)) }
    machine.charge(1)
    var value = bound
    for field in readings[0].fields.dropFirst(taken) {
      guard case .success(let inner) = value.field(field) else { return .whole(machine.run(self)) }
      value = inner
    }
    return .partial(value, path: path)
  }
}

extension ListStep {
  /// Only facts count as unknown elements: whatever they turn out to be, the list is one.
  func sight(_ machine: inout Machine) -> Sight {
    guard machine.hasUnknowns, spreads.isEmpty else { return .whole(machine.run(self)) }
    var outcomes: [Outcome] = []
    var isPlain = true
    for element in elements {
      let outcome = machine.run(element)
      if case .unknown(let paths) = outcome, let path = (element as? AttributeStep)?.readings.first?.prefixes.last {
        isPlain = isPlain && paths == [path]
      } else if case .value = outcome {
      } else {
        isPlain = false
      }
      outcomes.append(outcome)
    }
    if isPlain { return .elements(outcomes) }
    return .whole(Outcome.list(outcomes))
  }
}
