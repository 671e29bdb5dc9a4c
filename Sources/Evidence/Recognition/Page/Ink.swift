/// Which ink of a page is looked at.
enum Ink: Sendable {
  case all
  /// What is clearly red fades to the brightness of its red, so that print under a seal can be read; dark red print
  /// becomes dark grey and stays legible.
  case withoutRed

  /// How much redder than its other channels a pixel of seal ink is.
  static let redness = 22
}

extension Raster {
  func withoutRed() -> Raster {
    var faded = self
    faded.pixels.withUnsafeMutableBufferPointer { rgb in
      var at = 0
      while at + 2 < rgb.count {
        let red = rgb[at]
        if Int(red) &- Int(max(rgb[at &+ 1], rgb[at &+ 2])) > Ink.redness {
          rgb[at &+ 1] = red
          rgb[at &+ 2] = red
        }
        at = at &+ 3
      }
    }
    return faded
  }

  /// Whether what stands within `box` is red: strokes of a seal, or a red heading.
  func isRed(within box: TiltedBox) -> Bool {
    let (columns, rows) = (max(1, Int(box.length / 2)), max(1, Int(box.thickness / 2)))
    let origin = box.corners[0]
    var (red, dark) = (0, 0)
    for row in 0...rows {
      for column in 0...columns {
        let point =
          origin + box.along * (Double(column) * box.length / Double(columns))
          + box.across * (Double(row) * box.thickness / Double(rows))
        guard let (r, g, b) = self[Int(point.x), Int(point.y)] else { continue }
        if max(r, g, b) < 110 {
          dark += 1
        } else if r - max(g, b) > Ink.redness {
          red += 1
        }
      }
    }
    return red > 3 * dark && red * 50 > rows * columns
  }

  /// Share of the page outside `boxes` that is clearly red; every fourth pixel of every fourth row is looked at.
  func redShare(outside boxes: [PageBox]) -> Double {
    var red = 0
    for y in stride(from: 0, to: height, by: 4) {
      for x in stride(from: 0, to: width, by: 4) {
        guard let (r, g, b) = self[x, y], r - max(g, b) > 2 * Ink.redness else { continue }
        let (across, down) = (Double(x) / Double(width), Double(y) / Double(height))
        if !boxes.contains(where: { $0.holds(across, down) }) { red += 1 }
      }
    }
    return Double(red * 16) / Double(width * height)
  }

  private subscript(x: Int, y: Int) -> (Int, Int, Int)? {
    guard x >= 0, y >= 0, x < width, y < height else { return nil }
    let at = (y * width + x) * 3
    return (Int(pixels[at]), Int(pixels[at + 1]), Int(pixels[at + 2]))
  }
}

extension PageBox {
  func holds(_ x: Double, _ y: Double) -> Bool { x >= self.x && x <= right && y >= self.y && y <= bottom }
}
