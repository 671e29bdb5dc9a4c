/// What became of a condition.
enum RowVerdict: Hashable {
  case met, notMet, open, office, notApplicable, failed
}

extension Sheet {
  /// Rule by rule; parts may hang together in ways this does not see.
  func verdict(_ number: Int, _ place: RowPlace) -> RowVerdict {
    let condition = rules.program.conditions[number]
    if condition.when >= 0 {
      let applies = machine.run(condition.when, place)
      if applies.isNo { return .notApplicable }
      if applies.isFailed { return .failed }
      if applies.isOpen { return openVerdict(condition.when, place) }
    }
    switch condition.body {
    case .leaf(let rule):
      guard rule >= 0 else { return .met }
      let holds = machine.run(rule, place)
      if holds.isYes { return .met }
      if holds.isNo { return .notMet }
      return holds.isFailed ? .failed : openVerdict(rule, place)
    case .decided(let frame, let offset, _):
      let holds = machine.cells[base(frame, place) + offset]
      return holds.isYes ? .met : holds.isNo ? .notMet : .office
    case .not:
      switch verdict(rules.program.partNumbers[condition.first], place) {
      case .met: return .notMet
      case .notMet: return .met
      case let other: return other
      }
    case .all: return combined(condition, place, deciding: .notMet)
    case .any: return combined(condition, place, deciding: .met)
    }
  }

  /// The deciding verdict wins, then a failure, then what is missing, then what the office decides.
  private func combined(
    _ condition: RowProgram.Condition, _ place: RowPlace, deciding: RowVerdict
  ) -> RowVerdict {
    var (failed, open, office, applies) = (false, false, false, condition.count == 0)
    for index in condition.first..<condition.first + condition.count {
      let outcome = verdict(rules.program.partNumbers[index], place)
      if outcome == deciding { return outcome }
      failed = failed || outcome == .failed
      open = open || outcome == .open
      office = office || outcome == .office
      applies = applies || outcome != .notApplicable
    }
    if failed { return .failed }
    if open { return .open }
    if office { return .office }
    return !applies ? .notApplicable : deciding == .met ? .notMet : .met
  }

  func base(_ frame: RowNames.Frame, _ place: RowPlace) -> Int {
    switch frame {
    case .context: 0
    case .application: machine.applicationBase
    case .project: place.project
    case .expense: place.expense
    }
  }

  /// Where only the office's own decisions are missing, nothing is left to ask.
  private func openVerdict(_ rule: Int32, _ place: RowPlace) -> RowVerdict {
    guard !decided.isEmpty else { return .open }
    let facts = gathered(rule, place)
    return !facts.isEmpty && facts.isSubset(of: decided) ? .office : .open
  }

  func gathered(_ rule: Int32, _ place: RowPlace) -> FactSet {
    var found = FactSet.empty
    machine.gather(rule, place, into: &found)
    return found
  }

  /// The open facts that keep the condition from a verdict.
  func openFacts(of number: Int, _ place: RowPlace) -> FactSet {
    let condition = rules.program.conditions[number]
    if condition.when >= 0, machine.run(condition.when, place).isOpen { return gathered(condition.when, place) }
    switch condition.body {
    case .leaf(let rule): return rule >= 0 ? gathered(rule, place) : .empty
    case .decided: return .empty
    case .all, .any, .not:
      var found = FactSet.empty
      for part in rules.program.parts(of: condition) where verdict(part, place) == .open {
        found.formUnion(openFacts(of: part, place))
      }
      return found
    }
  }

  enum Gate {
    case passes, blocks
    case open(FactSet)
  }

  /// Whether an amount that hangs on the condition counts. What the office decides counts, because the award is a
  /// maximum; and so does what is met wherever it applies, though nobody knows whether it does.
  func gate(_ number: Int, _ place: RowPlace) -> Gate {
    let condition = rules.program.conditions[number]
    if condition.when >= 0, machine.run(condition.when, place).isOpen { return uncertainGate(condition, place) }
    switch verdict(number, place) {
    case .met, .office, .notApplicable: return .passes
    case .notMet: return .blocks
    case .failed: return .open(.empty)
    case .open: return .open(openFacts(of: number, place))
    }
  }

  /// All of them together: one that blocks decides.
  func gate(all conditions: [Int], _ place: RowPlace) -> Gate {
    var open = FactSet.empty
    var isOpen = false
    for number in conditions {
      switch gate(number, place) {
      case .passes: break
      case .blocks: return .blocks
      case .open(let facts):
        isOpen = true
        open.formUnion(facts)
      }
    }
    return isOpen ? .open(open) : .passes
  }

  private func uncertainGate(_ condition: RowProgram.Condition, _ place: RowPlace) -> Gate {
    var open = gathered(condition.when, place)
    switch condition.body {
    case .leaf(let rule):
      guard rule >= 0 else { return .passes }
      let holds = machine.run(rule, place)
      if holds.isYes { return .passes }
      if holds.isOpen { open.formUnion(gathered(rule, place)) }
    case .decided(let frame, let offset, _):
      if !machine.cells[base(frame, place) + offset].isNo { return .passes }
    case .all, .any, .not:
      let parts = rules.program.parts(of: condition)
      let inner = parts.map { verdict($0, place) }
      if inner.allSatisfy({ $0 == .met || $0 == .office || $0 == .notApplicable }), !condition.isNegation {
        return .passes
      }
      for part in parts { open.formUnion(openFacts(of: part, place)) }
    }
    return .open(open)
  }
}

extension RowProgram.Condition {
  var isNegation: Bool { if case .not = body { true } else { false } }
}
