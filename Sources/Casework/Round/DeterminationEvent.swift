package enum DeterminationEvent: DomainEvent {
  case prepared(DeterminationTable)
  case saved(DeterminationTable)
  case submitted
  case approved
  case cancelled(Reasoned)

  package var kind: String {
    switch self {
    case .prepared: "prepared"
    case .saved: "saved"
    case .submitted: "submitted"
    case .approved: "approved"
    case .cancelled: "cancelled"
    }
  }
}

package struct DeterminationTable: Codable, Hashable, Sendable {
  package let id: DeterminationID
  package let round: String
  package let scenario: Scenario
  package let rows: [DeterminationRow]
  /// `PolicyEngine.version` of the program that shared out; `nil` in events older than that record.
  package let engine: String?

  package init(
    id: DeterminationID, round: String, scenario: Scenario, rows: [DeterminationRow], engine: String? = nil
  ) {
    self.id = id
    self.round = round
    self.scenario = scenario
    self.rows = rows
    self.engine = engine
  }
}
