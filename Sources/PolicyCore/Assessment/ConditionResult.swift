package import Standards

/// What is known of a condition; the cases are never merged into yes and no.
package enum ConditionOutcome: Codable, Hashable, Sendable {
  case met
  case notMet
  /// These answers are missing.
  case undetermined([FactPath])
  /// Every answer is there; the rest is a judgement the office makes.
  case leftToOffice(DecidingBody)
  case notApplicable
  /// The rule could not be computed; the text names the cause.
  case failed(String)
}

/// A condition's outcome with the sentence that explains it and the facts it used.
package struct ConditionResult: Codable, Hashable, Sendable {
  package let id: String
  package let clause: ClauseID
  package let label: Phrase
  package let project: String?
  package let outcome: ConditionOutcome
  package let sentence: Phrase
  package let facts: [FactUse]
  package let parts: [ConditionResult]
}

/// A fact as a rule saw it, ready to be shown.
package struct FactUse: Codable, Hashable, Sendable {
  package let path: FactPath
  package let label: Phrase
  package let value: Phrase
}
