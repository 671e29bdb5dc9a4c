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
