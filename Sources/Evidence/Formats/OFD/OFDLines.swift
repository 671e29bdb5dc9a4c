internal import Standards

/// Puts the pieces of a page together to lines in reading order.
struct OFDLines {
  static let limit = 5000

  /// At most ``limit`` lines, each at most 20,000 bytes.
  static func lines(_ pieces: [OFDText.Piece], on page: OFDBox) -> [TextLine] {
    var rows: [Row] = []
    for piece in pieces.sorted(by: { $0.box.y + $0.box.height / 2 < $1.box.y + $1.box.height / 2 })
    where !piece.text.trimmed.isEmpty {
      let middle = piece.box.y + piece.box.height / 2
      if !piece.isVertical, let last = rows.indices.last, !rows[last].isVertical,
        abs(rows[last].middle - middle) <= 0.3 * min(rows[last].height, piece.box.height)
      {
        rows[last].pieces.append(piece)
      } else {
        rows.append(
          Row(middle: middle, height: piece.box.height, isVertical: piece.isVertical, pieces: [piece]))
      }
    }
    var lines: [TextLine] = []
    for row in rows where lines.count < limit {
      for line in joined(row) where lines.count < limit { lines.append(line.textLine(on: page)) }
    }
    return lines
  }

  private struct Row {
    let middle: Double
    let height: Double
    let isVertical: Bool
    var pieces: [OFDText.Piece]
  }

  private static func joined(_ row: Row) -> [OFDText.Piece] {
    var out: [OFDText.Piece] = []
    for piece in row.pieces.sorted(by: { $0.box.x < $1.box.x }) {
      guard let last = out.last else {
        out.append(piece)
        continue
      }
      let gap = piece.box.x - (last.box.x + last.box.width)
      let size = min(last.size, piece.size)
      if abs(piece.box.x - last.box.x) < 0.2 * size, piece.text == last.text { continue }
      if gap > -0.6 * size, gap < 1.1 * size {
        let space = gap > 0.4 * size && !last.text.hasSuffix(" ") ? " " : ""
        out[out.count - 1].text += space + piece.text
        out[out.count - 1].box = last.box.union(piece.box)
      } else {
        out.append(piece)
      }
    }
    return out
  }
}

extension OFDText.Piece {
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
