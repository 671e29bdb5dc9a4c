internal import Casework

extension Link {
  static func caseStatus(_ id: CaseID) -> Link { Link("apply", id.rawValue, "status") }
  static func correctionAnswer(_ id: CaseID) -> Link { Link("apply", id.rawValue, "correction") }
  /// One item of the notice, by its place from 1.
  static func correctionReply(_ id: CaseID, _ place: Int) -> Link {
    Link("apply", id.rawValue, "correction", "items", String(place))
  }
  static func correctionFileRemoval(_ id: CaseID, _ file: AttachmentID) -> Link {
    Link("apply", id.rawValue, "correction", "files", file.rawValue, "removal")
  }
  static func correctionForm(_ id: CaseID, _ place: FormPlace) -> Link {
    var link = Link("apply", id.rawValue, "correction", "form", place.section)
    if let project = place.project { link = link.with("project", project) }
    if let expense = place.expense { link = link.with("expense", expense) }
    return link
  }
  static func correctionSubmission(_ id: CaseID) -> Link { Link("apply", id.rawValue, "correction", "submission") }
  static func payeeAccount(_ id: CaseID) -> Link { Link("apply", id.rawValue, "account") }
}
