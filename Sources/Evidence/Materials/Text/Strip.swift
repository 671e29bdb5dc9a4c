/// A stretch of letters in one line of a page, each with its place.
struct Strip: Sendable {
  let page: Int
  let box: PageBox
  /// As `box`, moved to where it would stand if the page's lines did not climb; for comparing places only.
  var level: PageBox
  let confidence: Double
  let source: ReadField.Source
  let letters: Letters

  var folded: [Character] { letters.folded }
  var count: Int { letters.folded.count }
  var height: Double { box.height }

  init(_ line: TextLine, page: Int, source: ReadField.Source) {
    self.init(letters: Letters(line.text), box: line.box, page: page, confidence: line.confidence, source: source)
  }

  init(letters: Letters, box: PageBox, page: Int, confidence: Double, source: ReadField.Source) {
    self.letters = letters
    self.box = box
    level = box
    self.page = page
    self.confidence = confidence
    self.source = source
  }

  /// The rectangle of some of the letters; a wide letter counts twice a narrow one.
  func box(of range: Range<Int>) -> PageBox {
    guard range.lowerBound > 0 || range.upperBound < count else { return box }
    var (before, within, whole) = (0.0, 0.0, 0.0)
    for index in 0..<count {
      let gap = Double(letters.spaces[index]) * 0.5
      let width = letters.printed[index].isASCII ? 0.5 : 1.0
      if index < range.lowerBound || index == range.lowerBound { before += gap }
      if index < range.lowerBound { before += width }
      if range.contains(index) { within += width + (index > range.lowerBound ? gap : 0) }
      whole += gap + width
    }
    guard whole > 0 else { return box }
    return PageBox(
      x: box.x + box.width * before / whole, y: box.y, width: box.width * within / whole, height: box.height)
  }

  /// Both strips as one, `other` standing to the right.
  func joined(_ other: Strip, spaces: Int) -> Strip {
    let gaps = [spaces] + other.letters.spaces.dropFirst()
    var whole = Strip(
      letters: Letters(
        folded: folded + other.folded, printed: letters.printed + other.letters.printed,
        spaces: letters.spaces + gaps), box: box.union(other.box), page: page,
      confidence: min(confidence, other.confidence), source: source)
    whole.level = level.union(other.level)
    return whole
  }
}
