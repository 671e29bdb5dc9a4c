package import Casework

extension Link {
  package static let register = Link("register")
  /// The filings of the enterprise one acts for.
  package static let applications = Link("apply")
  package static let registerEnterprise = Link("apply", "enterprise")
  package static let agents = Link("apply", "agents")
  package static let counter = Link("counter")

  package static func application(_ id: CaseID) -> Link { Link("apply", id.rawValue) }
  package static func estimate(_ id: CaseID) -> Link { Link("apply", id.rawValue, "estimate") }
  package static func withdrawal(_ id: CaseID) -> Link { Link("apply", id.rawValue, "withdrawal") }
  package static func answerCheck(_ id: CaseID) -> Link { Link("apply", id.rawValue, "check") }
  package static func submission(_ id: CaseID) -> Link { Link("apply", id.rawValue, "submission") }
  package static func handover(_ id: CaseID) -> Link { Link("apply", id.rawValue, "handover") }
  package static func declining(_ id: CaseID) -> Link { Link("apply", id.rawValue, "declining") }
  package static func receipt(_ id: CaseID) -> Link { Link("apply", id.rawValue, "receipt") }
  static func receiptProof(_ id: CaseID) -> Link { Link("apply", id.rawValue, "receipt.json") }

  static func letter(_ id: CaseID, _ letter: String) -> Link { Link("apply", id.rawValue, "letters", letter) }
  static func projects(_ id: CaseID) -> Link { Link("apply", id.rawValue, "projects") }
  static func projectRemoval(_ id: CaseID, _ project: String) -> Link {
    Link("apply", id.rawValue, "projects", project, "removal")
  }
  static func expenses(_ id: CaseID, _ project: String) -> Link {
    Link("apply", id.rawValue, "projects", project, "expenses")
  }
  static func expenseRemoval(_ id: CaseID, _ project: String, _ expense: String) -> Link {
    Link("apply", id.rawValue, "projects", project, "expenses", expense, "removal")
  }
  static func material(_ id: CaseID, _ material: String, project: String?) -> Link {
    guard let project else { return Link("apply", id.rawValue, "materials", material) }
    return Link("apply", id.rawValue, "projects", project, "materials", material)
  }
  /// The state of the material's files alone, for the script.
  static func materialReadings(_ id: CaseID, _ material: String, project: String?) -> Link {
    guard let project else { return Link("apply", id.rawValue, "materials", material, "readings") }
    return Link("apply", id.rawValue, "projects", project, "materials", material, "readings")
  }
  static func proposals(_ id: CaseID) -> Link { Link("apply", id.rawValue, "proposals") }
  static func licence(_ id: CaseID) -> Link { Link("apply", id.rawValue, "licence") }
  static func file(_ id: CaseID, _ file: AttachmentID) -> Link { Link("apply", id.rawValue, "files", file.rawValue) }
  /// The original as an attachment, and pictures of its pages: the same for everybody who may read the case.
  static func original(_ id: CaseID, _ file: AttachmentID) -> Link {
    Link("cases", id.rawValue, "files", file.rawValue)
  }
  static func picture(_ id: CaseID, _ file: AttachmentID, page: Int, turn: Int = 0) -> Link {
    Link("cases", id.rawValue, "files", file.rawValue, "pages", String(page)).turned(turn)
  }
  static func fileRemoval(_ id: CaseID, _ file: AttachmentID) -> Link {
    Link("apply", id.rawValue, "files", file.rawValue, "removal")
  }
}
