extension CompiledPolicy {
  /// The facts that a condition or the award reads; other columns change nothing. Invoice numbers are read only where
  /// invoices are claimed.
  package func simulatedFacts(in context: SimulationContext) -> Set<FactID> {
    var found = Set(rulesReading().keys)
    if found.contains("ledger.invoice_claimed"), !context.claimedInvoices.isEmpty {
      found.formUnion(facts.values.filter { $0.kind == .invoiceNumber }.map(\.id))
    }
    if parameters.contains(where: { $0.asOf == .spentOn }) { found.insert(CompiledPolicy.spentOn) }
    return found.filter { facts[$0] != nil }
  }

  /// By each name that conditions and award read, how many rules read it.
  func rulesReading() -> [FactID: Int] {
    var found: [FactID: Int] = [:]
    func read(_ id: FactID) { found[id, default: 0] += 1 }
    func read(_ leaf: Leaf?) { for name in leaf?.names ?? [] { read(name.id) } }
    func read(_ condition: ConditionDefinition) {
      read(condition.when)
      switch condition.body {
      case .leaf(let leaf): read(leaf)
      case .decided(let fact, _): read(fact)
      case .all(let children), .any(let children): children.forEach(read)
      case .not(let child): read(child)
      }
    }
    conditions.forEach(read)
    read(award.recognition?.start)
    for limit in award.recognition?.limits ?? [] {
      read(limit.when)
      switch limit.effect {
      case .atMost(let leaf), .less(let leaf), .onlyIf(let leaf): read(leaf)
      }
    }
    for sum in award.sums {
      read(sum.when)
      read(sum.term)
    }
    for part in award.parts {
      read(part.when)
      read(part.amount)
    }
    read(award.rate?.value)
    read(award.rate?.groupedWhen)
    if let grouping = award.rate?.groupedBy { read(grouping) }
    read(award.cap.value)
    read(award.cap.less)
    return found
  }
}
