package import PolicyCore

/// One page of the self-check: a fact, asked for every project it matters to.
package struct SelfCheckQuestion: Sendable {
  package let fact: FactDefinition
  /// Empty for the question that makes the projects.
  package let paths: [FactPath]
  package let isAnswered: Bool
}

package enum SelfCheckStep: Sendable {
  case question(SelfCheckQuestion)
  /// These conditions are not met, whatever else is answered; the person decides whether to go on.
  case halt([ConditionResult])
  case result
}

extension SelfCheck {
  /// What comes next. A question that no longer matters is not asked.
  package func step(_ assessment: Assessment) -> SelfCheckStep {
    if let fault = faulty { return .question(fault) }
    guard let open = questions(assessment).first(where: { !$0.isAnswered }) else { return .result }
    let failing = blocking(assessment)
    return !goesOn && !failing.isEmpty ? .halt(failing) : .question(open)
  }

  /// The questions that matter now: those answered, as they were asked; then the open ones, the engine's best first.
  package func questions(_ assessment: Assessment) -> [SelfCheckQuestion] {
    let open = Set(assessment.unknown)
    return order.compactMap { id in
      guard let fact = policy.facts[id], fact.kind.isAskedInSelfCheck else { return nil }
      if fact.id == waysFact?.id {
        return SelfCheckQuestion(fact: fact, paths: [], isAnswered: !filing.projects.isEmpty)
      }
      let paths = paths(of: fact).filter { open.contains($0) || filing[$0] != nil }
      guard !paths.isEmpty else { return nil }
      return SelfCheckQuestion(fact: fact, paths: paths, isAnswered: paths.allSatisfy { filing[$0] != nil })
    }
  }

  /// Once no answer about the applicant can settle more, the way of use is asked, which makes the projects. What the
  /// engine does not rank (nothing can be granted any more, and the person goes on) follows in the plan's order.
  private var order: [FactID] {
    let plan = Set(policy.selfCheck.facts)
    var order = asked
    order += policy.rankedQuestions(filing, in: context).filter { filing[$0.path] == nil }.map(\.path.fact)
    if let ways = waysFact { order.append(ways.id) }
    order += policy.selfCheck.facts
    var seen: Set<FactID> = []
    return order.filter { plan.contains($0) && seen.insert($0).inserted }
  }

  /// Conditions that are not met and leave nothing to grant; empty while any project or part may still bring an amount.
  package func blocking(_ assessment: Assessment) -> [ConditionResult] {
    let failing = failing(assessment)
    let whole = failing.filter { policy.award.applicationConditions.contains($0.id) }
    if !whole.isEmpty { return whole }
    let unmet = Set(failing.map(\.id))
    guard policy.award.parts.allSatisfy({ !unmet.isDisjoint(with: $0.conditions) }) else { return [] }
    if policy.award.recognition == nil { return failing }
    let out = Set(failing.compactMap(\.project))
    return !filing.projects.isEmpty && filing.projects.allSatisfy { out.contains($0.id) } ? failing : []
  }

  /// Every condition the award hangs on that is not met, of the application and of single projects.
  package func failing(_ assessment: Assessment) -> [ConditionResult] {
    let named =
      policy.award.applicationConditions + policy.award.projectConditions + policy.award.parts.flatMap(\.conditions)
    return assessment.conditions.filter { $0.outcome == .notMet && named.contains($0.id) }
  }

  /// Answers that contradict each other, as the policy's own checks see it.
  package func faults() -> [FactFault] { policy.faults(in: filing, context: context) }

  private var faulty: SelfCheckQuestion? {
    guard let fault = faults().first, let fact = policy.facts[fault.path.fact],
      policy.selfCheck.facts.contains(fact.id)
    else { return nil }
    return SelfCheckQuestion(fact: fact, paths: paths(of: fact).filter { filing[$0] != nil }, isAnswered: false)
  }
}

extension FactKind {
  /// Names and numbers of documents are for the application.
  var isAskedInSelfCheck: Bool {
    switch self {
    case .bool, .money, .date, .integer, .ratio, .choice: true
    case .choices, .text, .longText, .creditCode, .bankAccount, .bankLine, .phone, .invoiceNumber: false
    }
  }
}
