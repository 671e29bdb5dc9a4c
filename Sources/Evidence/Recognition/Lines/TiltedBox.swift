internal import Glibc

/// A rectangle in any direction around one line of text, in pixels from the top left corner.
struct TiltedBox: Hashable, Sendable {
  typealias Point = SIMD2<Double>

  var middle: Point
  /// Unit vector in which the line is read.
  var along: Point
  /// Along the line.
  var length: Double
  /// Across the line.
  var thickness: Double

  /// Unit vector from the top of the letters to their foot.
  var across: Point { Point(-along.y, along.x) }

  /// Top left, top right, bottom right, bottom left as the line is read.
  var corners: [Point] {
    let (half, rise) = (along * (length / 2), across * (thickness / 2))
    return [middle - half - rise, middle + half - rise, middle + half + rise, middle - half + rise]
  }

  /// Degrees by which the line climbs to the right.
  var climb: Double { -atan2(along.y, along.x) * 180 / .pi }

  var isUpright: Bool { abs(along.x) >= abs(along.y) }

  /// Read the other way round.
  var reversed: TiltedBox {
    var box = self
    box.along = -along
    return box
  }

  func grown(by distance: Double) -> TiltedBox {
    var box = self
    box.length += 2 * distance
    box.thickness += 2 * distance
    return box
  }

  func scaled(x: Double, y: Double) -> TiltedBox {
    let scale = Point(x, y)
    let (tip, foot) = (along * (length / 2) * scale, across * (thickness / 2) * scale)
    var box = self
    box.middle *= scale
    box.length = 2 * tip.norm
    box.thickness = 2 * foot.norm
    if box.length > 0 { box.along = tip / tip.norm }
    return box
  }

  /// The other's middle lies within.
  func covers(_ other: TiltedBox) -> Bool {
    let offset = other.middle - middle
    return abs(offset.dot(along)) < length / 2 && abs(offset.dot(across)) < thickness / 2
  }

  /// The smallest upright rectangle around it, cut at the picture's edges.
  func pageBox(width: Int, height: Int) -> PageBox {
    let (xs, ys) = (corners.map { $0.x / Double(width) }, corners.map { $0.y / Double(height) })
    func inside(_ value: Double?) -> Double { min(1, max(0, value ?? 0)) }
    let (left, top) = (inside(xs.min()), inside(ys.min()))
    return PageBox(x: left, y: top, width: inside(xs.max()) - left, height: inside(ys.max()) - top)
  }

  /// The smallest rectangle around `points`, read along its longer side, to the right or downwards.
  init?(around points: [Point]) {
    let hull = Self.hull(points)
    guard hull.count >= 2 else {
      guard let only = points.first else { return nil }
      self.init(middle: only, along: Point(1, 0), length: 0, thickness: 0)
      return
    }
    var best: TiltedBox?
    var smallest = Double.infinity
    for index in hull.indices {
      let edge = hull[(index + 1) % hull.count] - hull[index]
      guard edge.norm > 0 else { continue }
      let along = edge / edge.norm
      let across = Point(-along.y, along.x)
      var (low, high) = (Point(.infinity, .infinity), Point(-.infinity, -.infinity))
      for point in hull {
        let seen = Point(point.dot(along), point.dot(across))
        low = Point(min(low.x, seen.x), min(low.y, seen.y))
        high = Point(max(high.x, seen.x), max(high.y, seen.y))
      }
      let size = high - low
      if size.x * size.y < smallest {
        smallest = size.x * size.y
        let centre = (low + high) / 2
        best = TiltedBox(
          middle: along * centre.x + across * centre.y, along: along, length: size.x, thickness: size.y)
      }
    }
    guard let best else { return nil }
    self = best.readable
  }

  init(middle: Point, along: Point, length: Double, thickness: Double) {
    self.middle = middle
    self.along = along
    self.length = length
    self.thickness = thickness
  }

  /// The same rectangle with its longer side along the line; a nearly square one is read across the page.
  private var readable: TiltedBox {
    var box = self
    let isUncertain = max(length, thickness) < 1.5 * min(length, thickness)
    if isUncertain ? !isUpright : length < thickness {
      box.along = across
      (box.length, box.thickness) = (thickness, length)
    }
    let pointsBack = box.isUpright ? box.along.x < 0 : box.along.y < 0
    return pointsBack ? box.reversed : box
  }

  /// Corners of the convex hull, in order; collinear points are left out.
  private static func hull(_ points: [Point]) -> [Point] {
    let sorted = points.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    guard sorted.count > 2 else { return sorted }
    func half(_ points: some Sequence<Point>) -> [Point] {
      var chain: [Point] = []
      for point in points {
        while chain.count >= 2 {
          let (a, b) = (chain[chain.count - 1] - chain[chain.count - 2], point - chain[chain.count - 2])
          if a.x * b.y - a.y * b.x > 0 { break }
          chain.removeLast()
        }
        chain.append(point)
      }
      return chain.dropLast()
    }
    return half(sorted) + half(sorted.reversed())
  }
}

extension SIMD2<Double> {
  func dot(_ other: Self) -> Double { x * other.x + y * other.y }
  var norm: Double { dot(self).squareRoot() }
}
