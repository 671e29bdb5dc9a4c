/// A page prepared for the first look: about 100 dpi, the light evened out, its inks apart. Places are in its own
/// pixels.
struct WorkingPage {
  static let longSide = 1170
  let raster: Raster
  let grey: GreyPlane
  let mask: PaperMask
  /// Of an A4 sheet that fills the paper seen.
  let pixelsPerMillimetre: Double
  let red: InkPlane
  /// Blue, purple, green: coloured, and not red.
  let coloured: InkPlane
  /// Black and grey.
  let dark: InkPlane
  /// Mean difference between the strongest and the weakest channel: 0 in a picture of one channel, never in a scan made
  /// in colour.
  let meanChroma: Double

  var width: Int { raster.width }
  var height: Int { raster.height }

  init(_ page: Raster) {
    raster = page.fitted(longSide: Self.longSide)
    grey = raster.grey()
    mask = PaperMask(raster)
    pixelsPerMillimetre = Double(max(mask.right - mask.left, mask.bottom - mask.top)) / 297
    let inks = Self.inks(raster, light: PaperLight(raster), mask: mask)
    red = InkPlane(width: raster.width, height: raster.height, values: inks.red, threshold: 18, edge: 12)
    coloured = InkPlane(width: raster.width, height: raster.height, values: inks.coloured, threshold: 30, edge: 16)
    dark = InkPlane(width: raster.width, height: raster.height, values: inks.dark, threshold: 55, edge: 26)
    meanChroma = Self.meanChroma(raster)
  }

  private static func inks(
    _ page: Raster, light: PaperLight, mask: PaperMask
  ) -> (red: [UInt8], coloured: [UInt8], dark: [UInt8]) {
    let count = page.width * page.height
    var (red, coloured, dark) = (
      [UInt8](repeating: 0, count: count), [UInt8](repeating: 0, count: count), [UInt8](repeating: 0, count: count)
    )
    // Gains with eight bits of fraction.
    let gains = light.colours.map { colour in
      SIMD3<Int32>(
        Int32(65_280 / max(colour.x, 24)), Int32(65_280 / max(colour.y, 24)), Int32(65_280 / max(colour.z, 24)))
    }
    page.pixels.withUnsafeBufferPointer { pixels in
      red.withUnsafeMutableBufferPointer { red in
        coloured.withUnsafeMutableBufferPointer { coloured in
          dark.withUnsafeMutableBufferPointer { dark in
            for y in 0..<page.height {
              let lightRow = (y / PaperLight.tile) &* light.columns
              for block in stride(from: 0, to: page.width, by: PaperMask.cell) where mask.isPaper(block, y) {
                let gain = gains[lightRow &+ block / PaperLight.tile]
                let end = min(page.width, block &+ PaperMask.cell)
                for x in block..<end {
                  let index = y &* page.width &+ x
                  let r = min(255, (Int32(pixels[index &* 3]) &* gain.x) >> 8)
                  let g = min(255, (Int32(pixels[index &* 3 &+ 1]) &* gain.y) >> 8)
                  let b = min(255, (Int32(pixels[index &* 3 &+ 2]) &* gain.z) >> 8)
                  let chroma = max(r, max(g, b)) &- min(r, min(g, b))
                  let redness = r &- max(g, b)
                  // Hue from -37° to +22°.
                  if redness > 6, (g &- b) &* 1000 < chroma &* 367, (b &- g) &* 1000 < chroma &* 617 {
                    red[index] = UInt8(truncatingIfNeeded: redness)
                  } else if chroma > 20 {
                    coloured[index] = UInt8(truncatingIfNeeded: chroma)
                  }
                  let luma = (r &* 77 &+ g &* 150 &+ b &* 29) >> 8
                  let darkness = 255 &- luma
                  if darkness > 20, redness < 18 || darkness > 190 {
                    dark[index] = UInt8(truncatingIfNeeded: darkness)
                  }
                }
              }
            }
          }
        }
      }
    }
    return (red, coloured, dark)
  }

  private static func meanChroma(_ page: Raster) -> Double {
    let count = page.width * page.height
    var sum = 0
    page.pixels.withUnsafeBufferPointer { pixels in
      for index in 0..<count {
        let (r, g, b) = (Int(pixels[index &* 3]), Int(pixels[index &* 3 &+ 1]), Int(pixels[index &* 3 &+ 2]))
        sum = sum &+ max(r, max(g, b)) &- min(r, min(g, b))
      }
    }
    return Double(sum) / Double(count)
  }

  /// Share of the paper under ink; what lies within 4 mm of an edge is left out: shadows are no print.
  var inkShare: Double {
    let cell = PaperMask.cell
    var (count, area) = (0, 0)
    for row in 2..<max(2, mask.rows - 2) {
      for column in 2..<max(2, mask.columns - 2) {
        let (x, y) = (column * cell, row * cell)
        guard mask.isWellInside(x, y) else { continue }
        area += cell * cell
        for py in y..<(y + cell) {
          for px in x..<(x + cell)
          where dark.isInked(px, py) || red.isInked(px, py) || coloured.isInked(px, py) { count += 1 }
        }
      }
    }
    return area == 0 ? 0 : Double(count) / Double(area)
  }

  func box(left: Double, top: Double, right: Double, bottom: Double) -> PageBox {
    let (wide, high) = (Double(width), Double(height))
    let (x0, y0) = (max(0, left / wide), max(0, top / high))
    return PageBox(
      x: x0, y: y0, width: max(0, min(1, right / wide) - x0), height: max(0, min(1, bottom / high) - y0))
  }
}
