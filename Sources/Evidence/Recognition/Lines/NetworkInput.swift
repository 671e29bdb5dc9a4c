/// Pictures as the networks take them: planes of blue, green and red, each value from -1 to 1.
enum NetworkInput {
  private static func value(_ byte: UInt8) -> Float { Float(byte) * (2 / 255) - 1 }

  /// The whole picture.
  static func planes(_ raster: Raster) -> [Float] {
    let count = raster.width * raster.height
    return [Float](unsafeUninitializedCapacity: count * 3) { planes, filled in
      raster.pixels.withUnsafeBufferPointer { rgb in
        for index in 0..<count {
          planes[index] = value(rgb[index &* 3 &+ 2])
          planes[index &+ count] = value(rgb[index &* 3 &+ 1])
          planes[index &+ 2 &* count] = value(rgb[index &* 3])
        }
      }
      filled = count * 3
    }
  }

  /// The line within `box`, straightened, `height` pixels high; what is left of `width` is mid-grey.
  static func planes(_ raster: Raster, line box: TiltedBox, height: Int, used: Int, width: Int) -> [Float] {
    var planes = [Float](repeating: 0, count: 3 * height * width)
    let (right, down) = (box.along * (box.length / Double(used)), box.across * (box.thickness / Double(height)))
    // Several samples a pixel where the picture is much finer than the network wants it.
    let samples = max(1, min(4, Int((box.thickness / Double(height)).rounded())))
    let share = 1 / Float(samples * samples)
    let origin = box.corners[0]
    let plane = height * width
    raster.pixels.withUnsafeBufferPointer { rgb in
      planes.withUnsafeMutableBufferPointer { planes in
        for y in 0..<height {
          for x in 0..<used {
            var (r, g, b) = (Float(0), Float(0), Float(0))
            for sample in 0..<(samples * samples) {
              let (over, under) = (sample % samples, sample / samples)
              let point =
                origin + right * (Double(x) + (Double(over) + 0.5) / Double(samples))
                + down * (Double(y) + (Double(under) + 0.5) / Double(samples))
              // Middles of pixels stand at halves.
              let (fromX, fromY) = (Float(point.x - 0.5), Float(point.y - 0.5))
              let clampedX = min(max(fromX, 0), Float(raster.width - 1))
              let clampedY = min(max(fromY, 0), Float(raster.height - 1))
              let (left, top) = (Int(clampedX), Int(clampedY))
              let (fractionX, fractionY) = (clampedX - Float(left), clampedY - Float(top))
              let toRight = left + 1 < raster.width ? 3 : 0
              let below = top + 1 < raster.height ? raster.width * 3 : 0
              let at = (top * raster.width + left) * 3
              let (a, c) = ((1 - fractionX) * (1 - fractionY), fractionX * (1 - fractionY))
              let (d, e) = ((1 - fractionX) * fractionY, fractionX * fractionY)
              func blended(_ channel: Int) -> Float {
                Float(rgb[at &+ channel]) * a + Float(rgb[at &+ toRight &+ channel]) * c
                  + Float(rgb[at &+ below &+ channel]) * d + Float(rgb[at &+ below &+ toRight &+ channel]) * e
              }
              r += blended(0)
              g += blended(1)
              b += blended(2)
            }
            let to = y &* width &+ x
            planes[to] = b * share * (2 / 255) - 1
            planes[to &+ plane] = g * share * (2 / 255) - 1
            planes[to &+ 2 &* plane] = r * share * (2 / 255) - 1
          }
        }
      }
    }
    return planes
  }
}
