internal import Casework

extension Link {
  static let payments = Link("payments")
  static let batches = Link("payments", "batches")
  static func batch(_ id: BatchID) -> Link { Link("payments", "batches", id.rawValue) }
  static func batchProof(_ id: BatchID) -> Link { Link("payments", "batches", id.rawValue, "receipt.json") }
  static func batchApproval(_ id: BatchID) -> Link { Link("payments", "batches", id.rawValue, "approval") }
  static func batchRejection(_ id: BatchID) -> Link { Link("payments", "batches", id.rawValue, "rejection") }
  static func batchExport(_ id: BatchID) -> Link { Link("payments", "batches", id.rawValue, "exports") }
  static func bankFile(_ id: BatchID, _ format: BankFile.Format) -> Link {
    Link("payments", "batches", id.rawValue, "files", format.rawValue + ".csv")
  }
  static func bankReturn(_ id: BatchID) -> Link { Link("payments", "batches", id.rawValue, "returns") }
  static func accountReveal(_ id: CaseID) -> Link { Link("payments", "cases", id.rawValue, "account") }
  static func accountConfirmation(_ id: CaseID) -> Link {
    Link("payments", "cases", id.rawValue, "account-confirmation")
  }
  static let clawBacks = Link("claw-backs")
  static func clawBack(_ id: CaseID) -> Link { Link("claw-backs", id.rawValue) }
  static func clawBackOrder(_ id: CaseID) -> Link { Link("claw-backs", id.rawValue, "order") }
  static func repayments(_ id: CaseID) -> Link { Link("claw-backs", id.rawValue, "repayments") }
}
