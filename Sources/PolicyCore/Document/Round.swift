package import Standards

/// One call of the programme: everything that changes from call to call.
package struct Round: Sendable, Identifiable {
  package let id: String
  package let title: Phrase
  /// Filing is possible at `lowerBound` and no longer at `upperBound`.
  package let window: Range<Instant>
  package internal(set) var evidence: EvidencePeriod
  /// The calendar year the annual cap and the budget belong to.
  package let batchYear: Int
  package let timeLimits: TimeLimits
  /// Rounds of one pool and year share the budget and, per credit code, the annual cap.
  package let pool: String
  /// Programmes one applicant may not file in as well within the batch year; it holds in both directions.
  package let exclusion: Exclusion?
  package internal(set) var budget: Money
  package internal(set) var annualCap: Money
  package internal(set) var rateCeiling: Ratio
  /// Who does which stage, by the stage's name (`completenessReview`).
  package let departments: [String: Phrase]
  package let contacts: [Contact]
  /// The service counter's address.
  package let counter: Phrase
  package let correctionRounds: Int
  /// 2 to 6 letters before the numbers of the round's applications.
  package let numberPrefix: String
}

/// One applicant, one of several programmes: the clause that says so, and the other programmes' folder names. A name
/// without an installed programme has no effect until it is installed.
package struct Exclusion: Hashable, Sendable {
  package let programmes: [String]
  package let clause: ClauseID

  package init(programmes: [String], clause: ClauseID) {
    self.programmes = programmes
    self.clause = clause
  }
}

/// Days whose spending counts; without an end the period runs to the day of submission.
package struct EvidencePeriod: Hashable, Sendable {
  package let from: CivilDate
  package let to: CivilDate?

  package init(from: CivilDate, to: CivilDate?) {
    self.from = from
    self.to = to
  }

  package func end(submittedOn day: CivilDate) -> CivilDate { to.map { min($0, day) } ?? day }
}

/// Working days; the guide sets none, so each is the round's choice.
package struct TimeLimits: Hashable, Sendable {
  package let completenessReview: Int
  package let correction: Int
  package let substantiveReview: Int
  package let expertReview: Int
  package let determination: Int
  package let notice: Int
  package let objectionAnswer: Int
  package let payment: Int
}

package struct Contact: Hashable, Sendable {
  package let purpose: Phrase
  package let name: Phrase
  package let phones: [String]
  package let hours: Phrase
}
