package import Standards

/// The world an assessment is made in; nothing here is read from a clock or a ledger by the engine itself.
package struct AssessmentContext: Sendable {
  package var submittedOn: CivilDate
  package var batchYear: Int
  /// Granted to the same credit code in the batch year, over all directions.
  package var grantedThisYear: Money
  /// Readings other than the round's.
  package var readings: [String: String]
  /// Supposes the self-check's assumptions for facts that were never asked.
  package var assuming: Bool
  /// Invoices that other filings already claimed: canonical keys, or numbers as shown.
  package var claimedInvoices: Set<String>
  /// The applicant has a live application in a programme this one excludes, as the office knows it.
  package var appliedElsewhere: Bool
  /// Answers that the review replaced by what it found; explanations name the reviewer as their source.
  package var found: Set<FactPath>

  package init(
    submittedOn: CivilDate, batchYear: Int, grantedThisYear: Money = .zero, readings: [String: String] = [:],
    assuming: Bool = false, claimedInvoices: Set<String> = [], appliedElsewhere: Bool = false,
    found: Set<FactPath> = []
  ) {
    self.submittedOn = submittedOn
    self.batchYear = batchYear
    self.grantedThisYear = grantedThisYear
    self.readings = readings
    self.assuming = assuming
    self.claimedInvoices = claimedInvoices
    self.appliedElsewhere = appliedElsewhere
    self.found = found
  }
}
