internal import Standards

/// Puts the pieces of a page together to lines in reading order.
struct OFDLines {
  static let limit = 5000

  /// At most ``limit`` lines, each at most 20,000 bytes; rows from the top, in a row from the left.
  static func lines(_ pieces: [OFDText.Piece], on page: OFDBox) -> [TextLine] {
    var found = OFDLines()
    for piece in pieces.sorted(by: { $0.box.x < $1.box.x }) where piece.hasInk { found.add(piece) }
    let sorted = found.lines.sorted { $0.middle < $1.middle }
    var (ordered, row): ([OFDText.Piece], [OFDText.Piece]) = ([], [])
    for line in sorted {
      if let first = row.first, line.middle - first.middle > 0.45 * min(first.box.height, line.box.height) {
        ordered += row.sorted { $0.box.x < $1.box.x }
        row = []
      }
      row.append(line)
    }
    ordered += row.sorted { $0.box.x < $1.box.x }
    return ordered.prefix(limit).map { $0.textLine(on: page) }
  }

  private var lines: [OFDText.Piece] = []
  /// Lines by the band of the page their middle lies in, so that a piece looks at its neighbours only.
  private var bands: [Int: [Int]] = [:]
  private static let bandHeight = 5.0

  /// - Parameter piece: none further left comes after it.
  private mutating func add(_ piece: OFDText.Piece) {
    let band = Int((piece.middle / Self.bandHeight).rounded(.down))
    if !piece.isVertical {
      var best: (line: Int, gap: Double)?
      for index in (band - 1...band + 1).flatMap({ bands[$0]?.suffix(60) ?? [] }) {
        let line = lines[index]
        guard !line.isVertical, abs(line.middle - piece.middle) <= 0.4 * min(line.box.height, piece.box.height) else {
          continue
        }
        let size = min(line.size, piece.size)
        // The same words twice at one place: makers do that for bold type.
        if line.text == piece.text, abs(line.box.x - piece.box.x) < 0.2 * size { return }
        let gap = piece.box.x - (line.box.x + line.box.width)
        let endsLabel = line.text.hasSuffix("：") || line.text.hasSuffix(":")
        guard gap > -0.6 * size, gap < (endsLabel ? 1.5 : 0.7) * size, abs(gap) < abs(best?.gap ?? .infinity) else {
          continue
        }
        best = (index, gap)
      }
      if let best {
        let size = min(lines[best.line].size, piece.size)
        let needsSpace = best.gap > 0.4 * size && !lines[best.line].text.hasSuffix(" ")
        lines[best.line].text += (needsSpace ? " " : "") + piece.text
        lines[best.line].box = lines[best.line].box.union(piece.box)
        return
      }
    }
    bands[band, default: []].append(lines.count)
    lines.append(piece)
  }
}

extension OFDText.Piece {
  fileprivate var middle: Double { box.y + box.height / 2 }

  fileprivate var hasInk: Bool { text.unicodeScalars.contains { !$0.mayBeSpace } }

  fileprivate func textLine(on page: OFDBox) -> TextLine {
    var words = text.trimmed
    while words.utf8.count > 20_000 { words = String(words.prefix(words.count / 2)) }
    return TextLine(words, box: box.fraction(of: page))
  }
}

extension OFDBox {
  func union(_ other: OFDBox) -> OFDBox {
    let (left, top) = (min(x, other.x), min(y, other.y))
    return OFDBox(
      x: left, y: top, width: max(x + width, other.x + other.width) - left,
      height: max(y + height, other.y + other.height) - top)
  }

  /// In fractions of the page, cut at its edges.
  func fraction(of page: OFDBox) -> PageBox {
    func part(_ value: Double, _ whole: Double) -> Double { min(1, max(0, value / whole)) }
    let left = part(x - page.x, page.width)
    let top = part(y - page.y, page.height)
    return PageBox(
      x: left, y: top, width: part(x + width - page.x, page.width) - left,
      height: part(y + height - page.y, page.height) - top)
  }
}
