package import Casework

extension Link {
  package static let desk = Link("desk")

  /// The case's page for the offices.
  package static func staffCase(_ id: String) -> Link { Link("cases", id) }
  package static func staffCase(_ id: String, tab: String) -> Link { staffCase(id).with("tab", tab) }
  static func assignment(_ id: String) -> Link { Link("cases", id, "assignment") }

  /// A material's original, always as an attachment.
  package static func original(_ id: String, _ file: AttachmentID) -> Link {
    Link("cases", id, "files", file.rawValue)
  }

  /// A picture of one page of a material.
  /// - Parameter turn: degrees clockwise that set the page upright.
  package static func pagePicture(
    _ id: String, _ file: AttachmentID, page: Int, thumbnail: Bool = false, turn: Int = 0
  ) -> Link {
    let link = Link("cases", id, "files", file.rawValue, "pages", String(page)).turned(turn)
    return thumbnail ? link.with("size", "small") : link
  }

  /// The picture turned clockwise.
  func turned(_ turn: Int) -> Link { turn == 0 ? self : with("turn", String(turn)) }
}
