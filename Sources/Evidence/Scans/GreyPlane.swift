/// Brightness of a page: rows from the top, 0 black to 255 white.
package struct GreyPlane: Sendable {
  package let width: Int
  package let height: Int
  /// `width * height` bytes.
  package var values: [UInt8]

  /// - Precondition: `values.count == width * height`.
  package init(width: Int, height: Int, values: [UInt8]) {
    precondition(width > 0 && height > 0 && values.count == width * height, "a plane of whole pixels")
    self.width = width
    self.height = height
    self.values = values
  }

  package subscript(x: Int, y: Int) -> UInt8 { values[y * width + x] }
}

extension GreyPlane {
  /// Each pixel the mean of the area it covers; between pixels where it grows.
  package func scaled(toWidth wide: Int, height high: Int) -> GreyPlane {
    let values = Scaling(
      fromWidth: width, height: height, toWidth: max(1, wide), height: max(1, high), channels: 1)(values)
    return GreyPlane(width: max(1, wide), height: max(1, high), values: values)
  }
}
