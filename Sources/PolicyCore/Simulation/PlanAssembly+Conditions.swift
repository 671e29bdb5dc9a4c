internal import CEL

extension PlanAssembly {
  /// A condition's rank at `level`, as the row engine's outcome has it.
  mutating func rank(of condition: ConditionDefinition, at level: Level, where outer: ColumnNode?) -> ColumnNode {
    var active = outer
    var applies: ColumnNode?
    if let when = condition.when {
      // Where it is unknown whether the condition applies, what it would be may still settle the matter.
      let truth = certainTruth(when, at: level, where: outer)
      applies = truth
      let reached = graph.mask(truth, equals: 2)
      active = outer.map { graph.bits(and: $0, reached) } ?? reached
    }
    let body = rank(of: condition.body, at: level, where: active)
    guard let applies else { return body }
    return graph.choose(applies, body, graph.byte(5))
  }

  private mutating func rank(of body: ConditionBody, at level: Level, where active: ColumnNode?) -> ColumnNode {
    switch body {
    case .leaf(let leaf):
      let truth = truth(leaf, at: level, where: active)
      return graph.rank(truth, left: unknownRank(leaf, truth, where: active) == 3)
    case .decided(let id, _):
      guard let fact = policy.facts[id], fact.kind == .bool, fact.level <= level else { return graph.byte(3) }
      return graph.rank(graph.column(id.rawValue, .truth, level: fact.level.depth), left: true)
    case .all(let children):
      var ranks: [ColumnNode] = []
      for child in children { ranks.append(rank(of: child, at: level, where: active)) }
      return graph.allRanks(ranks)
    case .any(let children):
      var ranks: [ColumnNode] = []
      for child in children { ranks.append(graph.negatedRank(rank(of: child, at: level, where: active))) }
      return graph.negatedRank(graph.allRanks(ranks))
    case .not(let child): return graph.negatedRank(rank(of: child, at: level, where: active))
    }
  }

  /// The rank of an unknown truth; rows whose rank depends on which answers are missing are left over.
  private mutating func unknownRank(_ leaf: Leaf, _ truth: ColumnNode, where active: ColumnNode?) -> UInt8 {
    switch unknownMeaning(leaf) {
    case .undetermined: return 2
    case .left: return 3
    case .mixed:
      leave(graph.mask(truth, equals: 1), where: active)
      return 2
    }
  }
}
