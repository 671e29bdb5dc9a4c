package import PolicyCore
package import Standards

/// What the round's determination gives one case.
package struct Award: Codable, Hashable, Sendable {
  package let determination: DeterminationID
  package let amount: Money
  package let ceiling: Money
  /// From 1 in the round's table.
  package let rank: Int
  package let reason: Phrase
  /// The calendar year and the pot the amount is charged to.
  package let year: Int
  package let pool: String
  /// What the ceiling rests on, as the review recorded it; `nil` in events older than that record.
  package let basis: AssessmentBasis?

  package init(
    determination: DeterminationID, amount: Money, ceiling: Money, rank: Int, reason: Phrase, year: Int,
    pool: String, basis: AssessmentBasis? = nil
  ) {
    self.determination = determination
    self.amount = amount
    self.ceiling = ceiling
    self.rank = rank
    self.reason = reason
    self.year = year
    self.pool = pool
    self.basis = basis
  }
}

package struct NotSupported: Codable, Hashable, Sendable {
  package let determination: DeterminationID
  package let clause: ClauseID
  package let reason: Phrase

  package init(determination: DeterminationID, clause: ClauseID, reason: Phrase) {
    self.determination = determination
    self.clause = clause
    self.reason = reason
  }
}
