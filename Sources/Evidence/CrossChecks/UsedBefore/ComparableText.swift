internal import Standards

extension FileReading {
  /// The printed words of the file, line by line, as two pictures of one sheet show them alike: without what is read
  /// off seals and off marks across the page, which every picture breaks in pieces of its own, and without guesses.
  package var comparableText: String {
    pages.flatMap { page in page.printedLines.map(\.text) }.joined(separator: "\n")
  }
}

extension PageReading {
  fileprivate var printedLines: [TextLine] {
    guard textSource == .recognised else { return lines }
    let heights = lines.map(\.box.height).sorted()
    guard !heights.isEmpty else { return [] }
    let usual = heights[heights.count / 2]
    return lines.filter { line in
      let letters = line.text.count { $0.isLetter || $0.isNumber }
      let isAcross = line.box.height > 2.5 * usual && (2..<16).contains(letters)
      let isOfSeal = letters <= 12 && seals.contains { line.box.share(in: $0.box) > 0.6 }
      return line.confidence >= 0.7 && !isAcross && !isOfSeal
    }
  }
}

extension PageBox {
  /// How much of this box lies in `other`, 0…1.
  fileprivate func share(in other: PageBox) -> Double {
    let across = min(x + width, other.x + other.width) - max(x, other.x)
    let down = min(y + height, other.y + other.height) - max(y, other.y)
    return across > 0 && down > 0 && width > 0 && height > 0 ? across * down / (width * height) : 0
  }
}
