extension Raster {
  /// Each pixel the mean of the area it covers; between pixels where it grows.
  package func scaled(toWidth wide: Int, height high: Int) -> Raster {
    let (wide, high) = (max(1, wide), max(1, high))
    if wide == width && high == height { return self }
    let pixels = Scaling(fromWidth: width, height: height, toWidth: wide, height: high, channels: 3)(pixels)
    return Raster(width: wide, height: high, pixels: pixels)
  }

  /// At most `limit` pixels along the longer side, the shape kept; never enlarged.
  package func fitted(longSide limit: Int) -> Raster {
    let long = max(width, height)
    if long <= limit { return self }
    return scaled(
      toWidth: max(1, (width * limit + long / 2) / long), height: max(1, (height * limit + long / 2) / long))
  }
}
