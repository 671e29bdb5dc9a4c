package import Standards

/// What `duixian simulate` answers; people script its JSON, so ``format`` changes with its shape. Amounts are yuan with
/// two decimals.
package struct SimulationReport: Encodable, Sendable {
  package let format = 1
  package let policy: String
  package let policyHash: String
  /// `columns`, or `rows` where only the row engine was used.
  package let engine: String
  package let rows: Int
  package let applications: Int
  package let ignoredCells: Int
  package let settings: [PolicySetting]
  package let baseline: Side
  package let changed: Side?
  package let difference: Difference?
  /// Wall time of the whole run.
  package let seconds: Double
  package let applicationsPerSecond: Int

  package struct Side: Encodable, Hashable, Sendable {
    package let eligible: Int
    package let possible: Int
    package let nothing: Int
    package let capped: Int
    package let evaluatedByRows: Int
    package let award: Range
    package let budget: Budget
    package let conditions: [Condition]
    package let distribution: Distribution
  }

  package struct Range: Encodable, Hashable, Sendable {
    package let low: String
    package let high: String
  }

  package struct Budget: Encodable, Hashable, Sendable {
    package let amount: String
    /// Total less budget at both ends; negative amounts are left over.
    package let over: Range
  }

  package struct Condition: Encodable, Hashable, Sendable {
    package let id: String
    package let clause: String
    package let level: String
    package let label: Phrase
    /// By outcome; of a project's condition that of the application's projects together: one that is not met prevails.
    package let outcomes: [String: Int]
  }

  package struct Distribution: Encodable, Hashable, Sendable {
    /// How many awards above zero there are; the rest of the distribution speaks of these.
    package let count: Int
    package let exact: Bool
    /// `p0`, `p5`, `p25`, `p50`, `p75`, `p95`, `p100`.
    package let quantiles: [String: String]
    package let bands: [Band]
  }

  package struct Band: Encodable, Hashable, Sendable {
    package let from: String
    package let below: String?
    package let count: Int
    package let total: String
  }

  package struct Difference: Encodable, Hashable, Sendable {
    package let gaining: Int
    package let losing: Int
    package let unchanged: Int
    package let entering: Int
    package let leaving: Int
    package let gained: String
    package let lost: String
    package let total: Range
    package let largestGain: String
    package let largestLoss: String
    /// What the change costs the budget: the changed total less budget, less the same of the baseline.
    package let budgetEffect: Range
  }
}

extension SimulationReport.Side {
  static let percents = [0, 5, 25, 50, 75, 95, 100]

  init(_ tally: SimulationTally, under policy: CompiledPolicy) {
    var tally = tally
    let budget = Int128(policy.round.budget.fen)
    let quantiles = tally.distribution.quantiles(Self.percents)
    eligible = tally.eligible
    possible = tally.possible
    nothing = tally.applications - tally.eligible - tally.possible
    capped = tally.capped
    evaluatedByRows = tally.byRows
    award = SimulationReport.Range(tally.low, tally.high)
    self.budget = SimulationReport.Budget(
      amount: policy.round.budget.description, over: SimulationReport.Range(tally.low - budget, tally.high - budget))
    conditions = zip(policy.conditions, tally.outcomes).map { condition, counts in
      SimulationReport.Condition(
        id: condition.id, clause: condition.clause.rawValue, level: condition.level.rawValue, label: condition.label,
        outcomes: Dictionary(
          OutcomeRank.reported.map { ($0.word, counts[Int($0.rawValue)]) }, uniquingKeysWith: { a, _ in a }))
    }
    distribution = SimulationReport.Distribution(
      count: tally.distribution.count, exact: tally.distribution.isExact,
      quantiles: Dictionary(
        zip(Self.percents, quantiles).compactMap { percent, amount in
          amount.map { ("p\(percent)", $0.description) }
        }, uniquingKeysWith: { a, _ in a }),
      bands: tally.distribution.bands.map {
        SimulationReport.Band(
          from: $0.from.description, below: $0.below?.description, count: $0.count, total: $0.total.description)
      })
  }
}

extension SimulationReport.Range {
  init(_ low: Int128, _ high: Int128) {
    self.low = low.yuan
    self.high = high.yuan
  }
}

extension SimulationReport.Difference {
  init(_ difference: AwardDifference, _ before: SimulationTally, _ after: SimulationTally, budgets: (Money, Money)) {
    gaining = difference.gaining
    losing = difference.losing
    unchanged = before.applications - difference.gaining - difference.losing
    entering = difference.entering
    leaving = difference.leaving
    gained = difference.gained.yuan
    lost = difference.lost.yuan
    let (low, high) = (after.low - before.low, after.high - before.high)
    total = SimulationReport.Range(low, high)
    largestGain = Int128(difference.largestGain).yuan
    largestLoss = Int128(difference.largestLoss).yuan
    let grown = Int128(budgets.1.fen) - Int128(budgets.0.fen)
    budgetEffect = SimulationReport.Range(low - grown, high - grown)
  }
}

extension Int128 {
  /// Fen as yuan with two decimals.
  var yuan: String {
    let cents = magnitude % 100
    return "\(self < 0 ? "-" : "")\(magnitude / 100).\(cents < 10 ? "0" : "")\(cents)"
  }
}
