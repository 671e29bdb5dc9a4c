internal import CEL
internal import Standards

/// Where a rule is explained: one filing seen from the application, one of its projects or one expense line. Shared by
/// all that is decided there.
final class Scope: Sendable {
  /// What is the same everywhere in the filing.
  final class World: Sendable {
    let shared: PreparedPolicy
    let context: AssessmentContext
    let readings: [String: String]
    let filing: Filing
    /// The words of the conditions where readings are not the round's.
    let wordings: [String: ConditionWording]

    init(_ shared: PreparedPolicy, context: AssessmentContext, filing: Filing) {
      self.shared = shared
      self.context = context
      let chosen = shared.policy.chosenReadings
      readings = context.readings.isEmpty ? chosen : chosen.merging(context.readings) { _, chosen in chosen }
      self.filing = filing
      wordings = context.readings.isEmpty ? [:] : shared.policy.wordings(under: readings)
    }
  }

  let world: World
  let project: ProjectFacts?
  let expense: ExpenseFacts?
  /// Amounts the engine worked out, those of the application first.
  let amounts: [NamedAmount]

  var shared: PreparedPolicy { world.shared }
  var policy: CompiledPolicy { world.shared.policy }
  var context: AssessmentContext { world.context }
  var readings: [String: String] { world.readings }
  var filing: Filing { world.filing }
  var application: [FactID: FactValue] { world.filing.application }

  func wording(of condition: PreparedCondition) -> ConditionWording {
    if world.wordings.isEmpty { return condition.wording }
    return world.wordings[condition.wording.id] ?? condition.wording
  }

  private init(_ world: World, project: ProjectFacts?, expense: ExpenseFacts?, amounts: [NamedAmount]) {
    (self.world, self.project, self.expense, self.amounts) = (world, project, expense, amounts)
  }

  convenience init(
    _ shared: PreparedPolicy, context: AssessmentContext, filing: Filing, amounts: [NamedAmount] = []
  ) {
    self.init(
      World(shared, context: context, filing: filing), project: nil, expense: nil, amounts: amounts)
  }

  func entering(_ project: ProjectFacts, amounts: [NamedAmount]) -> Scope {
    Scope(world, project: project, expense: nil, amounts: self.amounts + amounts)
  }

  func entering(_ expense: ExpenseFacts) -> Scope {
    Scope(world, project: project, expense: expense, amounts: amounts)
  }

  /// What the engine worked out under this name, `nil` where it is no sum.
  func amount(_ name: String) -> MoneyRange? { amounts.last { $0.name == name }?.range }

  /// What the round, the ledgers or the context say under this name.
  func given(_ name: FactID) -> Value? {
    switch name.record {
    case "round": roundValue(name.field)
    case "ledger": ledgerValue(name.field)
    default: name.rawValue == "submitted_on" ? .date(context.submittedOn) : nil
    }
  }

  func value(of fact: FactDefinition) -> FactValue? {
    let stated =
      switch fact.level {
      case .application: application[fact.id]
      case .project: project?.values[fact.id]
      case .expense: expense?.values[fact.id]
      }
    return stated ?? (context.assuming ? assumed(fact) : nil) ?? fact.unanswered
  }

  private func assumed(_ fact: FactDefinition) -> FactValue? {
    guard let assumption = policy.selfCheck.assumptions.first(where: { $0.fact == fact.id }) else { return nil }
    switch assumption.value {
    case .value(let value): return value
    case .submissionDay: return .date(context.submittedOn)
    case .evidenceDay: return .date(policy.round.evidence.end(submittedOn: context.submittedOn))
    case .sameAs(let other):
      return policy.facts[other].flatMap { expense?.values[$0.id] ?? project?.values[$0.id] ?? application[$0.id] }
    }
  }

  /// The path of the fact from here; a fact that is only the echo of another one leads to that one.
  func path(of fact: FactDefinition) -> FactPath {
    var id = fact.id
    if context.assuming, case .sameAs(let other)? = policy.selfCheck.assumptions.first(where: { $0.fact == id })?.value
    {
      id = other
    }
    return FactPath(
      id, project: fact.level >= .project ? project?.id : nil, expense: fact.level == .expense ? expense?.id : nil)
  }

  private func roundValue(_ name: String) -> Value? {
    switch name {
    case "rate_ceiling": .ratio(policy.round.rateCeiling)
    case "annual_cap": .money(policy.round.annualCap)
    case "evidence_from": .date(policy.round.evidence.from)
    case "evidence_to": .date(policy.round.evidence.end(submittedOn: context.submittedOn))
    case "batch_year": .int(Int64(context.batchYear))
    default: nil
    }
  }

  private func ledgerValue(_ name: String) -> Value? {
    switch name {
    case "granted_this_year": .money(context.grantedThisYear)
    case "applied_elsewhere": .bool(context.appliedElsewhere)
    default: nil
    }
  }
}

extension CompiledPolicy {
  /// The day of an expense line, which `spent_on` parameters are looked up at.
  static let spentOn = FactID("expense.\(NamedDate.spentOn.rawValue)")
}
