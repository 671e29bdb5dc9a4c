internal import Casework

extension Link {
  static let determinations = Link("determinations")
  static let newDetermination = Link("determinations", "new")
  static func determination(_ id: DeterminationID) -> Link { Link("determinations", id.rawValue) }
  static func determinationTable(_ id: DeterminationID) -> Link { Link("determinations", id.rawValue, "table") }
  static func submission(of id: DeterminationID) -> Link { Link("determinations", id.rawValue, "submission") }
  static func approval(of id: DeterminationID) -> Link { Link("determinations", id.rawValue, "approval") }
  static func cancellation(of id: DeterminationID) -> Link { Link("determinations", id.rawValue, "cancellation") }
  static func sheet(of id: DeterminationID) -> Link { Link("determinations", id.rawValue, "sheet") }
  static func proof(of id: DeterminationID) -> Link { Link("determinations", id.rawValue, "receipt.json") }
  static func amountSteps(_ id: DeterminationID, _ row: CaseID) -> Link {
    Link("determinations", id.rawValue, "rows", row.rawValue)
  }
}
