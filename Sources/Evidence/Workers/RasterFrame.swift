/// What the reader sends for each page it was asked for, and what a page worker is given.
///
/// Sixteen bytes, then the pixels of a raster: `DXRF`, one byte for the ``Content``, one zero byte, the page number in
/// two bytes, width and height in four each, all little-endian. A page that could not be drawn has the size 0 × 0; the
/// last frame has processor milliseconds and peak megabytes of the drawing in their place.
struct RasterFrame: Sendable {
  enum Content: UInt8, Sendable { case raster = 1, unreadable = 2, tooCostly = 3, end = 4 }

  var content: Content
  var page: Int
  var width: Int
  var height: Int
  var pixels: [UInt8]

  init(page: Int, _ raster: Raster) {
    content = .raster
    self.page = page
    (width, height, pixels) = (raster.width, raster.height, raster.pixels)
  }

  init(_ content: Content, page: Int = 0) {
    self.content = content
    self.page = page
    (width, height, pixels) = (0, 0, [])
  }

  /// The last frame.
  init(end cost: ReadingCost.Step) {
    self.init(.end)
    width = min(Self.costLimit, max(0, Int((cost.cpuSeconds * 1000).rounded())))
    height = min(Self.costLimit, max(0, cost.peakMegabytes))
  }

  /// Of the last frame.
  var cost: ReadingCost.Step { ReadingCost.Step(cpuSeconds: Double(width) / 1000, peakMegabytes: height) }

  private static let costLimit = 1_000_000
  static let headSize = 16
  /// Longest edge of a raster that passes between processes.
  static let edgeLimit = 2600

  var head: [UInt8] {
    var bytes = Array("DXRF".utf8) + [content.rawValue, 0, UInt8(page & 0xff), UInt8(page >> 8 & 0xff)]
    for number in [width, height] { bytes += (0..<4).map { UInt8(number >> ($0 * 8) & 0xff) } }
    return bytes
  }

  /// A frame without its pixels yet.
  /// - Returns: `nil` unless the head is whole and its sizes are within the limits: the sender is not trusted.
  init?(head bytes: [UInt8]) {
    guard bytes.count == Self.headSize, bytes.starts(with: "DXRF"), let content = Content(rawValue: bytes[4]),
      let page = bytes.little(6, 2), let width = bytes.little(8, 4), let height = bytes.little(12, 4)
    else { return nil }
    let bounds =
      switch content {
      case .raster: 1...Self.edgeLimit
      case .unreadable, .tooCostly: 0...0
      case .end: 0...Self.costLimit
      }
    guard bounds.contains(width), bounds.contains(height) else { return nil }
    self.content = content
    self.page = page
    (self.width, self.height) = (width, height)
    pixels = []
  }

  var pixelBytes: Int { content == .raster ? width * height * 3 : 0 }

  var raster: Raster? {
    content == .raster && pixels.count == pixelBytes
      ? Raster(width: width, height: height, pixels: pixels) : nil
  }
}
