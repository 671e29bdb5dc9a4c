@testable import PolicyCore
import Standards
import Testing

/// One plan over many filings, each compared with the row engine.
struct PlanComparison {
  let plan: ColumnPlan
  private(set) var settledByColumns = 0
  private(set) var total = 0

  let label: String

  init(_ policy: CompiledPolicy, label: String = "") {
    plan = ColumnPlan(policy, context: policy.simulationContext)
    self.label = label
  }

  /// Records an issue for the first application on which the two disagree.
  mutating func compare(_ filings: [Filing], in columns: FactColumns, seed: UInt64, fully: Bool = false) {
    var awards = AwardColumns()
    plan.evaluate(columns, into: &awards)
    #expect(awards.applications == filings.count)
    for (number, filing) in filings.enumerated() {
      let context = columns.context(number, in: plan.context)
      let wanted = fully ? assessed(filing, context) : plan.policy.determine(filing, in: context)
      let found = plan.conditions.indices.map { awards.outcome($0, of: number) }
      if found != wanted.outcomes || awards.award(number) != wanted.award
        || awards.isCapped(number) != wanted.isCapped
      {
        Issue.record(
          """
          seed \(seed), application \(number), by row \(awards.isByRow(number)), \(label): \
          columns \(found) \(awards.award(number)) \(awards.isCapped(number)), row engine \(wanted) of \(filing)
          """)
        return
      }
    }
    total += filings.count
    settledByColumns += filings.count - awards.byRow
  }

  /// What the full assessment says, in the same terms.
  private func assessed(_ filing: Filing, _ context: AssessmentContext) -> RowDetermination {
    let assessment = plan.policy.assess(filing, in: context)
    return RowDetermination(
      outcomes: plan.conditions.map { condition in
        assessment.conditions.filter { $0.id == condition.id }.map { OutcomeRank($0.outcome).rawValue }.min()
          .flatMap(OutcomeRank.init) ?? .notApplicable
      },
      award: assessment.award,
      isCapped: plan.policy.determine(filing, in: context).isCapped)
  }
}
