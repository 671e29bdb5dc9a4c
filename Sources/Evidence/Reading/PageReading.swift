/// What one page says and how it looks. Built up in steps: the file's own text, then the picture, then recognition.
package struct PageReading: Hashable, Codable, Sendable {
  /// Where the lines come from.
  package enum TextSource: String, Codable, Sendable {
    /// Not looked at yet, or nothing could be read.
    case none
    /// The file's own text.
    case textLayer
    /// Recognised from the page's picture.
    case recognised
  }

  /// From 1.
  package var number: Int
  /// Width over height of the upright page.
  package var aspect: Double
  package var textSource: TextSource
  /// In reading order: top to bottom, left to right.
  package var lines: [TextLine]
  /// Which recogniser read the lines: `PP-OCRv4`, `PP-OCRv6-small`, `tesseract`.
  package var recogniser: String?
  /// Degrees clockwise by which the stored page was turned to stand upright: 0, 90, 180 or 270.
  package var turned: Int
  /// `nil` for pages that are no pictures of paper.
  package var scan: ScanQuality?
  package var seals: [SealMark]
  package var handwriting: [HandwritingMark]
  package var codes: [CodeMark]

  package init(number: Int, aspect: Double = 210.0 / 297, textSource: TextSource = .none, lines: [TextLine] = []) {
    self.number = number
    self.aspect = aspect
    self.textSource = textSource
    self.lines = lines
    recogniser = nil
    turned = 0
    scan = nil
    seals = []
    handwriting = []
    codes = []
  }

  /// The lines, one below the other.
  package var text: String { lines.map(\.text).joined(separator: "\n") }
}
