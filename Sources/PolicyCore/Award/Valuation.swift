internal import Standards

/// One pass over a filing, with everything an explanation needs: lines recognised, sums climbed, conditions decided,
/// award computed.
struct Valuation {
  struct ProjectValue {
    let facts: ProjectFacts
    let lines: [(id: String, line: RecognisedLine)]
    let scope: Scope
    let conditions: [ConditionResult]
    let base: Estimate
    let rated: Estimate
    let granted: Estimate
  }

  struct PartValue {
    let part: AwardPart
    /// Before the part's conditions.
    let stated: Estimate
    let granted: Estimate
  }

  let policy: CompiledPolicy
  let root: Scope
  private(set) var projects: [ProjectValue] = []
  private(set) var conditions: [ConditionResult] = []
  private(set) var parts: [PartValue] = []
  let total: Estimate
  let room: Estimate
  let award: Estimate
  /// The filing in cells, as it was evaluated.
  private(set) var sheet: Sheet

  init(_ policy: CompiledPolicy, filing: Filing, context: AssessmentContext) {
    var sheet = Sheet(policy.rows, filing: filing, context: context)
    var taken: [[[Reduction]]] = filing.projects.map { Array(repeating: [], count: $0.expenses.count) }
    let limits = policy.award.recognition?.limits ?? []
    let value = sheet.value()
    for loss in value.taken {
      let limit = limits[loss.limit]
      taken[loss.project][loss.line].append(
        Reduction(code: limit.id, amount: Money(fen: loss.fen), reason: limit.reason, clause: limit.clause))
    }
    func estimate(_ amount: RowAmount) -> Estimate {
      Estimate(amount.range, unknown: amount.open.isEmpty ? [] : sheet.paths(amount.open, in: filing))
    }
    total = estimate(value.total)
    room = estimate(value.room)
    var root = Scope(policy: policy, context: context, filing: filing)
    for sum in policy.award.sums where sum.level == .application {
      root.amounts[sum.id.rawValue] = sheet.kept(sum.id, .nowhere).map(estimate)
    }
    self.root = root
    self.policy = policy
    parts = policy.award.parts.indices.map {
      PartValue(
        part: policy.award.parts[$0], stated: estimate(value.parts[$0]), granted: estimate(value.grantedParts[$0]))
    }
    var judge = Judge(policy: policy, filing: filing, sheet: sheet)
    conditions = judge.results(.application, policy.rows.program.applicationConditions, .nowhere, root)
    for (index, facts) in filing.projects.enumerated() {
      var scope = root.entering(facts)
      for sum in policy.award.sums where sum.level == .project {
        scope.amounts[sum.id.rawValue] = sheet.kept(sum.id, sheet.place(index)).map(estimate)
      }
      let lines = facts.expenses.indices.map { line -> (id: String, line: RecognisedLine) in
        let place = sheet.place(index, line)
        let start = estimate(sheet.amount(policy.rows.program.start, place))
        return (
          facts.expenses[line].id,
          RecognisedLine(
            scope: scope.entering(facts.expenses[line]), start: start,
            recognised: estimate(value.lines[index][line]), reductions: taken[index][line])
        )
      }
      projects.append(
        ProjectValue(
          facts: facts, lines: lines, scope: scope,
          conditions: judge.results(.project, policy.rows.program.projectConditions, sheet.place(index), scope),
          base: estimate(value.bases[index]), rated: estimate(value.rated[index]),
          granted: estimate(value.granted[index])))
    }
    award = estimate(sheet.settled(value))
    self.sheet = sheet
  }
}

/// A recognised line.
struct RecognisedLine {
  let scope: Scope
  let start: Estimate
  let recognised: Estimate
  let reductions: [Reduction]
}
