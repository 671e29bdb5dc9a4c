/// Sorts lines as they are read: rows from the top, each from the left, so that the cells of a table's row stay together.
enum ReadingOrder {
  /// - Parameter boxes: of a straight, upright page.
  /// - Returns: for each row its boxes' indices, from the left.
  static func rows(_ boxes: [TiltedBox]) -> [[Int]] {
    let sorted = boxes.indices.sorted { boxes[$0].middle.y < boxes[$1].middle.y }
    var rows: [[Int]] = []
    for index in sorted {
      // Rows further up end above this one; a few are looked at because tall and low boxes mix.
      let at = rows.indices.suffix(8).last { row in belongs(boxes[index], to: rows[row], boxes) }
      if let at { rows[at].append(index) } else { rows.append([index]) }
    }
    return rows.map { row in row.sorted { boxes[$0].middle.x < boxes[$1].middle.x } }
      .sorted { mean($0, boxes) < mean($1, boxes) }
  }

  /// Beside the row's nearest box, overlapping it over more than half of the lower one's height.
  private static func belongs(_ box: TiltedBox, to row: [Int], _ boxes: [TiltedBox]) -> Bool {
    guard let nearest = row.min(by: { gap(box, boxes[$0]) < gap(box, boxes[$1]) }).map({ boxes[$0] }) else {
      return false
    }
    let (a, b) = (box.rise, nearest.rise)
    let shared = min(a.upperBound, b.upperBound) - max(a.lowerBound, b.lowerBound)
    let lower = min(a.upperBound - a.lowerBound, b.upperBound - b.lowerBound)
    // Two boxes one above the other are two rows however much they overlap.
    return shared > lower / 2 && gap(box, nearest) > -min(box.breadth, nearest.breadth) / 2
  }

  private static func gap(_ a: TiltedBox, _ b: TiltedBox) -> Double {
    abs(a.middle.x - b.middle.x) - (a.breadth + b.breadth) / 2
  }

  private static func mean(_ row: [Int], _ boxes: [TiltedBox]) -> Double {
    row.reduce(0) { $0 + boxes[$1].middle.y } / Double(max(1, row.count))
  }
}

extension TiltedBox {
  /// Extent across the page.
  fileprivate var breadth: Double { isUpright ? length : thickness }
  /// Extent down the page at the box's middle; the tilt of a long line does not count.
  fileprivate var rise: ClosedRange<Double> {
    let half = (isUpright ? thickness : length) / 2
    return (middle.y - half)...(middle.y + half)
  }
}
