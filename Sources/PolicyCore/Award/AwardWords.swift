internal import Standards

/// The labels, clauses and ids of the award's steps.
final class AwardWords: Sendable {
  struct Limit: Sendable {
    let id: String
    /// Of its step.
    let step: String
    let clause: ClauseID
    let label: Phrase
    let reason: Phrase
  }

  struct Part: Sendable {
    let id: String
    let step: String
    let clause: ClauseID
    let label: Phrase
    let conditions: [String]
  }

  struct Recognition: Sendable {
    let clause: ClauseID
    let label: Phrase
    let base: Phrase
    let rateClause: ClauseID?
    let rate: Phrase
  }

  /// `nil` where no expense line brings an amount.
  let recognition: Recognition?
  let limits: [Limit]
  let parts: [Part]
  let sum: Phrase
  let capClause: ClauseID
  let cap: Phrase
  let applicationConditions: [String]
  let projectConditions: [String]

  init(_ award: AwardRules) {
    recognition = award.recognition.flatMap { rules in
      award.rate.map { rate in
        Recognition(
          clause: rules.clause, label: rules.label,
          base: award.sums.first { $0.level == .project }?.label ?? rules.label, rateClause: rate.clauses.first,
          rate: rate.label)
      }
    }
    limits = (award.recognition?.limits ?? []).map {
      Limit(id: $0.id, step: "reduction.\($0.id)", clause: $0.clause, label: $0.label, reason: $0.reason)
    }
    parts = award.parts.map {
      Part(id: $0.id, step: "part.\($0.id)", clause: $0.clause, label: $0.label, conditions: $0.conditions)
    }
    sum =
      if award.parts.isEmpty {
        Phrase(zh: "各项目合计", en: "All projects")
      } else if award.recognition == nil {
        Phrase(zh: "各部分合计", en: "All parts")
      } else {
        Phrase(zh: "各项目和各部分合计", en: "All projects and parts")
      }
    (capClause, cap) = (award.cap.clause, award.cap.label)
    (applicationConditions, projectConditions) = (award.applicationConditions, award.projectConditions)
  }
}
