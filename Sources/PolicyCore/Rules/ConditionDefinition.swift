package import Standards

/// A condition of the guide, as a tree whose leaves are CEL.
package struct ConditionDefinition: Sendable, Identifiable {
  package let id: String
  package let clause: ClauseID
  package let level: Level
  package let label: Phrase
  /// What the applicant can do when the condition is not met.
  package let remedy: Phrase?
  package let readings: [String]
  /// Where it does not hold, the condition does not apply.
  package let when: Leaf?
  package let body: ConditionBody
  /// Its words; only what a loaded policy holds has them.
  var wording: ConditionWording?
}

package indirect enum ConditionBody: Sendable {
  case leaf(Leaf)
  /// A fact that somebody of the office decides.
  case decided(FactID, by: DecidingBody)
  case all([ConditionDefinition])
  case any([ConditionDefinition])
  case not(ConditionDefinition)
}
