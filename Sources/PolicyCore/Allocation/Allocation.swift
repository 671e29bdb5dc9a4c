package import Standards

/// How a budget that does not suffice is shared out; the guide is silent (R25), so the round chooses.
package enum AllocationStrategy: String, Codable, CaseIterable, Sendable {
  /// In order of submission until the money ends; the last one gets the rest.
  case firstCome = "first-come"
  /// In order of score, then of submission.
  case ranked
  /// The same share for everybody, floored to fen; the remaining fen go to the largest remainders.
  case proRata = "pro-rata"
}

package struct AllocationCandidate: Hashable, Sendable, Identifiable {
  package let id: String
  /// The most the rules allow.
  package let ceiling: Money
  package let score: Ratio?
  package let submittedAt: Instant
  /// What the annual cap leaves to the credit code.
  package let capLeft: Money
  /// Candidates with the same key (one credit code) share one ``capLeft``, the smallest stated.
  package let capKey: String

  package init(
    id: String, ceiling: Money, score: Ratio?, submittedAt: Instant, capLeft: Money, capKey: String? = nil
  ) {
    self.id = id
    self.ceiling = ceiling
    self.score = score
    self.submittedAt = submittedAt
    self.capLeft = capLeft
    self.capKey = capKey ?? id
  }
}

package struct AllocationResult: Hashable, Sendable, Identifiable {
  package let id: String
  package let amount: Money
  /// Stable: `full`, `cap`, `share`, `rest`, `exhausted`.
  package let code: String
  package let reason: Phrase
}
