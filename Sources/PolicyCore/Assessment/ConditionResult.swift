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

/// A node of the explanation: a condition's outcome, and all it takes to say why. The words are made when asked for.
package struct ConditionResult: Sendable {
  package let outcome: ConditionOutcome
  package let parts: [ConditionResult]
  let wording: ConditionWording
  /// Where it was decided, with what the rule saw there.
  let scope: Scope

  package var id: String { wording.id }
  package var clause: ClauseID { wording.clause }
  package var label: Phrase { wording.label }
  /// The project it was decided for; `nil` for a condition of the application.
  package var project: String? { scope.project?.id }
}

extension ConditionResult: Hashable {
  package static func == (a: ConditionResult, b: ConditionResult) -> Bool {
    a.id == b.id && a.project == b.project && a.outcome == b.outcome && a.parts == b.parts && a.rule == b.rule
      && a.facts == b.facts
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(project)
    hasher.combine(outcome)
  }
}
