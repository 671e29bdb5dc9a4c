/// Labels written from the top down, one character below the other, as beside the blocks of an invoice: put together
/// before lines are, for each of their characters stands on the baseline of some line that it has nothing to do with.
struct UprightLabels {
  private(set) var labels: [[PDFWord]] = []
  private(set) var others: [PDFWord] = []

  init(_ words: [PDFWord]) {
    let single = words.filter { $0.text.count == 1 && Self.isHan($0.text) }.sorted { $0.top < $1.top }
    guard (2...400).contains(single.count) else {
      others = words
      return
    }
    // A spaced-out heading has such characters side by side.
    let alone = single.filter { word in
      !single.contains { other in
        other != word && abs(other.middle - word.middle) < word.height * 0.5
          && abs(other.left - word.left) < word.height * 3
      }
    }
    .filter { word in !words.contains { Self.touches($0, word) } }
    var taken: Set<PDFWord> = []
    for start in alone where !taken.contains(start) {
      var label = [start]
      while let last = label.last, let next = alone.first(where: { Self.follows($0, last) && !taken.contains($0) }) {
        label.append(next)
        if label.count > 20 { break }
      }
      guard label.count > 1 else { continue }
      labels.append(label)
      taken.formUnion(label)
    }
    others = words.filter { !taken.contains($0) }
  }

  private static func follows(_ word: PDFWord, _ last: PDFWord) -> Bool {
    let gap = word.top - last.bottom
    return abs(word.left - last.left) < last.height * 0.4 && gap > -last.height * 0.3 && gap < last.height * 0.9
      && abs(word.height - last.height) < last.height * 0.3
  }

  /// Whether a word goes on from, or to, the character on its own line.
  private static func touches(_ other: PDFWord, _ word: PDFWord) -> Bool {
    guard other != word, abs(other.middle - word.middle) < word.height * 0.4 else { return false }
    let gap = max(other.left - word.right, word.left - other.right)
    return gap < word.height * 0.15 && gap > -word.height * 0.5
  }

  static func isHan(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { (0x2e80...0x9fff).contains($0.value) || (0x20000...0x3ffff).contains($0.value) }
  }
}
