extension Raster {
  /// Brightness as the eye weighs it: 0.299 red, 0.587 green, 0.114 blue.
  package func grey() -> GreyPlane {
    let count = width * height
    let values = [UInt8](unsafeUninitializedCapacity: count) { grey, filled in
      pixels.withUnsafeBufferPointer { rgb in
        for index in 0..<count {
          let (r, g, b) = (UInt32(rgb[index &* 3]), UInt32(rgb[index &* 3 &+ 1]), UInt32(rgb[index &* 3 &+ 2]))
          grey[index] = UInt8(truncatingIfNeeded: (r &* 77 &+ g &* 150 &+ b &* 29 &+ 128) >> 8)
        }
      }
      filled = count
    }
    return GreyPlane(width: width, height: height, values: values)
  }

  /// The grey page again as three equal channels.
  package init(_ grey: GreyPlane) {
    let count = grey.values.count
    let pixels = [UInt8](unsafeUninitializedCapacity: count * 3) { rgb, filled in
      grey.values.withUnsafeBufferPointer { values in
        for index in 0..<count {
          rgb[index &* 3] = values[index]
          rgb[index &* 3 &+ 1] = values[index]
          rgb[index &* 3 &+ 2] = values[index]
        }
      }
      filled = count * 3
    }
    self.init(width: grey.width, height: grey.height, pixels: pixels)
  }
}
