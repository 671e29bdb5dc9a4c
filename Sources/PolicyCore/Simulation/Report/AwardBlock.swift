internal import Standards

/// What came out of the applications of a block, in their order.
package struct AwardBlock: Sendable {
  /// The outcome of a condition at one place, as one byte.
  package enum Outcome: UInt8, CaseIterable, Sendable {
    case met, notMet, undetermined, leftToOffice, notApplicable, failed
  }

  package internal(set) var low: [Int64] = []
  package internal(set) var high: [Int64] = []
  /// Whether the cap is what limits the award.
  package internal(set) var capped: [Bool] = []
  /// For each condition of the policy, the outcome of each application, or of each project of a project's condition.
  package internal(set) var outcomes: [[UInt8]]
  /// How many applications the row engine evaluated.
  package internal(set) var byRows = 0

  package init(conditions: Int) { outcomes = Array(repeating: [], count: conditions) }

  package mutating func removeAll() {
    low.removeAll(keepingCapacity: true)
    high.removeAll(keepingCapacity: true)
    capped.removeAll(keepingCapacity: true)
    for index in outcomes.indices { outcomes[index].removeAll(keepingCapacity: true) }
    byRows = 0
  }
}

extension AwardBlock.Outcome {
  package init(_ outcome: ConditionOutcome) {
    switch outcome {
    case .met: self = .met
    case .notMet: self = .notMet
    case .undetermined: self = .undetermined
    case .leftToOffice: self = .leftToOffice
    case .notApplicable: self = .notApplicable
    case .failed: self = .failed
    }
  }

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
}

extension CompiledPolicy {
  /// Adds what the row engine finds for `filing`.
  package func simulate(_ filing: Filing, in context: AssessmentContext, into awards: inout AwardBlock) {
    let valuation = Valuation(self, filing: filing, context: context, explains: false)
    awards.low.append(valuation.award.range.low.fen)
    awards.high.append(valuation.award.range.high.fen)
    awards.capped.append(valuation.isCapped)
    awards.byRows += 1
    for (index, condition) in conditions.enumerated() {
      let found =
        condition.level == .application
        ? valuation.conditions.filter { $0.id == condition.id }
        : valuation.projects.flatMap { $0.conditions.filter { $0.id == condition.id } }
      awards.outcomes[index] += found.map { AwardBlock.Outcome($0.outcome).rawValue }
    }
  }
}

extension Valuation {
  /// Whether the cap leaves less than projects and parts bring, where no condition takes everything anyway.
  fileprivate var isCapped: Bool {
    let gates = policy.award.applicationConditions
    return total.range.high > room.range.high
      && !conditions.contains { gates.contains($0.id) && $0.outcome == .notMet }
  }
}
