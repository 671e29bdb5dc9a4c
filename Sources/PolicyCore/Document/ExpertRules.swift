package import Standards

package struct Criterion: Sendable, Identifiable {
  package let id: String
  package let label: Phrase
  package let guidance: [Phrase]
  package let maximum: Int
}

/// How experts score; the guide asks for expert review and is silent on its form, so all of this is the round's choice.
package struct ExpertRules: Sendable {
  /// Locked scores a case needs before it may go on.
  package let minimumScores: Int
  /// Average total below this does not pass.
  package let passLine: Int
  package let criteria: [Criterion]
  package let conflictQuestions: [Phrase]

  package var maximumTotal: Int { criteria.reduce(0) { $0 + $1.maximum } }
}
