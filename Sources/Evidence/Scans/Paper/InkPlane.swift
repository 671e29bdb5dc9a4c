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
