package import Evidence

/// A paper made for measuring, with what stands on it.
package struct Fixture: Codable, Sendable {
  package struct Line: Codable, Sendable {
    package let text: String
    package let box: PageBox
  }

  package struct Seal: Codable, Sendable {
    package let owner: String
    package let box: PageBox
    package let ink: SealMark.Ink
    package let isStraddling: Bool
    package let isInvoiceMark: Bool
  }

  package struct Page: Codable, Sendable {
    /// The page's picture beside the file, for readers that take pictures only.
    package let picture: String
    package let lines: [Line]
    package let seals: [Seal]
    package let signatures: [PageBox]
    /// Payloads.
    package let codes: [String]
  }

  /// Relative to the folder.
  package let file: String
  package let kind: DocumentKind
  package let finish: PaperFinish
  package let isColour: Bool
  /// Values as `duixian read` gives them.
  package let fields: [FieldName: String]
  package let pages: [Page]
}
