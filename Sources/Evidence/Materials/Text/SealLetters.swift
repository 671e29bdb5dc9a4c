/// Letters of a seal that a recogniser read along with the page.
enum SealLetters {
  private static let marks = ["专用章", "合同专用", "财务专用", "发票专用", "回单专用", "务专用", "公章"].map { Array($0) }

  /// Short, and either named like a seal or inside one without being a figure, a day or a label.
  static func isPart(_ strip: Strip, of page: PageReading) -> Bool {
    guard strip.source == .recognised, strip.count <= 9, !strip.folded.contains(where: { "(:)".contains($0) }) else {
      return false
    }
    if marks.contains(where: { strip.folded.firstPlace(of: $0) != nil }) { return strip.count <= 7 }
    guard strip.count <= 5, !strip.folded.contains(where: { $0.isDigit || "一二三四五六七八九十〇年月日".contains($0) }) else {
      return false
    }
    let own = strip.box.width * strip.box.height
    let isSlanted = strip.box.height > 0.024
    return page.seals.contains { seal in
      // Half a seal at an edge stands where no print does; its letters fall between the lines beside it.
      strip.box.overlap(seal.box) > (seal.isStraddling ? 0.5 : 0.7) * own && (isSlanted || seal.isStraddling)
    }
  }
}
