internal import Standards

/// What the row engine says of one application, in the columns' terms.
struct RowDetermination {
  let outcomes: [OutcomeRank]
  let award: MoneyRange
  let isCapped: Bool
}

extension CompiledPolicy {
  func determine(_ filing: Filing, in context: AssessmentContext) -> RowDetermination {
    let valuation = Valuation(self, filing: filing, context: context, explains: false)
    let results = valuation.conditions + valuation.projects.flatMap(\.conditions)
    return RowDetermination(
      outcomes: conditions.map { condition in
        results.filter { $0.id == condition.id }.map { OutcomeRank($0.outcome) }.min { $0.rawValue < $1.rawValue }
          ?? .notApplicable
      },
      award: valuation.award.range, isCapped: valuation.total.range.high > valuation.room.range.high)
  }
}
