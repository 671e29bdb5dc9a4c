internal import Glibc

extension Raster {
  /// Rotated clockwise about the middle, the size kept; what comes from outside the picture is white. A page whose
  /// `ScanQuality.skew` is s stands straight after `rotated(clockwise: s)`.
  package func rotated(clockwise degrees: Double) -> Raster {
    if abs(degrees) < 0.01 { return self }
    let angle = degrees * .pi / 180
    // Fixed point, 16 bits of fraction: the source moves by (cosine, -sine) for each target column.
    let one = 65_536.0
    let (stepX, stepY) = (Int((cos(angle) * one).rounded()), Int((-sin(angle) * one).rounded()))
    let (middleX, middleY) = (Double(width - 1) / 2, Double(height - 1) / 2)
    let (width, height) = (width, height)
    let rotated = [UInt8](unsafeUninitializedCapacity: width * height * 3) { output, filled in
      pixels.withUnsafeBufferPointer { source in
        for y in 0..<height {
          let (dx, dy) = (-middleX, Double(y) - middleY)
          var x0 = Int(((cos(angle) * dx + sin(angle) * dy + middleX) * one).rounded())
          var y0 = Int(((-sin(angle) * dx + cos(angle) * dy + middleY) * one).rounded())
          var to = y &* width &* 3
          for _ in 0..<width {
            let (sx, sy) = (x0 >> 16, y0 >> 16)
            if sx >= 0, sy >= 0, sx < width &- 1, sy < height &- 1 {
              let (fx, fy) = ((x0 >> 8) & 255, (y0 >> 8) & 255)
              let at = (sy &* width &+ sx) &* 3
              let below = at &+ width &* 3
              for channel in 0..<3 {
                let upper =
                  Int(source[at &+ channel]) &* (256 &- fx) &+ Int(source[at &+ 3 &+ channel]) &* fx
                let lower =
                  Int(source[below &+ channel]) &* (256 &- fx) &+ Int(source[below &+ 3 &+ channel]) &* fx
                output[to &+ channel] = UInt8(
                  truncatingIfNeeded: (upper &* (256 &- fy) &+ lower &* fy &+ 32_768) >> 16)
              }
            } else {
              output[to] = 255
              output[to &+ 1] = 255
              output[to &+ 2] = 255
            }
            x0 = x0 &+ stepX
            y0 = y0 &+ stepY
            to = to &+ 3
          }
        }
      }
      filled = width * height * 3
    }
    return Raster(width: width, height: height, pixels: rotated)
  }
}
