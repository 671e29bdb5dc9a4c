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

  init(_ verdict: RowVerdict) {
    switch verdict {
    case .met: self = .met
    case .notMet: self = .notMet
    case .open: self = .undetermined
    case .office: self = .leftToOffice
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
    var sheet = Sheet(rows, filing: filing, context: context)
    let value = sheet.value()
    let verdicts = sheet.verdicts(of: self)
    let award = sheet.settled(value)
    awards.low.append(award.low)
    awards.high.append(award.high)
    let isShut = zip(conditions, verdicts).contains { condition, found in
      self.award.applicationConditions.contains(condition.id) && found == [.notMet]
    }
    awards.capped.append(value.total.high > value.room.high && !isShut)
    awards.byRows += 1
    for (index, found) in verdicts.enumerated() {
      awards.outcomes[index] += found.map { AwardBlock.Outcome($0).rawValue }
    }
  }
}
