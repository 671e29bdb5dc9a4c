internal import Glibc

/// The direction of the print: a straight row of letters leaves a row of paper above and below it.
struct LineDirection {
  /// Degrees by which lines climb to the right.
  private(set) var skew = 0.0
  /// The print runs from top to bottom: the page lies on its side.
  private(set) var isSideways = false

  /// Lower borders of ink: letters of one line end at one height. Left borders for print that runs downwards.
  init(_ page: WorkingPage) {
    let (feet, sides) = Self.borders(page)
    guard feet.count > 300 || sides.count > 300 else { return }
    let across = Self.best(feet)
    let down = Self.best(sides)
    isSideways = down.score > 1.35 * across.score && sides.count > 300
    skew = isSideways ? -down.angle : across.angle
    if max(across.score, down.score) < 1.2 { skew = 0 }
  }

  private typealias Points = [(x: Float, y: Float)]

  private static func borders(_ page: WorkingPage) -> (feet: Points, sides: Points) {
    let (width, height) = (page.width, page.height)
    var (feet, sides) = (Points(), Points())
    // The outermost stripe holds edges of the sheet and of other sheets under it.
    let margin = max(4, Int(page.pixelsPerMillimetre * 4))
    guard width > 2 * margin + 8, height > 2 * margin + 8 else { return ([], []) }
    page.dark.values.withUnsafeBufferPointer { v in
      let ink = page.dark.threshold
      for y in margin..<(height - margin) {
        for x in margin..<(width - margin) {
          let i = y &* width &+ x
          guard v[i] >= ink, v[i &+ width] < ink || v[i &- 1] < ink, page.mask.isWellInside(x, y) else { continue }
          if v[i &+ width] < ink { feet.append((Float(x - width / 2), Float(y - height / 2))) }
          if v[i &- 1] < ink { sides.append((Float(y - height / 2), Float(x - width / 2))) }
        }
      }
    }
    return (thinned(feet), thinned(sides))
  }

  private static func thinned(_ points: Points) -> Points {
    let step = points.count / 12_000 + 1
    return step == 1 ? points : stride(from: 0, to: points.count, by: step).map { points[$0] }
  }

  /// The angle at which the points gather in the fewest rows; score 1 is what no order at all would give.
  private static func best(_ points: Points) -> (angle: Double, score: Double) {
    guard points.count > 300 else { return (0, 0) }
    func score(_ degrees: Double) -> Double {
      let (c, s) = (Float(cos(degrees * .pi / 180)), Float(sin(degrees * .pi / 180)))
      var rows = [Int32](repeating: 0, count: 2048)
      rows.withUnsafeMutableBufferPointer { rows in
        for point in points {
          // Climbing lines have smaller y to the right.
          let row = Int(point.y * c + point.x * s) &+ 1024
          rows[row & 2047] &+= 1
        }
      }
      let squares = rows.reduce(0.0) { $0 + Double($1) * Double($1) }
      return squares
    }
    let coarse = stride(from: -9.0, through: 9, by: 0.75).map { ($0, score($0)) }
    let floor = coarse.map(\.1).sorted()[coarse.count / 4]
    var (angle, value) = coarse.max { $0.1 < $1.1 } ?? (0, 0)
    for step in [0.25, 0.08, 0.03] {
      for candidate in stride(from: angle - 3 * step, through: angle + 3 * step, by: step) {
        let found = score(candidate)
        if found > value { (angle, value) = (candidate, found) }
      }
    }
    return (angle, floor > 0 ? value / floor : 0)
  }
}
