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
  package static func pagePicture(_ id: String, _ file: AttachmentID, page: Int, thumbnail: Bool = false) -> Link {
    let link = Link("cases", id, "files", file.rawValue, "pages", String(page))
    return thumbnail ? link.with("size", "small") : link
  }
}
