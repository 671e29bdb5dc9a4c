package import Standards

package struct Opened: Codable, Hashable, Sendable {
  package let id: CaseID
  package let programme: String
  package let round: String
  package let enterprise: EnterpriseID
  package let enterpriseName: String
  package let channel: Channel
  package let policyHash: String

  package init(
    id: CaseID, programme: String, round: String, enterprise: EnterpriseID, enterpriseName: String,
    channel: Channel, policyHash: String
  ) {
    self.id = id
    self.programme = programme
    self.round = round
    self.enterprise = enterprise
    self.enterpriseName = enterpriseName
    self.channel = channel
    self.policyHash = policyHash
  }
}

/// How the filing came in.
package enum Channel: String, Codable, Sendable, CaseIterable {
  case online
  /// Filed at the window on the enterprise's behalf (代办).
  case counter
}

package struct FactsSaved: Codable, Hashable, Sendable {
  /// The form's section.
  package let section: String
  package let changes: [FilingChange]
  /// Saved by the page itself, not by a press of the button.
  package let automatic: Bool
  /// The version of the policy whose form it was; `nil` in events older than that record.
  package let policyHash: String?

  package init(section: String, changes: [FilingChange], automatic: Bool, policyHash: String? = nil) {
    self.section = section
    self.changes = changes
    self.automatic = automatic
    self.policyHash = policyHash
  }
}

package struct ConfirmationRequested: Codable, Hashable, Sendable {
  /// Digest of the answers and files the clerk hands over; the applicant confirms exactly these.
  package let snapshot: String

  package init(snapshot: String) { self.snapshot = snapshot }
}

package struct Submitted: Codable, Hashable, Sendable {
  package let number: ApplicationNumber
  /// The server's receipt.
  package let receivedAt: Instant
  package let snapshot: String
  /// The statements of the commitment letter that the applicant ticked.
  package let declarations: [String]
  /// The invoices its expense lines rest on.
  package let invoices: [InvoiceClaim]
  /// The version of the policy it was submitted under, and is handled under to its end; `nil` in events older than
  /// that record.
  package let policyHash: String?

  package init(
    number: ApplicationNumber, receivedAt: Instant, snapshot: String, declarations: [String],
    invoices: [InvoiceClaim] = [], policyHash: String? = nil
  ) {
    self.number = number
    self.receivedAt = receivedAt
    self.snapshot = snapshot
    self.declarations = declarations
    self.invoices = invoices
    self.policyHash = policyHash
  }
}
