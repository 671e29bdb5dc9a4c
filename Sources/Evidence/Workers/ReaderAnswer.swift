/// What the reader says of a file: its own words, and the pages whose pictures are worth a look.
struct ReaderAnswer: Codable, Sendable {
  var reading: FileReading
  var orders: [PageOrder] = []
  /// Filled in last.
  var cost = ReadingCost.Step()
}

/// A page to be drawn and looked at.
struct PageOrder: Codable, Hashable, Sendable {
  var page: Int
  /// Longest edge of the raster in pixels.
  var edge: Int
  var recognise: Bool
  var isScan: Bool
  /// Of the one picture that covers the page.
  var stored: PixelSize?
}
