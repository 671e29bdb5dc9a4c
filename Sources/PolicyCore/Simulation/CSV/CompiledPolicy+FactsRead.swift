extension CompiledPolicy {
  /// The facts that conditions and award read; what else a table holds changes nothing that is simulated.
  var factsOfTheAward: Set<FactID> {
    var found: Set<FactID> = []
    func read(_ leaf: Leaf?) {
      for name in leaf?.names ?? [] { found.insert(name.id) }
    }
    func read(_ condition: ConditionDefinition) {
      read(condition.when)
      switch condition.body {
      case .leaf(let leaf): read(leaf)
      case .decided(let fact, _): found.insert(fact)
      case .all(let parts), .any(let parts): parts.forEach(read)
      case .not(let part): read(part)
      }
    }
    conditions.forEach(read)
    for limit in award.recognition?.limits ?? [] {
      read(limit.when)
      switch limit.effect {
      case .atMost(let leaf), .less(let leaf), .onlyIf(let leaf): read(leaf)
      }
    }
    read(award.recognition?.start)
    for sum in award.sums {
      read(sum.when)
      read(sum.term)
    }
    read(award.rate?.value)
    read(award.rate?.groupedWhen)
    if let key = award.rate?.groupedBy { found.insert(key) }
    for part in award.parts {
      read(part.when)
      read(part.amount)
    }
    read(award.cap.value)
    read(award.cap.less)
    found.insert(CompiledPolicy.spentOn)
    return found.intersection(facts.keys)
  }
}
