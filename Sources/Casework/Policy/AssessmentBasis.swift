package import PolicyCore
package import Standards

/// What an amount rests on besides the facts: enough to compute it again years later, to the fen.
package struct AssessmentBasis: Codable, Hashable, Sendable {
  /// The version of the policy, by the hash of its files.
  package let policyHash: String
  /// ``PolicyEngine/version``.
  package let engine: String
  package let submittedOn: CivilDate
  package let batchYear: Int
  /// Supposed to be granted to the credit code in the batch year already, over all directions.
  package let grantedThisYear: Money
  /// Invoices supposed to be used elsewhere, in order.
  package let claimedInvoices: [String]
  /// Supposed to have a live application in a programme that this one excludes.
  package let appliedElsewhere: Bool
  package let readings: [RecordedReading]
  package let parameters: [ParameterUse]

  /// - Parameter context: the one `assessment` was made in.
  package init(_ assessment: Assessment, under policy: CompiledPolicy, in context: AssessmentContext) {
    policyHash = assessment.policyHash
    engine = PolicyEngine.version
    submittedOn = context.submittedOn
    batchYear = context.batchYear
    grantedThisYear = context.grantedThisYear
    claimedInvoices = context.claimedInvoices.sorted()
    appliedElsewhere = context.appliedElsewhere
    readings = policy.readings.compactMap { reading in
      assessment.readings[reading.id].map { RecordedReading(reading, option: $0) }
    }
    parameters = assessment.parameters
  }

  /// The world to assess the same facts in again.
  package var context: AssessmentContext {
    AssessmentContext(
      submittedOn: submittedOn, batchYear: batchYear, grantedThisYear: grantedThisYear,
      readings: Dictionary(readings.map { ($0.id, $0.option) }, uniquingKeysWith: { first, _ in first }),
      claimedInvoices: Set(claimedInvoices), appliedElsewhere: appliedElsewhere)
  }
}

/// Which answer to an open question of the guide was used.
package struct RecordedReading: Codable, Hashable, Sendable {
  package let id: String
  package let option: String
  package let label: Phrase
  package let clause: ClauseID
  package let isDefault: Bool
  /// `nil` while nobody has confirmed the choice.
  package let decidedBy: String?

  init(_ reading: Reading, option: String) {
    id = reading.id
    self.option = option
    label = reading.options.first { $0.id == option }?.label ?? Phrase(zh: option, en: option)
    clause = reading.clause
    isDefault = option == reading.default
    decidedBy = reading.decidedBy
  }
}
