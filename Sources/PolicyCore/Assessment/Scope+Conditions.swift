internal import CEL
internal import Standards

extension Scope {
  /// The condition's outcome here, with its parts.
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
    return ConditionResult(
      outcome: known, parts: parts, wording: wording(of: condition), scope: self,
      project: condition.level == .application ? nil : project?.id)
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
}
