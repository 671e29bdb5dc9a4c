internal import Standards

/// One what-if over many applications: the policy as it is, and, where settings change it, as it would be.
package struct Simulation {
  package let baseline: CompiledPolicy
  package let changed: CompiledPolicy?
  package let settings: [PolicySetting]
  private var before: SimulationTally
  private var after: SimulationTally
  private var difference = AwardDifference()

  package init(_ policy: CompiledPolicy, settings: [String]) throws(PolicySettingFlaw) {
    baseline = policy
    let other = try policy.changed(by: settings)
    changed = settings.isEmpty ? nil : other.policy
    self.settings = other.settings
    before = SimulationTally(conditions: policy.conditions.count)
    after = before
  }

  package var applications: Int { before.applications }

  package mutating func add(_ evaluation: BlockEvaluation, changed other: BlockEvaluation?) {
    before.add(evaluation)
    guard let other else { return }
    after.add(other)
    difference.add(evaluation.awards, other.awards)
  }

  package func report(
    engine: String, rows: Int, ignoredCells: Int, seconds: Double
  ) -> SimulationReport {
    SimulationReport(
      policy: baseline.roundKey, policyHash: baseline.hash, engine: engine, rows: rows,
      applications: before.applications, ignoredCells: ignoredCells, settings: settings,
      baseline: SimulationReport.Side(before, under: baseline),
      changed: changed.map { SimulationReport.Side(after, under: $0) },
      difference: changed.map {
        SimulationReport.Difference(difference, before, after, budgets: (baseline.round.budget, $0.round.budget))
      },
      seconds: seconds, applicationsPerSecond: Int(Double(before.applications) / max(seconds, 0.000_001)))
  }
}
