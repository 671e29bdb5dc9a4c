internal import Casework

extension Link {
  static let panels = Link("panels")
  static func panel(_ id: CaseID) -> Link { Link("panels", id.rawValue) }
  static func panelSeats(_ id: CaseID) -> Link { Link("panels", id.rawValue, "seats") }
  static func panelClosing(_ id: CaseID) -> Link { Link("panels", id.rawValue, "closing") }

  static let scoring = Link("scoring")
  static func scoring(_ id: CaseID) -> Link { Link("scoring", id.rawValue) }
  static func conflictDeclaration(_ id: CaseID) -> Link { Link("scoring", id.rawValue, "declaration") }
  static func scoreSheet(_ id: CaseID) -> Link { Link("scoring", id.rawValue, "sheet") }
  static func scoreDraft(_ id: CaseID) -> Link { Link("scoring", id.rawValue, "draft") }
  static func scoreLock(_ id: CaseID) -> Link { Link("scoring", id.rawValue, "lock") }
  static func scoredMaterial(_ id: CaseID, _ file: AttachmentID) -> Link {
    Link("scoring", id.rawValue, "files", file.rawValue)
  }
  static func scoredPage(_ id: CaseID, _ file: AttachmentID, _ page: Int, turn: Int = 0) -> Link {
    Link("scoring", id.rawValue, "files", file.rawValue, "pages", String(page)).turned(turn)
  }
}
