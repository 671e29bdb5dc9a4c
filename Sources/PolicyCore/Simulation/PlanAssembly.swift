internal import CEL
internal import Standards

/// Lowers a policy into one graph. Whatever it cannot settle exactly for a row it marks as left over.
struct PlanAssembly {
  struct Shape: Hashable {
    /// Every number and text is answered in every row.
    var isDense: Bool
    /// Rows state their own day of filing or what was granted.
    var statesContext: Bool
  }

  let policy: CompiledPolicy
  let context: SimulationContext
  let readings: [String: String]
  let shape: Shape
  /// How many rules read each fact.
  let uses: [FactID: Int]
  var graph = ColumnGraph()
  var rowOnly: [RowOnlyRule] = []
  /// Amounts worked out, by level and dotted name.
  var amounts: [Level: [String: ColumnValue]] = [.application: [:], .project: [:], .expense: [:]]
  /// Ranks of the conditions at their own level.
  var ranks: [String: ColumnNode] = [:]

  init(_ policy: CompiledPolicy, context: SimulationContext, shape: Shape) {
    self.policy = policy
    self.context = context
    readings = Dictionary(policy.readings.map { ($0.id, $0.chosen) }, uniquingKeysWith: { a, _ in a })
    self.shape = shape
    uses = policy.rulesReading()
  }

  struct Results {
    let program: ColumnProgram
    let rowOnly: [RowOnlyRule]
  }

  /// The results are the conditions' ranks, then the award's low end, its high end, and whether the cap binds.
  static func results(_ policy: CompiledPolicy, context: SimulationContext, shape: Shape) -> Results {
    var assembly = PlanAssembly(policy, context: context, shape: shape)
    assembly.recognise()
    assembly.climb()
    for condition in policy.conditions {
      let rank = assembly.rank(of: condition, at: condition.level, where: nil)
      assembly.ranks[condition.id] = rank
    }
    let award = assembly.grant()
    for condition in policy.conditions {
      guard let rank = assembly.ranks[condition.id] else { continue }
      let outer =
        condition.level == .application ? rank : assembly.graph.leastRankBelow(rank, from: condition.level.depth)
      _ = assembly.graph.output(outer)
    }
    for node in [award.low, award.high, award.isCapped] { _ = assembly.graph.output(node) }
    return Results(program: ColumnProgram(assembly.graph), rowOnly: assembly.rowOnly)
  }

  /// Leaves rows to the row engine where the mask is set, among those that reach the rule at all.
  mutating func leave(_ mask: ColumnNode, where active: ColumnNode?) {
    graph.leave(active.map { graph.bits(and: $0, mask) } ?? mask)
  }

  mutating func leaveAll(where active: ColumnNode?) { leave(graph.byte(255), where: active) }
}
