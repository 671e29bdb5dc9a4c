internal import CEL
internal import Standards

/// One pass over a filing: lines recognised, sums climbed, conditions decided, award computed. No words beyond those of
/// the conditions; the assessment adds the rest.
struct Valuation {
  struct ProjectValue {
    let facts: ProjectFacts
    let lines: [(id: String, line: RecognisedLine)]
    var scope: Scope
    var conditions: [ConditionResult] = []
    var base = Estimate.zero
    var rated = Estimate.zero
    var granted = Estimate.zero
  }

  struct PartValue {
    let part: AwardPart
    /// Before the part's conditions.
    let stated: Estimate
    let granted: Estimate
  }

  let policy: CompiledPolicy
  private(set) var root: Scope
  private(set) var projects: [ProjectValue] = []
  private(set) var conditions: [ConditionResult] = []
  private(set) var parts: [PartValue] = []
  private(set) var total = Estimate.zero
  private(set) var room = Estimate.zero
  private(set) var award = Estimate.zero

  init(_ policy: CompiledPolicy, filing: Filing, context: AssessmentContext, explains: Bool = true) {
    self.policy = policy
    root = Scope(policy: policy, context: context, filing: filing, explains: explains)
    projects = filing.projects.map { project in
      let scope = root.entering(project)
      let lines = project.expenses.map { expense -> (id: String, line: RecognisedLine) in
        let inner = scope.entering(expense)
        let line =
          policy.award.recognition.map(inner.recognise)
          ?? RecognisedLine(scope: inner, start: .zero, recognised: .zero, reductions: [])
        return (expense.id, line)
      }
      return ProjectValue(facts: project, lines: lines, scope: scope)
    }
    climb()
    decide()
    grant()
  }

  /// Sums of projects first, then those of the application, which every project may read.
  private mutating func climb() {
    for sum in policy.award.sums where sum.level == .project {
      for index in projects.indices {
        let terms = projects[index].lines.map { $0.line.scope.term(sum) }
        projects[index].scope.amounts[sum.id.rawValue] = terms.reduce(.zero) { $0.adding($1) }
      }
    }
    for sum in policy.award.sums where sum.level == .application {
      let total = projects.map { $0.scope.term(sum) }.reduce(Estimate.zero) { $0.adding($1) }
      root.amounts[sum.id.rawValue] = total
    }
    for index in projects.indices { projects[index].scope.amounts.merge(root.amounts) { own, _ in own } }
  }

  private mutating func decide() {
    conditions = policy.conditions.filter { $0.level == .application }.map(root.result)
    for index in projects.indices {
      projects[index].conditions = policy.conditions.filter { $0.level == .project }.map(projects[index].scope.result)
    }
  }

  private mutating func grant() {
    for index in projects.indices {
      let project = projects[index]
      projects[index].base = project.lines.map(\.line.recognised).reduce(.zero) { $0.adding($1) }
      projects[index].rated =
        policy.award.rate.map { project.scope.rated(project.lines.map(\.line), by: $0) } ?? .zero
      projects[index].granted = Valuation.gated(
        projects[index].rated, by: project.conditions, named: policy.award.projectConditions)
    }
    parts = policy.award.parts.map { part in
      let stated = root.part(part)
      return PartValue(
        part: part, stated: stated, granted: Valuation.gated(stated, by: conditions, named: part.conditions))
    }
    total = (projects.map(\.granted) + parts.map(\.granted)).reduce(.zero) { $0.adding($1) }
    let cap = root.amount(policy.award.cap.value)
    let less = root.amount(policy.award.cap.less)
    room = Estimate(
      cap.range.subtracting(less.range), unknown: cap.unknown.union(less.unknown), failure: cap.failure ?? less.failure)
    let open = Valuation.gated(total, by: conditions, named: policy.award.applicationConditions)
    award = Estimate(
      open.range.limited(to: room.range), unknown: open.unknown.union(room.unknown),
      failure: open.failure ?? room.failure)
  }

  /// Nothing where a condition is not met, possibly nothing where it cannot be told; what the office decides stays open
  /// in the applicant's favour, because the award is a maximum.
  private static func gated(_ amount: Estimate, by results: [ConditionResult], named ids: [String]) -> Estimate {
    var result = amount
    for condition in results where ids.contains(condition.id) {
      switch condition.outcome {
      case .notMet: return .zero
      case .undetermined(let paths):
        result.range = result.range.orNothing
        result.unknown.formUnion(paths)
      case .failed(let cause):
        result.range = result.range.orNothing
        result.failure = result.failure ?? cause
      case .met, .leftToOffice, .notApplicable: break
      }
    }
    return result
  }
}

extension Scope {
  /// The part's amount where its `when` holds, never below zero.
  func part(_ part: AwardPart) -> Estimate {
    let estimate = gated(part.when) { amount(part.amount) }
    return Estimate(
      MoneyRange(low: max(estimate.range.low, .zero), high: max(estimate.range.high, .zero)),
      unknown: estimate.unknown, failure: estimate.failure)
  }

  /// What this row adds to a sum of the level above.
  func term(_ sum: LevelSum) -> Estimate {
    gated(sum.when) { amount(sum.term) }
  }

  /// The amount where the rule holds or there is none, possibly nothing where it cannot be told.
  private func gated(_ when: Leaf?, _ estimate: () -> Estimate) -> Estimate {
    guard let when else { return estimate() }
    switch evaluate(when) {
    case .value(.bool(true)): return estimate()
    case .value: return .zero
    case .unknown(let paths):
      let whole = estimate()
      return Estimate(whole.range.orNothing, unknown: whole.unknown.union(paths), failure: whole.failure)
    case .failure(let cause): return Estimate(estimate().range.orNothing, failure: cause)
    }
  }

  /// The lines' amounts times the rate, each group rounded by itself.
  func rated(_ lines: [RecognisedLine], by rule: RateRule) -> Estimate {
    let unknown = lines.reduce(into: Set<FactPath>()) { $0.formUnion($1.recognised.unknown) }
    let unit = MoneyUnit(rawValue: readings[rule.unitReading] ?? "") ?? .fen
    guard case .value(.ratio(let rate)) = evaluate(rule.value) else {
      return Estimate(.unlimited, unknown: unknown, failure: "the rate is not a ratio")
    }
    func times(_ range: MoneyRange) -> MoneyRange {
      func share(_ amount: Money) -> Money {
        (try? amount.times(rate, rounded: rule.rounding, to: unit)) ?? .entryLimit
      }
      return MoneyRange(low: share(range.low), high: range.isOpen ? .entryLimit : share(range.high))
    }
    let whole = times(lines.reduce(.zero) { $0.adding($1.recognised.range) })
    var groups: [String: MoneyRange] = [:]
    for (index, line) in lines.enumerated() {
      let value = rule.groupedBy.flatMap { policy.facts[$0] }.flatMap { line.scope.value(of: $0) }
      var key = "#\(index)"
      if case .text(let name)? = value, !name.isEmpty { key = name }
      groups[key, default: .zero] = (groups[key] ?? .zero).adding(line.recognised.range)
    }
    let apart = groups.values.reduce(MoneyRange.zero) { $0.adding(times($1)) }
    guard rule.groupedBy != nil, let when = rule.groupedWhen else { return Estimate(whole, unknown: unknown) }
    switch evaluate(when) {
    case .value(.bool(true)): return Estimate(apart, unknown: unknown)
    case .value: return Estimate(whole, unknown: unknown)
    case .unknown(let paths):
      return Estimate(whole.joined(with: apart), unknown: whole == apart ? unknown : unknown.union(paths))
    case .failure(let cause): return Estimate(whole.joined(with: apart), unknown: unknown, failure: cause)
    }
  }
}
