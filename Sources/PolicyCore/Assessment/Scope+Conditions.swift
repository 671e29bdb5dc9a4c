internal import CEL
internal import Standards

extension Scope {
  /// The condition's outcome here, with its parts, its facts and its sentence.
  func result(of condition: ConditionDefinition) -> ConditionResult {
    var parts: [ConditionResult] = []
    var outcome = applicability(condition.when)
    if outcome == nil {
      switch condition.body {
      case .leaf(let leaf): outcome = self.outcome(leaf)
      case .decided(let fact, let body): outcome = decided(fact, by: body)
      case .all(let children):
        parts = children.map(result)
        outcome = ConditionOutcome.all(parts.map(\.outcome))
      case .any(let children):
        parts = children.map(result)
        outcome = ConditionOutcome.any(parts.map(\.outcome))
      case .not(let child):
        parts = [result(of: child)]
        outcome = parts[0].outcome.negated
      }
    }
    let known = outcome ?? .met
    let uses = explains ? facts(of: condition) : []
    return ConditionResult(
      id: condition.id, clause: condition.clause, label: condition.label,
      project: condition.level == .application ? nil : project?.id,
      outcome: known,
      sentence: explains ? sentence(condition, outcome: known, facts: uses, parts: parts) : condition.label,
      facts: uses, parts: parts)
  }

  /// `nil` where the condition applies.
  private func applicability(_ when: Leaf?) -> ConditionOutcome? {
    guard let when else { return nil }
    switch evaluate(when) {
    case .value(.bool(true)): return nil
    case .value: return .notApplicable
    case .unknown(let paths): return undetermined(paths)
    case .failure(let cause): return .failed(cause)
    }
  }

  private func outcome(_ leaf: Leaf) -> ConditionOutcome {
    switch evaluate(leaf) {
    case .value(.bool(let holds)): return holds ? .met : .notMet
    case .value(let other): return .failed("\(other.kind) is no yes or no")
    case .failure(let cause): return .failed(cause)
    case .unknown(let paths): return undetermined(paths)
    }
  }

  private func decided(_ id: FactID, by body: DecidingBody) -> ConditionOutcome {
    guard let fact = policy.facts[id], case .bool(let holds)? = value(of: fact) else { return .leftToOffice(body) }
    return holds ? .met : .notMet
  }

  /// Where only the office's own decisions are missing, nothing is left to ask.
  private func undetermined(_ paths: Set<FactPath>) -> ConditionOutcome {
    let bodies = paths.sorted().map { path -> DecidingBody? in
      if case .decided(let body)? = policy.facts[path.fact]?.source { body } else { nil }
    }
    if let first = bodies.first, let body = first, !bodies.contains(nil) { return .leftToOffice(body) }
    return .undetermined(policy.sorted(paths))
  }

  private func facts(of condition: ConditionDefinition) -> [FactUse] {
    var names = condition.when?.references ?? []
    switch condition.body {
    case .leaf(let leaf): names.formUnion(leaf.references)
    case .decided(let fact, _): names.insert(fact.rawValue)
    case .all, .any, .not: break
    }
    let order = policy.factRank
    return names.sorted { (order[FactID($0)] ?? .max, $0) < (order[FactID($1)] ?? .max, $1) }.compactMap(use)
  }

  private func use(_ name: String) -> FactUse? {
    let id = FactID(name)
    if let fact = policy.facts[id] {
      return FactUse(path: path(of: fact), label: fact.label, value: fact.shown(value(of: fact)))
    }
    if let amount = amounts[name] {
      let label = policy.award.sums.first { $0.id == id }?.label ?? PolicySymbols.labels[name] ?? Phrase(verbatim: name)
      return FactUse(
        path: FactPath(id, project: project?.id, expense: expense?.id), label: label, value: amount.range.shown)
    }
    guard id.record == "p", let parameter = policy.parameters.first(where: { $0.id == id.field }),
      let dated = policy.dated(parameter, in: self)
    else { return nil }
    return FactUse(path: FactPath(id), label: parameter.label, value: parameter.shown(dated))
  }
}

extension Parameter {
  func shown(_ dated: DatedValue) -> Phrase {
    switch dated.value {
    case .money(let money): money.shown
    case .date(let day): Phrase(verbatim: day.description)
    case .integer(let number): Phrase(verbatim: String(number))
    case .ratio(let ratio): Phrase(verbatim: ratio.description)
    default: Phrase(verbatim: "")
    }
  }
}
