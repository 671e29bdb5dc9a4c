/// A projective map of the plane, and what a picture becomes under it.
struct Homography: Hashable, Sendable {
  /// Row by row; the last is 1.
  private let h: [Double]

  /// - Parameters: four points and where each of them goes; no three on a line.
  init?(from source: [(Double, Double)], to target: [(Double, Double)]) {
    guard source.count == 4, target.count == 4 else { return nil }
    var rows: [[Double]] = []
    for (from, to) in zip(source, target) {
      rows.append([from.0, from.1, 1, 0, 0, 0, -to.0 * from.0, -to.0 * from.1, to.0])
      rows.append([0, 0, 0, from.0, from.1, 1, -to.1 * from.0, -to.1 * from.1, to.1])
    }
    for column in 0..<8 {
      guard let pivot = (column..<8).max(by: { abs(rows[$0][column]) < abs(rows[$1][column]) }),
        abs(rows[pivot][column]) > 1e-12
      else { return nil }
      rows.swapAt(column, pivot)
      for row in 0..<8 where row != column {
        let factor = rows[row][column] / rows[column][column]
        for index in column..<9 { rows[row][index] -= factor * rows[column][index] }
      }
    }
    h = (0..<8).map { rows[$0][8] / rows[$0][$0] } + [1]
  }

  func callAsFunction(_ x: Double, _ y: Double) -> (Double, Double) {
    let w = h[6] * x + h[7] * y + 1
    return ((h[0] * x + h[1] * y + h[2]) / w, (h[3] * x + h[4] * y + h[5]) / w)
  }
}
