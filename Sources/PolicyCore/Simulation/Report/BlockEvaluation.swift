internal import Standards

/// A policy ready to be applied to one block of applications after the other.
package struct BlockEvaluation {
  private let policy: CompiledPolicy
  private let context: SimulationContext
  private let plan: ColumnPlan?
  private let reads: Set<FactID>
  private let gates: [Int]
  package private(set) var awards = AwardColumns()

  /// - Parameter columns: whether the column engine takes what it can; what it cannot, the row engine takes.
  package init(_ policy: CompiledPolicy, context: SimulationContext, columns: Bool) {
    self.policy = policy
    self.context = context
    plan = columns ? ColumnPlan(policy, context: context) : nil
    reads = policy.simulatedFacts(in: context)
    gates = policy.conditions.indices.filter { policy.award.applicationConditions.contains(policy.conditions[$0].id) }
  }

  package mutating func evaluate(_ block: FilingBlock) {
    if let plan {
      plan.evaluate(columns(of: block), into: &awards)
    } else {
      byRows(block, 0..<block.count, into: &awards)
    }
  }

  /// The block as the column engine takes it.
  package func columns(of block: FilingBlock) -> FactColumns { block.columns(reads: reads, in: context) }

  /// Whether the cap leaves less than projects and parts bring, where no condition takes everything anyway.
  package func isLimitedByCap(_ application: Int) -> Bool {
    awards.isCapped(application) && !gates.contains { awards.outcome($0, of: application) == .notMet }
  }

  private func byRows(_ block: FilingBlock, _ range: Range<Int>, into awards: inout AwardColumns) {
    awards.prepare(conditions: policy.conditions.map(\.id), applications: range.count)
    let usual = AssessmentContext(
      submittedOn: context.submittedOn, batchYear: context.batchYear, grantedThisYear: context.grantedThisYear,
      claimedInvoices: context.claimedInvoices)
    for (place, application) in range.enumerated() {
      let determination = policy.determine(
        block.filing(application), in: block.context(application, otherwise: usual))
      awards.set(determination, at: place)
      awards.leftOver[place] = 255
    }
  }

  package struct Disagreement {
    package let application: Int
    package let columns: String
    package let rows: String
  }

  /// The first application of the block that the row engine decides otherwise than ``awards`` says.
  package func disagreement(in block: FilingBlock) -> Disagreement? {
    var rows = AwardColumns()
    byRows(block, 0..<block.count, into: &rows)
    for application in 0..<block.count {
      let (found, expected) = (shown(awards, application), shown(rows, application))
      if found != expected { return Disagreement(application: application, columns: found, rows: expected) }
    }
    return nil
  }

  /// `0.00–300000.00 capped c1=met c2=not-met`.
  private func shown(_ awards: AwardColumns, _ application: Int) -> String {
    let range = "\(Money(fen: awards.low[application]))–\(Money(fen: awards.high[application]))"
    let words = policy.conditions.enumerated().map { "\($1.id)=\(awards.outcome($0, of: application).word)" }
    return ([range] + (awards.isCapped(application) ? ["capped"] : []) + words).joined(separator: " ")
  }
}

extension OutcomeRank {
  /// The same words as ``ConditionOutcome/word``.
  package var word: String {
    switch self {
    case .met: "met"
    case .notMet: "not-met"
    case .undetermined: "undetermined"
    case .leftToOffice: "left-to-office"
    case .notApplicable: "not-applicable"
    case .failed: "failed"
    }
  }

  /// In the order reports list them.
  static let reported: [OutcomeRank] = [.met, .notMet, .undetermined, .leftToOffice, .notApplicable, .failed]
}
