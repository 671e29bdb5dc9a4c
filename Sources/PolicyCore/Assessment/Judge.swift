internal import CEL
internal import Standards

/// Turns the verdicts of a sheet into results that people read.
struct Judge {
  let shared: PreparedPolicy
  let filing: Filing
  var sheet: Sheet

  mutating func results(_ conditions: [PreparedCondition], _ place: RowPlace, _ scope: Scope) -> [ConditionResult] {
    var results: [ConditionResult] = []
    results.reserveCapacity(conditions.count)
    for condition in conditions { results.append(result(condition, place, scope)) }
    return results
  }

  private mutating func result(
    _ condition: PreparedCondition, _ place: RowPlace, _ scope: Scope
  ) -> ConditionResult {
    let (verdict, open) = sheet.probed(condition.number, place)
    let when = sheet.rules.program.conditions[condition.number].when
    let isListed = !condition.parts.isEmpty && (when < 0 || sheet.machine.run(when, place).isYes)
    let parts = isListed ? results(condition.parts, place, scope) : []
    let outcome: ConditionOutcome =
      switch verdict {
      case .met: .met
      case .notMet: .notMet
      case .notApplicable: .notApplicable
      case .open: .undetermined(shared.policy.sorted(sheet.paths(open, in: filing)))
      case .office: .leftToOffice(office(condition.number, place) ?? .substantiveReviewer)
      case .failed: .failed(cause(condition, place) ?? "no value")
      }
    return ConditionResult(outcome: outcome, parts: parts, wording: scope.wording(of: condition), scope: scope)
  }

  /// Who decides what is left.
  private func office(_ number: Int, _ place: RowPlace) -> DecidingBody? {
    let row = sheet.rules.program.conditions[number]
    if row.when >= 0, sheet.machine.run(row.when, place).isOpen { return body(sheet.gathered(row.when, place)) }
    switch row.body {
    case .leaf(let rule): return body(sheet.gathered(rule, place))
    case .decided(_, _, let body): return body
    case .all, .any, .not:
      for part in sheet.rules.program.parts(of: row) where sheet.verdict(part, place) == .office {
        if let body = office(part, place) { return body }
      }
      return nil
    }
  }

  private func body(_ facts: FactSet) -> DecidingBody? {
    for path in sheet.paths(facts, in: filing).sorted() {
      if case .decided(let body)? = shared.policy.facts[path.fact]?.source { return body }
    }
    return nil
  }

  /// Why the first rule that failed did.
  private func cause(_ condition: PreparedCondition, _ place: RowPlace) -> String? {
    let definition = condition.definition
    let row = sheet.rules.program.conditions[condition.number]
    if let when = definition.when, sheet.machine.run(row.when, place).isFailed {
      return sheet.machine.cause(of: when, at: definition.level, place)
    }
    if case .leaf(let leaf) = definition.body { return sheet.machine.cause(of: leaf, at: definition.level, place) }
    for part in condition.parts where sheet.verdict(part.number, place) == .failed {
      return cause(part, place)
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
