/// How strongly one kind of ink covers each place of a page: 0 none.
struct InkPlane: Sendable {
  let width: Int
  let height: Int
  var values: [UInt8]
  /// From here on a place counts as inked.
  let threshold: UInt8
  /// From this difference on a border counts as an edge.
  let edge: Int

  init(width: Int, height: Int, values: [UInt8], threshold: UInt8, edge: Int) {
    self.width = width
    self.height = height
    self.values = values
    self.threshold = threshold
    self.edge = edge
  }

  /// Without what is inked more strongly than `limit`, and without the soft borders of that.
  func pale(below limit: UInt8) -> InkPlane {
    var plane = self
    for y in 0..<height {
      for x in 0..<width where values[y &* width &+ x] >= limit {
        for row in max(0, y - 1)...min(height - 1, y + 1) {
          for column in max(0, x - 1)...min(width - 1, x + 1) { plane.values[row &* width &+ column] = 0 }
        }
      }
    }
    return plane
  }

  /// `false` off the page.
  func isInked(_ x: Int, _ y: Int) -> Bool {
    x >= 0 && y >= 0 && x < width && y < height && values[y &* width &+ x] >= threshold
  }

  func strength(_ x: Int, _ y: Int) -> Int {
    x >= 0 && y >= 0 && x < width && y < height ? Int(values[y &* width &+ x]) : 0
  }

  var share: Double {
    Double(values.reduce(into: 0) { $0 += $1 >= threshold ? 1 : 0 }) / Double(max(1, values.count))
  }
}
