internal import Glibc

/// A closed curve near an ellipse: the radius swings with the angle, as perspective and worn rubber make it.
struct RingShape {
  var x: Double
  var y: Double
  /// Height over width of the space in which the curve is nearly a circle.
  var aspect: Double
  var radius: Double
  /// Swing of the radius with twice the angle.
  var (swingCosine, swingSine) = (0.0, 0.0)

  init(x: Double, y: Double, aspect: Double, radius: Double) {
    (self.x, self.y) = (x, y)
    (self.aspect, self.radius) = (aspect, radius)
  }

  func radius(at angle: Double) -> Double {
    radius + swingCosine * cos(2 * angle) + swingSine * sin(2 * angle)
  }

  func point(at angle: Double, distance: Double) -> (x: Double, y: Double) {
    (x + distance * cos(angle), y + aspect * distance * sin(angle))
  }

  /// Half extents of the curve, upright.
  var halfWidth: Double { extent { abs(cos($0)) } }
  var halfHeight: Double { extent { abs(sin($0)) } * aspect }

  private func extent(_ part: (Double) -> Double) -> Double {
    (0..<36).map { step in
      let angle = Double(step) * .pi / 18
      return radius(at: angle) * part(angle)
    }.max() ?? radius
  }

  /// Where a place lies: 1 on the curve, less inside.
  func relativeDistance(_ px: Double, _ py: Double) -> Double {
    let (dx, dy) = (px - x, (py - y) / aspect)
    let distance = (dx * dx + dy * dy).squareRoot()
    return distance / max(1, radius(at: atan2(dy, dx)))
  }
}
