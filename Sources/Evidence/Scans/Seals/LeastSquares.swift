/// Weighted sums of a small linear least-squares problem.
struct LeastSquares {
  private var matrix: [Double]
  private var right: [Double]
  private let count: Int

  /// - Parameter ridge: what it costs each unknown to differ from 0.
  init(ridge: [Double]) {
    count = ridge.count
    matrix = [Double](repeating: 0, count: count * count)
    right = [Double](repeating: 0, count: count)
    for (index, cost) in ridge.enumerated() { matrix[index * count + index] = cost }
  }

  mutating func add(_ row: [Double], equals value: Double, weight: Double = 1) {
    for i in 0..<count {
      for j in 0..<count { matrix[i * count + j] += weight * row[i] * row[j] }
      right[i] += weight * row[i] * value
    }
  }

  /// `nil` where the rows do not determine every unknown.
  func solution() -> [Double]? {
    var (a, b) = (matrix, right)
    for pivot in 0..<count {
      guard let best = (pivot..<count).max(by: { abs(a[$0 * count + pivot]) < abs(a[$1 * count + pivot]) }),
        abs(a[best * count + pivot]) > 1e-9
      else { return nil }
      for column in 0..<count { a.swapAt(pivot * count + column, best * count + column) }
      b.swapAt(pivot, best)
      for row in 0..<count where row != pivot {
        let factor = a[row * count + pivot] / a[pivot * count + pivot]
        for column in pivot..<count { a[row * count + column] -= factor * a[pivot * count + column] }
        b[row] -= factor * b[pivot]
      }
    }
    return (0..<count).map { b[$0] / a[$0 * count + $0] }
  }
}
