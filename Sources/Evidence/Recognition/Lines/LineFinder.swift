/// Finds the lines of text on a page's picture.
final class LineFinder {
  private let model: any InferenceModel

  init(_ model: any InferenceModel) { self.model = model }

  /// Rectangles around the lines, in pixels of `raster`.
  /// - Parameter longSide: the picture is reduced to so many pixels before it is looked at; never enlarged.
  func lines(on raster: Raster, longSide: Int, ink: Ink = .withoutRed) throws(RecognitionFailure) -> [TiltedBox] {
    let scale = min(1, Double(longSide) / Double(max(raster.width, raster.height)))
    // The network halves its picture five times.
    func fitted(_ side: Int) -> Int { max(32, Int((Double(side) * scale / 32).rounded()) * 32) }
    let seen = ink == .withoutRed ? raster.withoutRed() : raster
    let small = seen.scaled(toWidth: fitted(raster.width), height: fitted(raster.height))
    var planes = NetworkInput.planes(small)
    let (x, y) = (Double(raster.width) / Double(small.width), Double(raster.height) / Double(small.height))
    return try model.run(&planes, shape: [1, 3, small.height, small.width]) { values, shape in
      guard shape.count == 4, values.count == small.width * small.height else { return [] }
      return TextMap(width: small.width, height: small.height, values: values).lines.map { $0.scaled(x: x, y: y) }
    }
  }
}
