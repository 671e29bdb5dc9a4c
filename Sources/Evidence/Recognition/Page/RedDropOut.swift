extension Raster {
  /// What is clearly red fades to the brightness of its red, so that print under a seal can be read; dark red print
  /// becomes dark grey and stays legible.
  func withoutRed() -> Raster {
    var faded = self
    faded.pixels.withUnsafeMutableBufferPointer { rgb in
      var at = 0
      while at + 2 < rgb.count {
        let red = rgb[at]
        if Int(red) &- Int(max(rgb[at &+ 1], rgb[at &+ 2])) > 22 {
          rgb[at &+ 1] = red
          rgb[at &+ 2] = red
        }
        at = at &+ 3
      }
    }
    return faded
  }
}
