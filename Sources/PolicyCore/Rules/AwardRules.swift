package import Standards

/// The award pipeline: lines are recognised, summed, multiplied by the rate; parts worked out from the application's own
/// facts are added; the sum is capped. A policy has recognition and rate, or parts, or both.
package struct AwardRules: Sendable {
  /// `nil` where no expense line brings an amount; then ``rate`` is `nil` too.
  package let recognition: RecognitionRules?
  package let sums: [LevelSum]
  package let rate: RateRule?
  package let parts: [AwardPart]
  package let cap: CapRule
  /// Conditions a project must meet to bring any amount; the application's conditions zero the whole award.
  package let projectConditions: [String]
  package let applicationConditions: [String]
}

/// From the contract amount of an expense line to what counts of it.
package struct RecognitionRules: Sendable {
  package let start: Leaf
  package let clause: ClauseID
  package let label: Phrase
  package let limits: [RecognitionLimit]
}

/// One reason why less counts; applied in order, each to what the one before left.
package struct RecognitionLimit: Sendable, Identifiable {
  package let id: String
  package let clause: ClauseID
  package let label: Phrase
  package let reason: Phrase
  package let when: Leaf?
  package let effect: Effect
  /// Names the amount before this limit, for thresholds that read it: `expense.<name>`.
  package let keeps: String?

  package enum Effect: Sendable {
    /// Not more than this amount.
    case atMost(Leaf)
    /// This amount less, never below zero.
    case less(Leaf)
    /// Nothing unless this holds.
    case onlyIf(Leaf)
  }
}

/// A sum over the level below, readable as a fact of its own level.
package struct LevelSum: Sendable, Identifiable {
  package let id: FactID
  package let level: Level
  package let label: Phrase
  package let clause: ClauseID
  /// Where it does not hold, the row below adds nothing.
  package let when: Leaf?
  package let term: Leaf
}

package struct RateRule: Sendable {
  package let clauses: [ClauseID]
  package let label: Phrase
  package let value: Leaf
  /// Lines with the same key are multiplied and rounded together; `nil` keeps a project whole.
  package let groupedBy: FactID?
  package let groupedWhen: Leaf?
  package let rounding: MoneyRounding
  /// The reading whose options are ``MoneyUnit`` names.
  package let unitReading: String
}

/// An amount of the application's own facts, for programmes without expense lines. Never below zero.
package struct AwardPart: Sendable, Identifiable {
  package let id: String
  package let clause: ClauseID
  package let label: Phrase
  /// Conditions of the application: one that is not met takes this part away, and no other.
  package let conditions: [String]
  /// Where it does not hold, the part adds nothing.
  package let when: Leaf?
  package let amount: Leaf
}

package struct CapRule: Sendable {
  package let clause: ClauseID
  package let label: Phrase
  package let value: Leaf
  /// What the cap is reduced by: any amount of the application, a fact as well as the ledger.
  package let less: Leaf
}
