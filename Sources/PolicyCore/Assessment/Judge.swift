internal import CEL
internal import Standards

/// Turns the verdicts of a sheet into results that people read.
struct Judge {
  let policy: CompiledPolicy
  let filing: Filing
  var sheet: Sheet

  mutating func results(
    _ level: Level, _ numbers: [Int], _ place: RowPlace, _ scope: Scope
  ) -> [ConditionResult] {
    var results: [ConditionResult] = []
    results.reserveCapacity(numbers.count)
    var next = 0
    for condition in policy.conditions where condition.level == level {
      results.append(result(condition, numbers[next], place, scope))
      next += 1
    }
    return results
  }

  private mutating func result(
    _ condition: ConditionDefinition, _ number: Int, _ place: RowPlace, _ scope: Scope
  ) -> ConditionResult {
    let row = policy.rows.program.conditions[number]
    let (verdict, open) = sheet.probed(number, place)
    var parts: [ConditionResult] = []
    if row.when < 0 || sheet.machine.run(row.when, place).isYes {
      for (child, part) in zip(condition.parts, policy.rows.program.parts(of: row)) {
        parts.append(result(child, part, place, scope))
      }
    }
    let outcome: ConditionOutcome =
      switch verdict {
      case .met: .met
      case .notMet: .notMet
      case .notApplicable: .notApplicable
      case .open: .undetermined(policy.sorted(sheet.paths(open, in: filing)))
      case .office: .leftToOffice(office(number, place) ?? .substantiveReviewer)
      case .failed: .failed(cause(condition, number, place) ?? "no value")
      }
    return scope.result(of: condition, outcome: outcome, parts: parts)
  }

  /// Who decides what is left.
  private func office(_ number: Int, _ place: RowPlace) -> DecidingBody? {
    let row = policy.rows.program.conditions[number]
    if row.when >= 0, sheet.machine.run(row.when, place).isOpen { return body(sheet.gathered(row.when, place)) }
    switch row.body {
    case .leaf(let rule): return body(sheet.gathered(rule, place))
    case .decided(_, _, let body): return body
    case .all, .any, .not:
      return policy.rows.program.parts(of: row).lazy.filter { sheet.verdict($0, place) == .office }.compactMap {
        office($0, place)
      }.first
    }
  }

  private func body(_ facts: FactSet) -> DecidingBody? {
    for path in sheet.paths(facts, in: filing).sorted() {
      if case .decided(let body)? = policy.facts[path.fact]?.source { return body }
    }
    return nil
  }

  /// Why the first rule that failed did.
  private func cause(_ condition: ConditionDefinition, _ number: Int, _ place: RowPlace) -> String? {
    let row = policy.rows.program.conditions[number]
    if let when = condition.when, sheet.machine.run(row.when, place).isFailed {
      return sheet.machine.cause(of: when, at: condition.level, place)
    }
    if case .leaf(let leaf) = condition.body { return sheet.machine.cause(of: leaf, at: condition.level, place) }
    for (child, part) in zip(condition.parts, policy.rows.program.parts(of: row))
    where sheet.verdict(part, place) == .failed {
      return cause(child, part, place)
    }
    return nil
  }
}

extension RowMachine {
  /// The language's own word for a failure.
  fileprivate func cause(of leaf: Leaf, at level: Level, _ place: RowPlace) -> String? {
    guard case .failure(let failure) = outcome(leaf, at: level, place) else { return nil }
    return "\(failure.cause)"
  }
}
