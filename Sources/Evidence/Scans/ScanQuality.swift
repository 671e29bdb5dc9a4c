/// How a page's picture serves as the colour scan of an original.
package struct ScanQuality: Hashable, Codable, Sendable {
  package enum Colour: String, Codable, Sendable { case colour, grey, blackAndWhite }

  /// Of the picture as stored.
  package var pixels: PixelSize
  /// Estimated for an A4 sheet that fills the paper seen on the picture.
  package var dotsPerInch: Int
  package var colour: Colour
  /// Sharpness of the text; below 0.6 unreadable, below 1.3 doubtful.
  package var sharpness: Double
  /// Share of the paper covered by ink, 0…1.
  package var ink: Double
  /// Degrees by which lines climb to the right; positive is counter-clockwise.
  package var skew: Double
  /// The lines run from top to bottom: a hint that the page lies on its side. Recognition decides.
  package var isSideways: Bool
  /// Text runs into an edge of the picture.
  package var isCut: Bool

  package init(pixels: PixelSize, dotsPerInch: Int, colour: Colour) {
    self.pixels = pixels
    self.dotsPerInch = dotsPerInch
    self.colour = colour
    sharpness = 0
    ink = 0
    skew = 0
    isSideways = false
    isCut = false
  }

  package var isBlank: Bool { ink < 0.0008 }
}
