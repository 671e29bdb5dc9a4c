/// What an evaluation gives. "Not applicable" is the policy's word, not the language's: a rule's `when` decides it.
package enum Outcome: Hashable, Sendable {
  case value(Value)
  /// Cannot tell yet; these unknown attributes were met and may still matter. Never empty.
  case unknown(Set<String>)
  case failure(EvaluationFailure)
}

/// A failed evaluation and the node that failed.
package struct EvaluationFailure: Error, Hashable, Sendable {
  package let cause: FailureCause
  package let node: Int
}
