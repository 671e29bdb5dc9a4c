package import Standards

/// What the self-check may ask, and what it takes for granted meanwhile.
package struct SelfCheckPlan: Sendable {
  package let facts: [FactID]
  package let assumptions: [SelfCheckAssumption]
}

/// A fact the self-check does not ask: it says so and supposes a value.
package struct SelfCheckAssumption: Sendable {
  package let fact: FactID
  package let value: AssumedValue
  package let sentence: Phrase
}

package enum AssumedValue: Hashable, Sendable {
  case value(FactValue)
  /// The same answer as another fact of the same line, project or application.
  case sameAs(FactID)
  /// The submission day.
  case submissionDay
  /// The last day whose spending counts for a submission on that day.
  case evidenceDay
}
