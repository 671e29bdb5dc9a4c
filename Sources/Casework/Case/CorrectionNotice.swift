package import PolicyCore
package import Standards

/// The one-time notice (一次性告知): everything that is missing, at once, with a day to answer by.
package struct CorrectionNotice: Codable, Hashable, Sendable {
  package let stage: Stage
  /// From 1; the second and later need a lead's override.
  package let round: Int
  package let items: [CorrectionPoint]
  /// The last day, inclusive, Beijing time.
  package let due: CivilDate

  package init(stage: Stage, round: Int, items: [CorrectionPoint], due: CivilDate) {
    self.stage = stage
    self.round = round
    self.items = items
    self.due = due
  }

  /// The first moment that is too late.
  package var expires: Instant { Instant(due, hour: 24) }

  package func allows(material: MaterialID, project: String?) -> Bool {
    items.contains { $0.material == material && ($0.project == nil || $0.project == project) }
  }

  package func allows(_ change: FilingChange) -> Bool {
    guard let path = change.path else { return false }
    return items.contains { $0.facts.contains(path) }
  }
}

package struct CorrectionPoint: Codable, Hashable, Sendable {
  package let key: ChecklistKey
  /// The material to give again, if it is about one.
  package let material: MaterialID?
  /// The answers that may be changed.
  package let facts: [FactPath]
  /// The reviewer's words: what is wrong and what is needed.
  package let reason: String

  package var project: String? { key.project }

  package init(key: ChecklistKey, material: MaterialID?, facts: [FactPath] = [], reason: String) {
    self.key = key
    self.material = material
    self.facts = facts
    self.reason = reason
  }
}

/// The applicant's word on one item: what was done, or why it is not agreed with.
package struct CorrectionReply: Codable, Hashable, Sendable {
  package let key: ChecklistKey
  package let disagrees: Bool
  package let text: String

  package init(key: ChecklistKey, disagrees: Bool, text: String) {
    self.key = key
    self.disagrees = disagrees
    self.text = text
  }
}

package struct CorrectionAnswered: Codable, Hashable, Sendable {
  package let receivedAt: Instant
  package let snapshot: String
  /// All invoices of the filing as corrected.
  package let invoices: [InvoiceClaim]

  package init(receivedAt: Instant, snapshot: String, invoices: [InvoiceClaim] = []) {
    self.receivedAt = receivedAt
    self.snapshot = snapshot
    self.invoices = invoices
  }
}

package struct ReviewerAssigned: Codable, Hashable, Sendable {
  package let stage: Stage
  package let account: AccountID

  package init(stage: Stage, account: AccountID) {
    self.stage = stage
    self.account = account
  }
}
