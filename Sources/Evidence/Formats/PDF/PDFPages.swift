/// What `pdfinfo` says of a document's pages: how many there are and how large each stands.
struct PDFPages {
  struct Size: Hashable {
    /// Points of the upright page.
    var width: Double
    var height: Double
  }

  private(set) var total = 0
  private(set) var sizes: [Size] = []

  /// - Returns: `nil` when there is no page.
  init?(pdfinfo printed: [UInt8]) {
    for line in String(decoding: printed, as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: " ", omittingEmptySubsequences: true)
      if words.first == "Pages:", words.count == 2 { total = Int(words[1]) ?? 0 }
      // `Page    1 size:  595.28 x 841.89 pts (A4)` and `Page    1 rot:   90`
      guard words.first == "Page", words.count >= 4, Int(words[1]) != nil else { continue }
      if words[2] == "size:", words.count >= 6, let width = Double(words[3]), let height = Double(words[5]),
        width.isFinite, height.isFinite
      {
        sizes.append(Size(width: max(1, width), height: max(1, height)))
      }
      if words[2] == "rot:", words[3] == "90" || words[3] == "270", let last = sizes.indices.last {
        sizes[last] = Size(width: sizes[last].height, height: sizes[last].width)
      }
    }
    guard total > 0, !sizes.isEmpty else { return nil }
  }
}
