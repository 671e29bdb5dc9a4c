package import Evidence

internal import Glibc

/// What a scanner or a telephone makes of a sheet. Keeps where each point of the sheet went.
package struct Camera {
  package enum Kind: String, CaseIterable, Sendable { case clean, scanner, phone }
  let kind: Kind
  /// From a pixel of the picture to a pixel of the sheet, row by row.
  private let inverse: [Double]
  private let forward: [Double]
  private let width: Int
  private let height: Int

  package init(_ kind: Kind, for sheet: Sketch, dice: inout Dice) {
    self.kind = kind
    (width, height) = (sheet.width, sheet.height)
    let (w, h) = (Double(width), Double(height))
    switch kind {
    case .clean: forward = [1, 0, 0, 0, 1, 0, 0, 0, 1]
    case .scanner:
      let angle = dice.between(-1.7, 1.7) * .pi / 180
      let (c, s) = (cos(angle), sin(angle))
      let (tx, ty) = (dice.between(-8, 8), dice.between(-8, 8))
      forward = [c, -s, w / 2 - c * w / 2 + s * h / 2 + tx, s, c, h / 2 - s * w / 2 - c * h / 2 + ty, 0, 0, 1]
    case .phone:
      let scale = dice.between(0.86, 0.97)
      let angle = dice.between(-2.5, 2.5) * .pi / 180
      let (c, s) = (scale * cos(angle), scale * sin(angle))
      let (px, py) = (dice.between(-4e-5, 4e-5), dice.between(-4e-5, 4e-5))
      let (mx, my) = (w / 2 + dice.between(-12, 12), h / 2 + dice.between(-12, 12))
      // Turn about the middle, then tilt.
      let p2 = 1 - px * w / 2 - py * h / 2
      forward = [
        c + mx * px, -s + mx * py, mx * p2 - c * w / 2 + s * h / 2, s + my * px, c + my * py,
        my * p2 - s * w / 2 - c * h / 2, px, py, p2,
      ]
    }
    inverse = Self.inverted(forward)
  }

  private static func inverted(_ m: [Double]) -> [Double] {
    let (a, b, c, d, e, f, g, h, i) = (m[0], m[1], m[2], m[3], m[4], m[5], m[6], m[7], m[8])
    let det = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)
    return [
      e * i - f * h, c * h - b * i, b * f - c * e, f * g - d * i, a * i - c * g, c * d - a * f, d * h - e * g,
      b * g - a * h, a * e - b * d,
    ].map { $0 / det }
  }

  /// Where a point of the sheet, in pixels, lies on the picture.
  package func place(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
    let w = forward[6] * x + forward[7] * y + forward[8]
    return ((forward[0] * x + forward[1] * y + forward[2]) / w, (forward[3] * x + forward[4] * y + forward[5]) / w)
  }

  package func picture(of sheet: Sketch, isGrey: Bool = false, dice: inout Dice) -> Raster {
    let (desk, deskSpread) = ((dice.between(60, 125), dice.between(45, 95), dice.between(30, 80)), dice.between(2, 6))
    let tint =
      kind == .phone ? (1.0, dice.between(0.93, 0.99), dice.between(0.80, 0.95)) : (1.0, 1.0, dice.between(0.97, 1.0))
    let (lightX, lightY) = kind == .phone ? (dice.between(-0.25, 0.25), dice.between(-0.2, 0.2)) : (0, 0)
    let base = kind == .phone ? dice.between(0.72, 0.95) : dice.between(0.96, 1.0)
    let noise = kind == .clean ? 0 : dice.between(1.5, 4)
    var pixels = [UInt8](repeating: 0, count: width * height * 3)
    sheet.pixels.withUnsafeBufferPointer { source in
      for y in 0..<height {
        for x in 0..<width {
          let (fx, fy) = (Double(x), Double(y))
          let w = inverse[6] * fx + inverse[7] * fy + inverse[8]
          let sx = (inverse[0] * fx + inverse[1] * fy + inverse[2]) / w
          let sy = (inverse[3] * fx + inverse[4] * fy + inverse[5]) / w
          var (r, g, b): (Double, Double, Double)
          if sx >= 0, sy >= 0, sx < Double(width - 1), sy < Double(height - 1) {
            let (ix, iy) = (Int(sx), Int(sy))
            let (ax, ay) = (Float(sx - Double(ix)), Float(sy - Double(iy)))
            let at = (iy * width + ix) * 3
            let below = at + width * 3
            func mix(_ k: Int) -> Double {
              Double(
                (source[at + k] * (1 - ax) + source[at + 3 + k] * ax) * (1 - ay)
                  + (source[below + k] * (1 - ax) + source[below + 3 + k] * ax) * ay)
            }
            (r, g, b) = (mix(0), mix(1), mix(2))
          } else if kind == .phone {
            let grain = dice.swing() * deskSpread
            (r, g, b) = (desk.0 + grain, desk.1 + grain, desk.2 + grain)
          } else {
            (r, g, b) = (247, 247, 247)
          }
          let light = base * (1 + lightX * (fx / Double(width) - 0.5) + lightY * (fy / Double(height) - 0.5))
          let grain = noise > 0 ? dice.swing() * noise : 0
          (r, g, b) = (r * light * tint.0 + grain, g * light * tint.1 + grain, b * light * tint.2 + grain)
          if isGrey {
            let level = 0.3 * r + 0.59 * g + 0.11 * b
            (r, g, b) = (level, level, level)
          }
          let at = (y * width + x) * 3
          pixels[at] = UInt8(max(0, min(255, r)))
          pixels[at + 1] = UInt8(max(0, min(255, g)))
          pixels[at + 2] = UInt8(max(0, min(255, b)))
        }
      }
    }
    let picture = Raster(width: width, height: height, pixels: pixels)
    return kind == .clean || isGrey ? picture : Self.halvedColour(picture)
  }

  /// Colour at half the resolution of brightness, as JPEG keeps it.
  private static func halvedColour(_ picture: Raster) -> Raster {
    let coarse = picture.scaled(toWidth: picture.width / 2, height: picture.height / 2)
      .scaled(toWidth: picture.width, height: picture.height)
    let (fine, soft) = (picture.grey().values, coarse.grey().values)
    var mixed = coarse
    for index in fine.indices {
      let difference = Int(fine[index]) - Int(soft[index])
      for channel in 0..<3 {
        mixed.pixels[index * 3 + channel] = UInt8(
          max(0, min(255, Int(coarse.pixels[index * 3 + channel]) + difference)))
      }
    }
    return mixed
  }
}
