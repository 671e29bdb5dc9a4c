/// What a page's picture says.
package struct RecognisedPage: Hashable, Codable, Sendable {
  /// In reading order: rows from the top, each from the left. The cells of a table's row are lines of their own with
  /// the same ``TextLine/row``.
  package var lines: [TextLine]
  /// Degrees clockwise by which the picture was turned to stand upright: 0, 90, 180 or 270. Boxes are fractions of the
  /// turned picture.
  package var turned: Int
  /// Degrees by which the lines of the turned picture climb to the right.
  package var skew: Double
  /// `PP-OCRv4`, `PP-OCRv6-small`, `tesseract`.
  package var recogniser: String
  /// Mean of the lines' confidence, each weighted by its length; 0 for a page without text.
  package var confidence: Double

  package init(lines: [TextLine], turned: Int, skew: Double, recogniser: String) {
    self.lines = lines
    self.turned = turned
    self.skew = skew
    self.recogniser = recogniser
    let characters = lines.reduce(0) { $0 + $1.text.count }
    confidence =
      lines.reduce(0) { $0 + $1.confidence * Double($1.text.count) } / Double(max(1, characters))
  }
}

/// How much work a page is worth.
package enum RecognitionEffort: String, Codable, CaseIterable, Sendable {
  /// The fast detector of lines; the careful one, on a finer picture, where the page reads badly.
  case ordinary
  /// The careful detector on the two halves of the page, and every doubtful line read in several ways: for a page on
  /// which something expected was not found. Some three times the time.
  case thorough
}
