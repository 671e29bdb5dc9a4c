internal import Standards

/// What the row engine says of one application, in the columns' terms.
struct RowDetermination {
  let outcomes: [OutcomeRank]
  let award: MoneyRange
  let isCapped: Bool
}

extension CompiledPolicy {
  /// The award alone, by the row engine, without sentences or steps.
  package func awardAlone(_ filing: Filing, in context: AssessmentContext) -> MoneyRange {
    determine(filing, in: context).award
  }

  func determine(_ filing: Filing, in context: AssessmentContext) -> RowDetermination {
    var sheet = Sheet(rows, filing: filing, context: context)
    let value = sheet.value()
    return RowDetermination(
      outcomes: sheet.verdicts(of: self).map { verdicts in
        verdicts.map(OutcomeRank.init).min { $0.rawValue < $1.rawValue } ?? .notApplicable
      },
      award: sheet.settled(value).range, isCapped: value.total.high > value.room.high)
  }
}

extension Sheet {
  /// The verdicts of every condition of the policy, in its order: one of the application, or one of each project.
  mutating func verdicts(of policy: CompiledPolicy) -> [[RowVerdict]] {
    var (application, project) = (0, 0)
    return policy.conditions.map { condition -> [RowVerdict] in
      switch condition.level {
      case .application:
        application += 1
        return [probed(rules.program.applicationConditions[application - 1], .nowhere).verdict]
      case .project:
        project += 1
        let number = rules.program.projectConditions[project - 1]
        return projects.indices.map { probed(number, place($0)).verdict }
      case .expense: return []
      }
    }
  }

  /// The award, narrowed where it is open.
  func settled(_ value: Value) -> RowAmount {
    if value.award.isExact { return value.award }
    var probe = self
    return probe.probedAward()
  }
}
