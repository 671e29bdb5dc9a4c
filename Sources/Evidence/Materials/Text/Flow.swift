/// The text as one run of letters: lines of a paragraph follow each other directly, other lines after `\n`, and what
/// stands apart in one line after `\t`.
struct Flow: Sendable {
  let letters: [Character]
  /// Where each letter comes from; separators point at the strip before them.
  private let origins: [(strip: Int, offset: Int)]
  /// The strip that continues another's paragraph.
  private let next: [Int: Int]

  init(strips: [Strip], rows: [[Int]]) {
    var letters: [Character] = []
    var origins: [(strip: Int, offset: Int)] = []
    let margins = Self.margins(strips, rows)
    var next: [Int: Int] = [:]
    var previous: Int?
    for row in rows {
      if row.count == 1, Self.isPageMark(strips[row[0]].folded) { continue }
      if let last = previous, let first = row.first {
        if Self.continues(strips[last], strips[first], row, margins) {
          next[last] = first
        } else {
          letters.append("\n")
          origins.append((last, -1))
        }
      }
      for (place, index) in row.enumerated() {
        if place > 0 {
          letters.append("\t")
          origins.append((index, -1))
        }
        for (offset, letter) in strips[index].folded.enumerated() {
          letters.append(letter)
          origins.append((index, offset))
        }
      }
      previous = row.count == 1 ? row[0] : nil
      if row.count > 1 {
        letters.append("\n")
        origins.append((row[row.count - 1], -1))
      }
    }
    self.letters = letters
    self.origins = origins
    self.next = next
  }

  /// The strip that goes on with a strip's sentence in the next line.
  func following(_ strip: Int) -> Int? { next[strip] }

  /// The left and right edge of running text, by page.
  private static func margins(_ strips: [Strip], _ rows: [[Int]]) -> [Int: (left: Double, right: Double)] {
    var alone: [Int: [PageBox]] = [:]
    for row in rows where row.count == 1 && strips[row[0]].count >= 12 {
      alone[strips[row[0]].page, default: []].append(strips[row[0]].box)
    }
    return alone.mapValues { boxes in
      let left = boxes.map(\.x).min() ?? 0
      // Lines set to the right, such as a number at the head, do not mark the margin.
      return (left, boxes.filter { $0.x < left + 0.1 }.map(\.right).max() ?? 1)
    }
  }

  /// A full line followed by one that starts at the left edge, perhaps over a page's end.
  private static func continues(
    _ last: Strip, _ next: Strip, _ row: [Int], _ margins: [Int: (left: Double, right: Double)]
  ) -> Bool {
    guard row.count == 1, let above = margins[last.page], let below = margins[next.page] else { return false }
    let isFull = last.box.right > above.right - 0.06 && last.box.x < above.left + 0.1
    let startsAtEdge = next.box.x < below.left + 0.02
    let isNear = last.page != next.page || next.box.y - last.box.bottom < 1.4 * max(last.height, next.height)
    return isFull && startsAtEdge && isNear
  }

  /// `第 2 页 共 3 页`, `- 2 -`, `2/3`.
  private static func isPageMark(_ letters: [Character]) -> Bool {
    guard letters.count <= 12 else { return false }
    let text = String(letters)
    return (text.hasPrefix("第") && text.contains("页") && letters.contains { $0.isDigit })
      || (letters.contains { $0.isDigit } && letters.allSatisfy { $0.isDigit || "-/·".contains($0) }
        && letters.count <= 5)
  }

  func span(_ range: Range<Int>) -> Span {
    var parts: [Span.Part] = []
    for index in range where origins[index].offset >= 0 {
      let (strip, offset) = origins[index]
      if let last = parts.last, last.strip == strip, last.range.upperBound == offset {
        parts[parts.count - 1].range = last.range.lowerBound..<(offset + 1)
      } else {
        parts.append(Span.Part(strip: strip, range: offset..<(offset + 1)))
      }
    }
    return Span(parts)
  }

  /// Letters of a range without the marks between cells, each with its place: forms whose blanks were filled in leave
  /// gaps inside a day or an amount.
  func tight(_ range: Range<Int>) -> (letters: [Character], places: [Int]) {
    let places = range.filter { letters[$0] != "\t" }
    return (places.map { letters[$0] }, places)
  }

  func firstPlace(of words: String, from start: Int = 0) -> Int? { letters.firstPlace(of: Array(words), from: start) }
  func places(of words: String) -> [Int] { letters.places(of: Array(words)) }
  func contains(_ words: String) -> Bool { firstPlace(of: words) != nil }

  /// Where the sentence that holds `place` ends.
  func sentenceEnd(from place: Int, marks: Set<Character> = ["。", "\n", "\t"]) -> Int {
    var index = place
    while index < letters.count, !marks.contains(letters[index]) { index += 1 }
    return index
  }
}
