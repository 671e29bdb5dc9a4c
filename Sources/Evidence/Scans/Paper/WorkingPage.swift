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
  /// Mean difference between the strongest and the weakest channel on the paper, light evened out.
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
    meanChroma = inks.meanChroma
  }

  private static func inks(
    _ page: Raster, light: PaperLight, mask: PaperMask
  ) -> (red: [UInt8], coloured: [UInt8], dark: [UInt8], meanChroma: Double) {
    let count = page.width * page.height
    var (red, coloured, dark) = (
      [UInt8](repeating: 0, count: count), [UInt8](repeating: 0, count: count), [UInt8](repeating: 0, count: count)
    )
    // Gains with eight bits of fraction.
    let gains = light.colours.map { colour in
      SIMD3<Int32>(
        Int32(65_280 / max(colour.x, 24)), Int32(65_280 / max(colour.y, 24)), Int32(65_280 / max(colour.z, 24)))
    }
    var (chromaSum, paperCount) = (0, 0)
    page.pixels.withUnsafeBufferPointer { pixels in
      red.withUnsafeMutableBufferPointer { red in
        coloured.withUnsafeMutableBufferPointer { coloured in
          dark.withUnsafeMutableBufferPointer { dark in
            for y in 0..<page.height {
              let lightRow = (y / PaperLight.tile) &* light.columns
              for block in stride(from: 0, to: page.width, by: PaperMask.cell) where mask.isPaper(block, y) {
                let gain = gains[lightRow &+ block / PaperLight.tile]
                var chromas: Int32 = 0
                let end = min(page.width, block &+ PaperMask.cell)
                for x in block..<end {
                  let index = y &* page.width &+ x
                  let r = min(255, (Int32(pixels[index &* 3]) &* gain.x) >> 8)
                  let g = min(255, (Int32(pixels[index &* 3 &+ 1]) &* gain.y) >> 8)
                  let b = min(255, (Int32(pixels[index &* 3 &+ 2]) &* gain.z) >> 8)
                  let chroma = max(r, max(g, b)) &- min(r, min(g, b))
                  chromas = chromas &+ chroma
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
                chromaSum &+= Int(chromas)
                paperCount &+= end &- block
              }
            }
          }
        }
      }
    }
    return (red, coloured, dark, Double(chromaSum) / Double(max(1, paperCount)))
  }

  /// Share of the paper under ink; what lies within 4 mm of an edge is left out: shadows are no print.
  var inkShare: Double {
    let cell = PaperMask.cell
    var (count, area) = (0, 0)
    for row in 2..<max(2, mask.rows - 2) {
      for column in 2..<max(2, mask.columns - 2) {
        let (x, y) = (column * cell, row * cell)
        let isInside = [(0, 0), (-2, -2), (2, -2), (-2, 2), (2, 2)].allSatisfy {
          mask.isPaper(x + $0.0 * cell, y + $0.1 * cell)
        }
        guard isInside else { continue }
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
