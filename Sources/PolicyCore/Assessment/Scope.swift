internal import CEL
internal import Standards

/// Where a rule is explained: one filing seen from the application, one of its projects or one expense line.
struct Scope: Sendable {
  /// What is the same everywhere in the filing; shared, because a scope is copied for every line.
  final class World: Sendable {
    let policy: CompiledPolicy
    let context: AssessmentContext
    let readings: [String: String]
    let filing: Filing
    /// The words of the conditions where readings are not the round's.
    let wordings: [String: ConditionWording]

    init(policy: CompiledPolicy, context: AssessmentContext, filing: Filing) {
      self.policy = policy
      self.context = context
      readings =
        context.readings.isEmpty
        ? policy.chosenReadings : policy.chosenReadings.merging(context.readings) { _, chosen in chosen }
      self.filing = filing
      wordings = context.readings.isEmpty ? [:] : policy.wordings(under: readings)
    }
  }

  private let world: World
  var project: ProjectFacts?
  var expense: ExpenseFacts?
  /// Amounts the engine worked out, by dotted name: `project.recognised`.
  var amounts: [String: Estimate] = [:]

  var policy: CompiledPolicy { world.policy }
  var context: AssessmentContext { world.context }
  var readings: [String: String] { world.readings }
  var filing: Filing { world.filing }
  var application: [FactID: FactValue] { world.filing.application }

  func wording(of condition: ConditionDefinition) -> ConditionWording {
    world.wordings[condition.id] ?? condition.wording
      ?? ConditionWording(condition, policy.names, options: readings, rank: policy.factRank)
  }

  init(policy: CompiledPolicy, context: AssessmentContext, filing: Filing) {
    world = World(policy: policy, context: context, filing: filing)
  }

  func entering(_ project: ProjectFacts, amounts: [String: Estimate] = [:]) -> Scope {
    var inner = self
    inner.project = project
    inner.expense = nil
    inner.amounts.merge(amounts) { _, new in new }
    return inner
  }

  func entering(_ expense: ExpenseFacts) -> Scope {
    var inner = self
    inner.expense = expense
    return inner
  }

  /// What a dotted name stands for here.
  func meaning(of name: Leaf.Name) -> Meaning {
    if let amount = amounts[name.dotted] { return .estimate(amount) }
    switch name.record {
    case "p": return parameterMeaning(name.field)
    case "r": return readings[name.field].map { .value(.string($0)) } ?? .absent
    case "round": return roundValue(name.field).map { .value($0) } ?? .absent
    case "ledger": return ledgerValue(name.field)
    case "org", "project", "expense":
      guard let fact = policy.facts[name.id] else { return .absent }
      if let value = value(of: fact)?.celValue { return .value(value) }
      return .unknown(path(of: fact))
    default: return name.dotted == "submitted_on" ? .value(.date(context.submittedOn)) : .absent
    }
  }

  private func parameterMeaning(_ name: String) -> Meaning {
    guard let parameter = policy.parameters.first(where: { $0.id == name }) else { return .absent }
    if let value = policy.dated(parameter, in: self)?.value?.celValue { return .value(value) }
    guard parameter.asOf == .spentOn, let spent = policy.facts[CompiledPolicy.spentOn], value(of: spent) == nil else {
      return .absent
    }
    return .unknown(path(of: spent))
  }

  enum Meaning {
    case value(Value)
    case unknown(FactPath)
    case estimate(Estimate)
    case absent
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

  private func ledgerValue(_ name: String) -> Meaning {
    switch name {
    case "granted_this_year": return .value(.money(context.grantedThisYear))
    case "applied_elsewhere": return .value(.bool(context.appliedElsewhere))
    case "invoice_claimed":
      guard let expense else { return .absent }
      let keys = expense.values.compactMap { id, value -> String? in
        guard policy.facts[id]?.kind == .invoiceNumber, case .text(let key) = value else { return nil }
        return key
      }
      let claimed = context.claimedInvoices
      return .value(
        .bool(
          keys.contains {
            claimed.contains($0) || claimed.contains((try? InvoiceNumber(typed: $0))?.key.canonical ?? "")
          }))
    default: return .absent
    }
  }
}

extension CompiledPolicy {
  /// The day of an expense line, which `spent_on` parameters are looked up at.
  static let spentOn = FactID("expense.\(NamedDate.spentOn.rawValue)")

  /// The parameter's value at its own named date.
  func dated(_ parameter: Parameter, in scope: Scope) -> DatedValue? {
    switch parameter.asOf {
    case .submittedOn: return parameter.value(on: scope.context.submittedOn)
    case .batchYear: return CivilDate(year: scope.context.batchYear, month: 1, day: 1).flatMap(parameter.value)
    case .spentOn:
      guard let fact = facts[CompiledPolicy.spentOn], case .date(let day)? = scope.value(of: fact) else { return nil }
      return parameter.value(on: day)
    }
  }
}
