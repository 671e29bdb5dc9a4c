package import PolicyCore
package import Standards

package struct WorksheetSaved: Codable, Hashable, Sendable {
  /// Edits of the reviewed filing, not of the applicant's.
  package let changes: [FilingChange]
  package let reasons: [DifferenceReason]

  package init(changes: [FilingChange], reasons: [DifferenceReason]) {
    self.changes = changes
    self.reasons = reasons
  }
}

/// Why the reviewer's figure is not the applicant's.
package struct DifferenceReason: Codable, Hashable, Sendable {
  package let path: FactPath
  package let reason: String
  package let pins: [PagePin]

  package init(path: FactPath, reason: String, pins: [PagePin] = []) {
    self.path = path
    self.reason = reason
    self.pins = pins
  }
}

package struct ConditionKey: Codable, Hashable, Sendable, Comparable {
  package let condition: String
  package let project: String?

  package init(condition: String, project: String? = nil) {
    self.condition = condition
    self.project = project
  }

  package static func < (a: ConditionKey, b: ConditionKey) -> Bool {
    (a.condition, a.project ?? "") < (b.condition, b.project ?? "")
  }
}

package struct ConditionDecision: Codable, Hashable, Sendable {
  package let key: ConditionKey
  package let met: Bool
  package let reason: String
  /// The facts the decision settles for the assessment.
  package let settles: [FilingChange]

  package init(key: ConditionKey, met: Bool, reason: String, settles: [FilingChange] = []) {
    self.key = key
    self.met = met
    self.reason = reason
    self.settles = settles
  }
}

/// The invoice ledger found the same invoice claimed twice; where else is never told to the applicant.
package struct DuplicateFlag: Codable, Hashable, Sendable {
  package let invoice: String
  package let project: String
  /// Empty where the number was read off ``file`` and not typed.
  package let expense: String
  package let file: AttachmentID?
  package let elsewhere: CaseID

  package init(invoice: String, project: String, expense: String, elsewhere: CaseID) {
    self.init(InvoiceClaim(invoice: invoice, project: project, expense: expense), elsewhere: elsewhere)
  }

  package init(_ claim: InvoiceClaim, elsewhere: CaseID) {
    invoice = claim.invoice
    project = claim.project
    expense = claim.expense
    file = claim.file
    self.elsewhere = elsewhere
  }
}

package struct DuplicateResolution: Codable, Hashable, Sendable {
  package enum Finding: String, Codable, Sendable, CaseIterable {
    /// This case keeps the invoice.
    case rightfulHere
    /// The line is left out of this case's amount.
    case excluded
  }
  package let invoice: String
  package let finding: Finding
  package let reason: String

  package init(invoice: String, finding: Finding, reason: String) {
    self.invoice = invoice
    self.finding = finding
    self.reason = reason
  }
}

/// The amount that the review recognised, with each line's reductions.
package struct Recognition: Codable, Hashable, Sendable {
  package let award: Money
  package let lines: [RecognisedLine]
  package let opinion: String
  package let policyHash: String
  /// The programme has no expert review: the case goes straight to the determination. Absent: it has one.
  package var withoutExperts: Bool?
  /// Which programmes the recognition shuts out for the applicant. Absent: none.
  package var exclusion: ExclusiveSide?
  /// `nil` in events older than that record.
  package let basis: AssessmentBasis?

  package init(
    award: Money, lines: [RecognisedLine], opinion: String, policyHash: String, basis: AssessmentBasis? = nil
  ) {
    self.award = award
    self.lines = lines
    self.opinion = opinion
    self.policyHash = policyHash
    self.basis = basis
  }
}

/// One side of an exclusion: the case's own programme, those it shuts out, and the batch year it holds for.
package struct ExclusiveSide: Codable, Hashable, Sendable {
  package let programme: String
  /// In order, without repetition.
  package let others: [String]
  package let year: Int

  package init(programme: String, others: Set<String>, year: Int) {
    self.programme = programme
    self.others = others.subtracting([programme]).sorted()
    self.year = year
  }

  /// The names under which the two sides of each exclusion meet, whichever of them is asking.
  package var pairs: [String] { others.map { programme < $0 ? "\(programme)|\($0)" : "\($0)|\(programme)" } }
}

package struct RecognisedLine: Codable, Hashable, Sendable {
  package let project: String
  package let expense: String
  package let invoices: [String]
  package let claimed: Money
  package let recognised: Money
  package let reductions: [LineReduction]

  package init(
    project: String, expense: String, invoices: [String], claimed: Money, recognised: Money,
    reductions: [LineReduction]
  ) {
    self.project = project
    self.expense = expense
    self.invoices = invoices
    self.claimed = claimed
    self.recognised = recognised
    self.reductions = reductions
  }
}

package struct LineReduction: Codable, Hashable, Sendable {
  package let code: String
  package let amount: Money
  package let reason: Phrase

  package init(code: String, amount: Money, reason: Phrase) {
    self.code = code
    self.amount = amount
    self.reason = reason
  }
}
