internal import Standards

/// A policy ready to be applied to one block of applications after the other.
package struct BlockEvaluation {
  private let policy: CompiledPolicy
  private let context: AssessmentContext
  package private(set) var awards: AwardBlock

  /// - Parameter columns: whether the column engine takes what it can; what it cannot, the row engine takes.
  package init(_ policy: CompiledPolicy, context: AssessmentContext, columns: Bool) {
    self.policy = policy
    self.context = context
    awards = AwardBlock(conditions: policy.conditions.count)
  }

  package mutating func evaluate(_ block: FilingBlock) {
    awards.removeAll()
    for application in 0..<block.count { byRows(block, application, into: &awards) }
  }

  private func byRows(_ block: FilingBlock, _ application: Int, into awards: inout AwardBlock) {
    policy.simulate(block.filing(application), in: block.context(application, otherwise: context), into: &awards)
  }

  package struct Disagreement {
    package let application: Int
    package let columns: String
    package let rows: String
  }

  /// The first application of the block that the row engine decides otherwise than ``awards`` says.
  package func disagreement(in block: FilingBlock) -> Disagreement? {
    var rows = AwardBlock(conditions: policy.conditions.count)
    for application in 0..<block.count {
      rows.removeAll()
      byRows(block, application, into: &rows)
      let expected = shown(rows, application: 0, projects: 0..<block.projectRange(application).count)
      let found = shown(awards, application: application, projects: block.projectRange(application))
      if found != expected { return Disagreement(application: application, columns: found, rows: expected) }
    }
    return nil
  }

  /// `0.00–300000.00 capped c1=met c2=not-met,met`.
  private func shown(_ awards: AwardBlock, application: Int, projects: Range<Int>) -> String {
    let words = policy.conditions.enumerated().map { index, condition in
      let found = condition.level == .application ? [application] : Array(projects)
      let outcomes = found.map { AwardBlock.Outcome(rawValue: awards.outcomes[index][$0])?.word ?? "?" }
      return "\(condition.id)=\(outcomes.joined(separator: ","))"
    }
    let range = "\(Money(fen: awards.low[application]))–\(Money(fen: awards.high[application]))"
    return ([range] + (awards.capped[application] ? ["capped"] : []) + words).joined(separator: " ")
  }
}
