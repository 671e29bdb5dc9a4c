extension Raster {
  /// The part that lies on the picture; one pixel at least.
  package func cropped(x: Int, y: Int, width wide: Int, height high: Int) -> Raster {
    let (left, top) = (max(0, min(width - 1, x)), max(0, min(height - 1, y)))
    let right = max(left + 1, min(width, x + wide))
    let bottom = max(top + 1, min(height, y + high))
    var part: [UInt8] = []
    part.reserveCapacity((right - left) * (bottom - top) * 3)
    for row in top..<bottom {
      part.append(contentsOf: pixels[((row * width + left) * 3)..<((row * width + right) * 3)])
    }
    return Raster(width: right - left, height: bottom - top, pixels: part)
  }

  package func cropped(_ box: PageBox) -> Raster {
    let (left, top) = (Int(box.x * Double(width)), Int(box.y * Double(height)))
    return cropped(
      x: left, y: top, width: Int((box.right * Double(width)).rounded(.up)) - left,
      height: Int((box.bottom * Double(height)).rounded(.up)) - top)
  }
}
