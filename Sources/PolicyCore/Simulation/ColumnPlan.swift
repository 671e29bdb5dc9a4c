internal import CEL
internal import Standards

/// A policy made ready for many applications at once: readings and constants folded, common expressions computed once.
/// What columns cannot settle exactly is settled row by row with the ordinary engine, so both always agree.
package struct ColumnPlan: Sendable {
  package let policy: CompiledPolicy
  /// What rows do not state themselves.
  package let context: SimulationContext
  /// Rules that only the row engine computes.
  package let rowOnly: [RowOnlyRule]
  private let dense: ColumnProgram
  private let open: ColumnProgram
  private let stating: ColumnProgram

  /// - Parameter policy: as it is, or changed by settings for a what-if over the same columns.
  package init(_ policy: CompiledPolicy, context: SimulationContext) {
    self.policy = policy
    self.context = context
    func results(_ isDense: Bool, _ statesContext: Bool) -> PlanAssembly.Results {
      PlanAssembly.results(
        policy, context: context, shape: PlanAssembly.Shape(isDense: isDense, statesContext: statesContext))
    }
    let general = results(false, false)
    open = general.program
    rowOnly = general.rowOnly
    dense = results(true, false).program
    stating = results(false, true).program
  }

  /// The conditions that every result has a rank of.
  package var conditions: [ConditionDefinition] { policy.conditions }

  private func program(for chunk: FactColumns) -> ColumnProgram {
    if chunk.submittedOn != nil || chunk.grantedThisYear != nil { return stating }
    let names = Set(dense.inputs.map(\.name))
    let isDense = names.allSatisfy { name in
      guard let fact = policy.facts[FactID(name)] else { return true }
      return fact.kind == .bool || chunk.columns[FactID(name)]?.isComplete ?? false
    }
    return isDense ? dense : open
  }

  /// Computes every application of the chunk. The result's memory is used again from chunk to chunk.
  package func evaluate(_ chunk: FactColumns, into awards: inout AwardColumns) {
    awards.prepare(conditions: conditions.map(\.id), applications: chunk.applications)
    guard chunk.applications > 0 else { return }
    ColumnBinder(plan: self, chunk: chunk, program: program(for: chunk)).run(into: &awards)
    settleLeftOver(chunk, &awards)
  }

  private func settleLeftOver(_ chunk: FactColumns, _ awards: inout AwardColumns) {
    for application in 0..<chunk.applications where awards.leftOver[application] != 0 {
      let context = chunk.context(application, in: context)
      let determination = policy.determine(chunk.filing(application, of: policy), in: context)
      awards.set(determination, at: application)
    }
  }
}

extension AwardColumns {
  mutating func set(_ determination: RowDetermination, at application: Int) {
    for (number, outcome) in determination.outcomes.enumerated() {
      outcomes[number * applications + application] = outcome.rawValue
    }
    low[application] = determination.award.low.fen
    high[application] = determination.award.high.fen
    capped[application] = determination.isCapped ? 2 : 0
  }
}
