/// Strokes of a pen where a signature is asked for.
package struct HandwritingMark: Hashable, Codable, Sendable {
  package var box: PageBox
  /// 0…1.
  package var confidence: Double

  package init(box: PageBox, confidence: Double) {
    self.box = box
    self.confidence = confidence
  }
}

/// A two-dimensional code and what it says.
package struct CodeMark: Hashable, Codable, Sendable {
  package var payload: String
  package var box: PageBox

  package init(payload: String, box: PageBox) {
    self.payload = payload
    self.box = box
  }
}
