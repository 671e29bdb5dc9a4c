/// One line of text on a page, as far as nothing but its words separates its ends.
package struct TextLine: Hashable, Codable, Sendable {
  package var text: String
  package var box: PageBox
  /// 0…1 of a recogniser; 1 for text the file itself carries.
  package var confidence: Double

  package init(_ text: String, box: PageBox, confidence: Double = 1) {
    self.text = text
    self.box = box
    self.confidence = confidence
  }
}
