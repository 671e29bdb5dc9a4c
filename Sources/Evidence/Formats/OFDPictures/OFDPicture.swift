internal import CCairo
internal import CTurboJPEG

/// A picture of the package as cairo draws it: PNG, JPEG, plain BMP, GIF and the simple JBIG2 of printed codes. Others
/// become a grey box.
final class OFDPicture {
  let surface: OpaquePointer
  /// No part is transparent: as a seal it must not hide what it lies on.
  let isOpaque: Bool

  private static let pixelLimit = 25_000_000

  private init?(owning surface: OpaquePointer?, isOpaque: Bool) {
    guard let surface else { return nil }
    guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else {
      cairo_surface_destroy(surface)
      return nil
    }
    self.surface = surface
    self.isOpaque = isOpaque
  }

  deinit { cairo_surface_destroy(surface) }

  var width: Double { Double(cairo_image_surface_get_width(surface)) }
  var height: Double { Double(cairo_image_surface_get_height(surface)) }

  /// By content; names lie.
  static func decode(_ bytes: [UInt8]) -> OFDPicture? {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return png(bytes) }
    if bytes.starts(with: [0xFF, 0xD8]) { return jpeg(bytes) }
    if bytes.starts(with: [0x42, 0x4D]) { return OFDBitmap(bytes)?.picture() }
    if bytes.starts(with: [0x97, 0x4A]) {
      return JBIG2Picture(bytes).flatMap { picture in
        filled(picture.width, picture.height, isOpaque: true) { index in
          let value: UInt8 = picture.pixels[index] == 0 ? 255 : 0
          return (value, value, value, 255)
        }
      }
    }
    if bytes.starts(with: [0x47, 0x49]) {
      return GIFPicture(bytes).flatMap { picture in
        filled(picture.width, picture.height, isOpaque: picture.isOpaque) { index in
          let at = index * 4
          return (picture.pixels[at], picture.pixels[at + 1], picture.pixels[at + 2], picture.pixels[at + 3])
        }
      }
    }
    return nil
  }

  static func isAllowed(_ width: Int, _ height: Int) -> Bool {
    (1...20_000).contains(width) && (1...20_000).contains(height) && width * height <= pixelLimit
  }

  private struct Feed {
    let start: UnsafePointer<UInt8>
    let count: Int
    var at = 0
  }

  private static func png(_ bytes: [UInt8]) -> OFDPicture? {
    guard bytes.count > 33, let width = bytes.big(16, 4), let height = bytes.big(20, 4), isAllowed(width, height)
    else { return nil }
    let surface = bytes.withUnsafeBufferPointer { buffer -> OpaquePointer? in
      guard let start = buffer.baseAddress else { return nil }
      var feed = Feed(start: start, count: buffer.count)
      return withUnsafeMutablePointer(to: &feed) { feed in
        cairo_image_surface_create_from_png_stream(
          { closure, target, length in
            guard let feed = closure?.assumingMemoryBound(to: Feed.self), let target,
              Int(length) <= feed.pointee.count - feed.pointee.at
            else { return CAIRO_STATUS_READ_ERROR }
            target.update(from: feed.pointee.start + feed.pointee.at, count: Int(length))
            feed.pointee.at += Int(length)
            return CAIRO_STATUS_SUCCESS
          }, feed)
      }
    }
    let isOpaque = surface.map { cairo_image_surface_get_format($0) != CAIRO_FORMAT_ARGB32 } ?? true
    return OFDPicture(owning: surface, isOpaque: isOpaque)
  }

  private static func jpeg(_ bytes: [UInt8]) -> OFDPicture? {
    guard let decoder = tjInitDecompress() else { return nil }
    defer { tjDestroy(decoder) }
    var (width, height, sampling, space): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
    guard tjDecompressHeader3(decoder, bytes, UInt(bytes.count), &width, &height, &sampling, &space) == 0,
      isAllowed(Int(width), Int(height)), let picture = blank(Int(width), Int(height))
    else { return nil }
    let stride = cairo_image_surface_get_stride(picture.surface)
    let rows = cairo_image_surface_get_data(picture.surface)
    // Warnings, such as a picture that ends early, leave the rest blank.
    tjDecompress2(
      decoder, bytes, UInt(bytes.count), rows, width, stride, height, Int32(TJPF_BGRX.rawValue), TJFLAG_LIMITSCANS)
    cairo_surface_mark_dirty(picture.surface)
    return picture
  }

  /// - Parameter pixel: red, green, blue and opacity, the colours of a transparent pixel being nought.
  private static func filled(
    _ width: Int, _ height: Int, isOpaque: Bool, _ pixel: (Int) -> (UInt8, UInt8, UInt8, UInt8)
  ) -> OFDPicture? {
    guard let picture = blank(width, height, isOpaque: isOpaque),
      let rows = cairo_image_surface_get_data(picture.surface)
    else { return nil }
    let stride = Int(cairo_image_surface_get_stride(picture.surface))
    for y in 0..<height {
      for x in 0..<width {
        let at = y * stride + x * 4
        (rows[at + 2], rows[at + 1], rows[at], rows[at + 3]) = pixel(y * width + x)
      }
    }
    cairo_surface_mark_dirty(picture.surface)
    return picture
  }

  static func blank(_ width: Int, _ height: Int, isOpaque: Bool = true) -> OFDPicture? {
    let format = isOpaque ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32
    let surface = cairo_image_surface_create(format, Int32(width), Int32(height))
    if let surface { cairo_surface_flush(surface) }
    return OFDPicture(owning: surface, isOpaque: isOpaque)
  }
}
