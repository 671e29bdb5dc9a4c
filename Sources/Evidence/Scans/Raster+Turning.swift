extension Raster {
  /// Turned clockwise by quarter turns.
  /// - Parameter degrees: a multiple of 90; anything else counts as the multiple below it.
  package func turned(_ degrees: Int) -> Raster {
    let quarters = (((degrees / 90) % 4) + 4) % 4
    if quarters == 0 { return self }
    let (wide, high) = quarters == 2 ? (width, height) : (height, width)
    // Where the pixel at the target's origin comes from, and the steps along a target row and column.
    let (origin, across, down) =
      switch quarters {
      case 1: ((height - 1) * width, -width, 1)
      case 2: (width * height - 1, -1, -width)
      default: (width - 1, width, -1)
      }
    let turned = [UInt8](unsafeUninitializedCapacity: wide * high * 3) { output, filled in
      pixels.withUnsafeBufferPointer { source in
        for y in 0..<high {
          var from = (origin &+ y &* down) &* 3
          var to = y &* wide &* 3
          for _ in 0..<wide {
            output[to] = source[from]
            output[to &+ 1] = source[from &+ 1]
            output[to &+ 2] = source[from &+ 2]
            from = from &+ across &* 3
            to = to &+ 3
          }
        }
      }
      filled = wide * high * 3
    }
    return Raster(width: wide, height: high, pixels: turned)
  }
}
