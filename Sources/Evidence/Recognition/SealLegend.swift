/// What a seal says, as far as it can be read: a hint, never a ground to refuse.
package struct SealLegend: Hashable, Codable, Sendable {
  /// The name along the ring, Chinese characters and brackets only.
  package var name: String
  /// The level words below the middle, such as `合同专用章`.
  package var purpose: String?
  /// 0…1, of the name.
  package var confidence: Double

  package init(name: String, purpose: String?, confidence: Double) {
    self.name = name
    self.purpose = purpose
    self.confidence = confidence
  }

  /// Both, as ``SealMark/text`` holds them.
  package var words: String { name + (purpose.map { " " + $0 } ?? "") }
}
