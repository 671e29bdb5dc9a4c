/// Takes a tilted rectangle out of a picture, straightened to a grid of so many columns and rows. What lies outside the
/// picture repeats its edge.
struct LineSampler {
  private let origin: SIMD2<Float>
  private let right: SIMD2<Float>
  private let down: SIMD2<Float>
  /// Along each side of a grid cell: several where the picture is much finer than the grid.
  private let samples: Int
  private let last: SIMD2<Float>
  private let stride: Int
  private let fades: Bool

  init(_ raster: Raster, _ box: TiltedBox, columns: Int, rows: Int, ink: Ink) {
    // Middles of pixels stand at halves.
    origin = SIMD2<Float>(box.corners[0] - 0.5)
    right = SIMD2<Float>(box.along * (box.length / Double(columns)))
    down = SIMD2<Float>(box.across * (box.thickness / Double(rows)))
    samples = max(1, min(4, Int((box.thickness / Double(rows)).rounded())))
    last = SIMD2(Float(raster.width - 1), Float(raster.height - 1))
    stride = raster.width * 3
    fades = ink == .withoutRed
  }

  /// Red, green, blue and nothing, 0…255 each.
  func colour(_ x: Int, _ y: Int, of rgb: UnsafeBufferPointer<UInt8>) -> SIMD4<Float> {
    if samples == 1 { return blended(origin + right * (Float(x) + 0.5) + down * (Float(y) + 0.5), rgb) }
    var sum = SIMD4<Float>()
    let step = 1 / Float(samples)
    for under in 0..<samples {
      for over in 0..<samples {
        let (across, along) = (Float(x) + (Float(over) + 0.5) * step, Float(y) + (Float(under) + 0.5) * step)
        sum += blended(origin + right * across + down * along, rgb)
      }
    }
    return sum * (step * step)
  }

  private func blended(_ point: SIMD2<Float>, _ rgb: UnsafeBufferPointer<UInt8>) -> SIMD4<Float> {
    let (x, y) = (min(max(point.x, 0), last.x), min(max(point.y, 0), last.y))
    let (left, top) = (Int(x), Int(y))
    let (fractionX, fractionY) = (x - Float(left), y - Float(top))
    let toRight = Float(left) < last.x ? 3 : 0
    let below = Float(top) < last.y ? stride : 0
    let at = top &* stride &+ left &* 3
    let upper = pixel(at, rgb) * (1 - fractionX) + pixel(at &+ toRight, rgb) * fractionX
    let lower = pixel(at &+ below, rgb) * (1 - fractionX) + pixel(at &+ below &+ toRight, rgb) * fractionX
    return upper * (1 - fractionY) + lower * fractionY
  }

  private func pixel(_ at: Int, _ rgb: UnsafeBufferPointer<UInt8>) -> SIMD4<Float> {
    let (r, g, b) = (rgb[at], rgb[at &+ 1], rgb[at &+ 2])
    if fades, Int(r) &- Int(max(g, b)) > Ink.redness { return SIMD4(repeating: Float(r)) }
    return SIMD4(Float(r), Float(g), Float(b), 0)
  }
}
