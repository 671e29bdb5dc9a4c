/// One line of text on a page, as far as nothing but its words separates its ends.
package struct TextLine: Hashable, Codable, Sendable {
  package var text: String
  package var box: PageBox
  /// 0…1 of a recogniser; 1 for text the file itself carries.
  package var confidence: Double
  /// Row of the page it stands in, from 0 at the top, counted along the slope of a page that lies askew; lines of one
  /// row are cells beside each other. `nil` where nobody looked.
  package var row: Int?
  /// What the recogniser saw, where a letter was put into the form that the page's script uses; else `nil`.
  package var seen: String?

  package init(_ text: String, box: PageBox, confidence: Double = 1) {
    self.text = text
    self.box = box
    self.confidence = confidence
  }
}
