/// A seal impression found on a page's picture.
package struct SealMark: Hashable, Codable, Sendable {
  package enum Shape: String, Codable, Sendable { case round, oval, square }
  package enum Ink: String, Codable, Sendable {
    case red
    /// A seal's form without red: a black-and-white copy, or blue or purple ink.
    case notRed
  }

  package var box: PageBox
  package var shape: Shape
  package var ink: Ink
  /// Only a part of the ring is on the page: a seal across the edges of several sheets.
  package var isStraddling: Bool
  /// Millimetres across, on an A4 sheet.
  package var size: Double
  /// 0…1.
  package var confidence: Double
  /// The text inside, where it could be read.
  package var text: String?
  /// The tax office's mark at the head of an invoice, not a company's seal.
  package var isInvoiceMark: Bool

  package init(box: PageBox, shape: Shape, ink: Ink, size: Double, confidence: Double) {
    self.box = box
    self.shape = shape
    self.ink = ink
    self.size = size
    self.confidence = confidence
    isStraddling = false
    text = nil
    isInvoiceMark = false
  }
}
