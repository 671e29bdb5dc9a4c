package import PolicyCore

/// A file given for one material; its bytes are in the blob store under ``hash``.
package struct Attachment: Codable, Hashable, Sendable {
  package let id: AttachmentID
  package let material: MaterialID
  /// `nil` for a material of the whole application.
  package let project: String?
  /// Hex digest of the content, which is also its address.
  package let hash: String
  package let name: String
  package let size: Int64
  /// Found from the content, never from the name.
  package let mediaType: String
  /// Of a paginated format, when known.
  package let pages: Int?

  package init(
    id: AttachmentID, material: MaterialID, project: String? = nil, hash: String, name: String, size: Int64,
    mediaType: String, pages: Int? = nil
  ) {
    self.id = id
    self.material = material
    self.project = project
    self.hash = hash
    self.name = name
    self.size = size
    self.mediaType = mediaType
    self.pages = pages
  }

  package static let largest: Int64 = 200 * 1024 * 1024
  package static let largestTogether: Int64 = 1024 * 1024 * 1024
  package static let most = 300
}
