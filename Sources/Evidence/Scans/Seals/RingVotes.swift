/// Centres of rings by the votes of edges: each edge points along its gradient to where its ring could have its centre.
/// Works at half the page's resolution; centres may lie off the page, as those of seals across sheets do.
struct RingVotes {
  /// A centre in pixels of the plane, with the height over width of its ring.
  struct Centre {
    var x: Double
    var y: Double
    var aspect: Double
    var votes: Int
  }

  private struct Edge {
    var x: Float
    var y: Float
    var gx: Float
    var gy: Float
  }

  private let edges: [Edge]
  private let width: Int
  private let height: Int
  private let radii: ClosedRange<Int>
  private let margin: Int

  /// - Parameter radii: in pixels of `plane`.
  init(_ plane: InkPlane, radii: ClosedRange<Double>) {
    let half = GreyPlane(width: plane.width, height: plane.height, values: plane.values)
      .scaled(toWidth: max(1, plane.width / 2), height: max(1, plane.height / 2))
    (width, height) = (half.width, half.height)
    self.radii = max(3, Int(radii.lowerBound / 2))...max(4, Int((radii.upperBound / 2).rounded(.up)))
    margin = self.radii.upperBound
    edges = Self.edges(half, least: plane.edge)
  }

  private static func edges(_ half: GreyPlane, least: Int) -> [Edge] {
    let (width, height) = (half.width, half.height)
    guard width > 2, height > 2 else { return [] }
    var edges: [Edge] = []
    half.values.withUnsafeBufferPointer { v in
      for y in 1..<(height - 1) {
        for x in 1..<(width - 1) {
          let i = y &* width &+ x
          let a = Int(v[i &- width &- 1])
          let b = Int(v[i &- width])
          let c = Int(v[i &- width &+ 1])
          let d = Int(v[i &- 1])
          let f = Int(v[i &+ 1])
          let g = Int(v[i &+ width &- 1])
          let h = Int(v[i &+ width])
          let k = Int(v[i &+ width &+ 1])
          let gx = c &+ 2 &* f &+ k &- a &- 2 &* d &- g
          let gy = g &+ 2 &* h &+ k &- a &- 2 &* b &- c
          if abs(gx) &+ abs(gy) >= 4 &* least {
            edges.append(Edge(x: Float(x), y: Float(y), gx: Float(gx), gy: Float(gy)))
          }
        }
      }
    }
    return edges
  }

  var isEmpty: Bool { edges.count < 40 }

  /// The centres with the most votes, best first, none nearer than a few millimetres to a better one.
  func centres(aspect: Double, limit: Int) -> [Centre] {
    let across = width + 2 * margin
    let down = height + 2 * margin
    var votes = [UInt16](repeating: 0, count: across * down)
    let flat = Float(aspect)
    votes.withUnsafeMutableBufferPointer { votes in
      for edge in edges {
        let (ux, uy) = (edge.gx, edge.gy * flat)
        let length = (ux * ux + uy * uy).squareRoot()
        let (dx, dy) = (ux / length, uy / length * flat)
        for sign in [Float(1), -1] {
          var x = edge.x + Float(margin) + 0.5 + sign * dx * Float(radii.lowerBound)
          var y = edge.y + Float(margin) + 0.5 + sign * dy * Float(radii.lowerBound)
          for _ in radii {
            let (column, row) = (Int(x), Int(y))
            // A tall ring can reach past the margin above and below.
            if row >= 0, row < down, column >= 0, column < across {
              votes[row &* across &+ column] &+= 1
            }
            x += sign * dx
            y += sign * dy
          }
        }
      }
    }
    return peaks(of: smoothed(votes, across: across, down: down), across: across, down: down, limit: limit)
      .map { x, y, count in
        Centre(
          x: Double(x - margin) * 2 + 1, y: Double(y - margin) * 2 + 1, aspect: aspect, votes: count)
      }
  }

  private func smoothed(_ votes: [UInt16], across: Int, down: Int) -> [UInt32] {
    var rows = [UInt32](repeating: 0, count: votes.count)
    var sums = [UInt32](repeating: 0, count: votes.count)
    votes.withUnsafeBufferPointer { votes in
      rows.withUnsafeMutableBufferPointer { rows in
        for i in 1..<(votes.count - 1) {
          rows[i] = UInt32(votes[i &- 1]) &+ UInt32(votes[i]) &+ UInt32(votes[i &+ 1])
        }
        sums.withUnsafeMutableBufferPointer { sums in
          for i in across..<(votes.count - across) {
            sums[i] = rows[i &- across] &+ rows[i] &+ rows[i &+ across]
          }
        }
      }
    }
    return sums
  }

  /// The best place of each 8 × 8 block that no better block touches.
  private func peaks(of sums: [UInt32], across: Int, down: Int, limit: Int) -> [(Int, Int, Int)] {
    let block = 8
    let (columns, rows) = (across / block, down / block)
    var best = [(x: Int, y: Int, votes: Int)](repeating: (0, 0, 0), count: columns * rows)
    sums.withUnsafeBufferPointer { sums in
      for row in 0..<rows {
        for column in 0..<columns {
          var top: UInt32 = 0
          var place = (0, 0)
          for y in (row * block)..<(row * block + block) {
            for x in (column * block)..<(column * block + block) where sums[y &* across &+ x] > top {
              top = sums[y &* across &+ x]
              place = (x, y)
            }
          }
          best[row * columns + column] = (place.0, place.1, Int(top))
        }
      }
    }
    var chosen: [(Int, Int, Int)] = []
    for peak in best.sorted(by: { $0.votes > $1.votes }) {
      if chosen.count == limit || peak.votes < 60 { break }
      if chosen.allSatisfy({ max(abs($0.0 - peak.x), abs($0.1 - peak.y)) > 4 }) {
        chosen.append((peak.x, peak.y, peak.votes))
      }
    }
    return chosen
  }
}
