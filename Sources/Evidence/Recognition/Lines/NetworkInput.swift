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
  static func planes(
    _ raster: Raster, line box: TiltedBox, height: Int, used: Int, width: Int, ink: Ink
  ) -> [Float] {
    var planes = [Float](repeating: 0, count: 3 * height * width)
    let sampler = LineSampler(raster, box, columns: used, rows: height, ink: ink)
    let plane = height * width
    raster.pixels.withUnsafeBufferPointer { rgb in
      planes.withUnsafeMutableBufferPointer { planes in
        for y in 0..<height {
          for x in 0..<used {
            let colour = sampler.colour(x, y, of: rgb)
            let to = y &* width &+ x
            planes[to] = colour.z * (2 / 255) - 1
            planes[to &+ plane] = colour.y * (2 / 255) - 1
            planes[to &+ 2 &* plane] = colour.x * (2 / 255) - 1
          }
        }
      }
    }
    return planes
  }
}
