/// Letters of a seal that a recogniser read along with the page.
enum SealLetters {
  private static let marks = ["专用章", "合同专用", "财务专用", "发票专用", "回单专用", "务专用", "公章"].map { Array($0) }

  /// Short, and either named like a seal or inside one without being a figure, a day or a label.
  static func isPart(_ strip: Strip, of page: PageReading) -> Bool {
    guard strip.source == .recognised, strip.count <= 9, !strip.folded.contains(where: { "(:)".contains($0) }) else {
      return false
    }
    if marks.contains(where: { strip.folded.firstPlace(of: $0) != nil }) { return strip.count <= 7 }
    guard strip.count <= 5, !strip.folded.contains(where: \.isNumber) else { return false }
    let isSlanted = strip.box.height > 0.024
    return isSlanted && page.seals.contains { strip.box.overlap($0.box) > 0.7 * strip.box.width * strip.box.height }
  }
}
