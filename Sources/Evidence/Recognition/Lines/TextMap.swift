/// How likely each point of a page belongs to a line of text: the answer of the detector, which draws each line as an
/// island that is thinner than the line.
struct TextMap {
  let width: Int
  let height: Int
  let values: UnsafeBufferPointer<Float>

  static let threshold: Float = 0.3
  /// Least mean likelihood within an island's rectangle.
  private static let surely: Float = 0.5
  /// An island grows by its area times this over its circumference.
  private static let growth = 1.6
  private static let most = 1000

  /// Rectangles around the lines, in points of the map.
  var lines: [TiltedBox] {
    islands.prefix(Self.most).compactMap { edge in
      guard let island = TiltedBox(around: edge), min(island.length, island.thickness) >= 3,
        mean(within: island) >= Self.surely
      else { return nil }
      let circumference = 2 * (island.length + island.thickness)
      let grown = island.grown(by: island.length * island.thickness * Self.growth / circumference)
      return min(grown.length, grown.thickness) >= 5 ? grown : nil
    }
  }

  /// Points on the left and right edges of each island of likely points, joined across corners too.
  private var islands: [[TiltedBox.Point]] {
    var runs: [(row: Int, from: Int, to: Int)] = []
    var parents: [Int] = []
    func root(_ run: Int) -> Int {
      var run = run
      while parents[run] != run {
        parents[run] = parents[parents[run]]
        run = parents[run]
      }
      return run
    }
    var above = 0..<0
    for row in 0..<height {
      let first = runs.count
      var (x, upper) = (0, above.lowerBound)
      let line = row * width
      while x < width {
        guard values[line + x] > Self.threshold else {
          x += 1
          continue
        }
        let from = x
        while x < width, values[line + x] > Self.threshold { x += 1 }
        let run = runs.count
        runs.append((row, from, x - 1))
        parents.append(run)
        while upper < above.upperBound, runs[upper].to < from - 1 { upper += 1 }
        var touching = upper
        while touching < above.upperBound, runs[touching].from <= x {
          parents[root(run)] = root(touching)
          touching += 1
        }
      }
      above = first..<runs.count
    }
    var places: [Int: Int] = [:]
    var islands: [[TiltedBox.Point]] = []
    for (index, run) in runs.enumerated() {
      let key = root(index)
      let place = places[key] ?? islands.count
      if place == islands.count {
        places[key] = place
        islands.append([])
      }
      islands[place].append(TiltedBox.Point(Double(run.from), Double(run.row)))
      if run.to > run.from { islands[place].append(TiltedBox.Point(Double(run.to), Double(run.row))) }
    }
    return islands
  }

  private func mean(within box: TiltedBox) -> Float {
    let (columns, rows) = (max(1, Int(box.length)), max(1, Int(box.thickness)))
    var sum: Float = 0
    let origin = box.corners[0]
    for row in 0...rows {
      for column in 0...columns {
        let point =
          origin + box.along * (Double(column) * box.length / Double(columns))
          + box.across * (Double(row) * box.thickness / Double(rows))
        let (x, y) = (Int(point.x + 0.5), Int(point.y + 0.5))
        guard x >= 0, y >= 0, x < width, y < height else { continue }
        sum += values[y * width + x]
      }
    }
    return sum / Float((columns + 1) * (rows + 1))
  }
}
