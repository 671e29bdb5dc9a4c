package import Evidence

internal import Glibc

/// Ink of a drawing: its colour, and how fully it covers the paper.
package struct SketchInk: Sendable {
  var (r, g, b): (Double, Double, Double)
  var strength: Double

  package init(_ r: Double, _ g: Double, _ b: Double, strength: Double = 1) {
    (self.r, self.g, self.b) = (r, g, b)
    self.strength = strength
  }

  package static let black = SketchInk(25, 25, 28, strength: 0.95)
  package static let pen = SketchInk(28, 32, 60, strength: 0.9)

  func faded(_ share: Double) -> SketchInk { SketchInk(r, g, b, strength: strength * share) }
}

/// A sheet drawn on in millimetres. Inks multiply, as a stamp over print does.
package struct Sketch {
  package let dotsPerMillimetre: Double
  package let width: Int
  package let height: Int
  var pixels: [Float]

  /// - Parameter dotsPerInch: of an A4 sheet.
  package init(dotsPerInch: Double, millimetresWide: Double = 210, high: Double = 297) {
    dotsPerMillimetre = dotsPerInch / 25.4
    width = Int(millimetresWide * dotsPerMillimetre)
    height = Int(high * dotsPerMillimetre)
    pixels = [Float](repeating: 252, count: width * height * 3)
  }

  package var raster: Raster {
    Raster(width: width, height: height, pixels: pixels.map { UInt8(max(0, min(255, $0.rounded()))) })
  }

  mutating func lay(_ ink: SketchInk, x: Int, y: Int, cover: Double) {
    guard x >= 0, y >= 0, x < width, y < height, cover > 0 else { return }
    let at = (y * width + x) * 3
    let share = Float(min(1, cover) * ink.strength)
    pixels[at] *= 1 - share * Float(1 - ink.r / 255)
    pixels[at + 1] *= 1 - share * Float(1 - ink.g / 255)
    pixels[at + 2] *= 1 - share * Float(1 - ink.b / 255)
  }

  /// Inks every place for which `distance`, in millimetres to the drawn line's edge, is negative.
  mutating func fill(
    _ ink: SketchInk, left: Double, top: Double, right: Double, bottom: Double, wear: Wear? = nil,
    distance: (Double, Double) -> Double
  ) {
    let (x0, x1) = (max(0, Int(left * dotsPerMillimetre) - 1), min(width - 1, Int(right * dotsPerMillimetre) + 1))
    let (y0, y1) = (max(0, Int(top * dotsPerMillimetre) - 1), min(height - 1, Int(bottom * dotsPerMillimetre) + 1))
    guard x0 <= x1, y0 <= y1 else { return }
    for y in y0...y1 {
      for x in x0...x1 {
        let (mx, my) = ((Double(x) + 0.5) / dotsPerMillimetre, (Double(y) + 0.5) / dotsPerMillimetre)
        let cover = 0.5 - distance(mx, my) * dotsPerMillimetre
        if cover > 0 { lay(ink, x: x, y: y, cover: min(1, cover) * (wear?.left(mx, my) ?? 1)) }
      }
    }
  }

  package mutating func line(
    _ ink: SketchInk, from a: (Double, Double), to b: (Double, Double), width: Double, wear: Wear? = nil
  ) {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1)
    let length = max(1e-9, dx * dx + dy * dy)
    fill(
      ink, left: min(a.0, b.0) - width, top: min(a.1, b.1) - width, right: max(a.0, b.0) + width,
      bottom: max(a.1, b.1) + width, wear: wear
    ) { x, y in
      let along = max(0, min(1, ((x - a.0) * dx + (y - a.1) * dy) / length))
      let (px, py) = (x - a.0 - along * dx, y - a.1 - along * dy)
      return (px * px + py * py).squareRoot() - width / 2
    }
  }

  package mutating func ring(
    _ ink: SketchInk, x: Double, y: Double, halfWidth: Double, halfHeight: Double, width: Double, wear: Wear? = nil
  ) {
    let reach = max(halfWidth, halfHeight) + width
    fill(ink, left: x - reach, top: y - reach, right: x + reach, bottom: y + reach, wear: wear) { px, py in
      let (dx, dy) = ((px - x) / halfWidth, (py - y) / halfHeight)
      let distance = (dx * dx + dy * dy).squareRoot()
      guard distance > 0.3 else { return 1 }
      // Distance to the ellipse to first order.
      let slope = ((dx / halfWidth) * (dx / halfWidth) + (dy / halfHeight) * (dy / halfHeight)).squareRoot() / distance
      return abs(distance - 1) / slope - width / 2
    }
  }

  package mutating func disc(
    _ ink: SketchInk, x: Double, y: Double, radius: Double, from: Double = 0, to: Double = 7
  ) {
    fill(ink, left: x - radius, top: y - radius, right: x + radius, bottom: y + radius) { px, py in
      let angle = atan2(py - y, px - x)
      let turn = angle < 0 ? angle + 2 * .pi : angle
      guard turn >= from, turn <= to else { return 1 }
      return ((px - x) * (px - x) + (py - y) * (py - y)).squareRoot() - radius
    }
  }

  package mutating func star(_ ink: SketchInk, x: Double, y: Double, radius: Double, wear: Wear? = nil) {
    fill(ink, left: x - radius, top: y - radius, right: x + radius, bottom: y + radius, wear: wear) { px, py in
      let (dx, dy) = (px - x, py - y)
      let distance = (dx * dx + dy * dy).squareRoot()
      // Between a tip and the notch beside it the rim of a five-pointed star is a straight line.
      let fifth = 2 * Double.pi / 5
      var angle = (atan2(dx, -dy) + 4 * .pi).truncatingRemainder(dividingBy: fifth)
      if angle > fifth / 2 { angle = fifth - angle }
      let notch = 0.382 * radius
      let (tx, ty) = (radius, 0.0)
      let (nx, ny) = (notch * cos(fifth / 2), notch * sin(fifth / 2))
      let (qx, qy) = (distance * cos(angle), distance * sin(angle))
      let cross = (nx - tx) * (qy - ty) - (ny - ty) * (qx - tx)
      let length = ((nx - tx) * (nx - tx) + (ny - ty) * (ny - ty)).squareRoot()
      return -cross / length
    }
  }

  package mutating func block(_ ink: SketchInk, left: Double, top: Double, right: Double, bottom: Double) {
    fill(ink, left: left, top: top, right: right, bottom: bottom) { x, y in
      max(max(left - x, x - right), max(top - y, y - bottom))
    }
  }
}

/// Where a worn stamp gave no ink: smooth blotches, the same for every stroke of one stamp.
package struct Wear {
  private let waves: [(kx: Double, ky: Double, phase: Double)]
  private let depth: Double

  /// - Parameter depth: 0 fresh, 1 much is missing.
  package init(depth: Double, dice: inout Dice) {
    self.depth = depth
    waves = (0..<6).map { _ in
      let (angle, length) = (dice.between(0, 2 * .pi), dice.between(1.2, 9))
      return (cos(angle) * 2 * .pi / length, sin(angle) * 2 * .pi / length, dice.between(0, 2 * .pi))
    }
  }

  func left(_ x: Double, _ y: Double) -> Double {
    let sum = waves.reduce(0) { $0 + sin($1.kx * x + $1.ky * y + $1.phase) } / 6
    return max(0.08, min(1, 1 - depth * (0.35 + 1.6 * sum)))
  }
}
