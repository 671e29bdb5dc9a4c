/// A decoded page: rows from the top, 8 bits a channel, red green blue.
package struct Raster: Sendable {
  package let width: Int
  package let height: Int
  /// `width * height * 3` bytes.
  package var pixels: [UInt8]

  /// - Precondition: `pixels.count == width * height * 3`.
  package init(width: Int, height: Int, pixels: [UInt8]) {
    precondition(width > 0 && height > 0 && pixels.count == width * height * 3, "a raster of whole pixels")
    self.width = width
    self.height = height
    self.pixels = pixels
  }

  package var size: PixelSize { PixelSize(width: width, height: height) }
}
