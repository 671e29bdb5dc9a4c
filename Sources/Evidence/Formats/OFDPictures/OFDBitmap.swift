internal import CCairo

/// A Windows bitmap without compression: 1, 4, 8, 24 or 32 bits a pixel.
struct OFDBitmap {
  private let bytes: [UInt8]
  private let start: Int
  private let width: Int
  private let height: Int
  private let bits: Int
  private let isTopDown: Bool
  /// Where the table of colours begins, for 8 bits and fewer.
  private let palette: Int

  /// `nil` for any other kind, and for one whose rows are not all there.
  init?(_ bytes: [UInt8]) {
    guard let start = bytes.little(10, 4), let head = bytes.little(14, 4), let width = bytes.little(18, 4),
      let stated = bytes.little(22, 4), let bits = bytes.little(28, 2), bytes.little(30, 4) == 0,
      [1, 4, 8, 24, 32].contains(bits), (40...200).contains(head)
    else { return nil }
    isTopDown = stated > 0x7FFF_FFFF
    height = isTopDown ? 0x1_0000_0000 - stated : stated
    guard OFDPicture.isAllowed(width, height), start >= 14, start <= bytes.count else { return nil }
    let row = (width * bits + 31) / 32 * 4
    guard row * height <= bytes.count - start, bits > 8 || 14 + head + 4 << bits <= bytes.count else { return nil }
    (self.bytes, self.start, self.width, self.bits) = (bytes, start, width, bits)
    palette = 14 + head
  }

  func picture() -> OFDPicture? {
    guard let picture = OFDPicture.blank(width, height), let rows = cairo_image_surface_get_data(picture.surface)
    else { return nil }
    let stride = Int(cairo_image_surface_get_stride(picture.surface))
    let row = (width * bits + 31) / 32 * 4
    for y in 0..<height {
      let line = start + (isTopDown ? y : height - 1 - y) * row
      for x in 0..<width {
        let from = colour(x, in: line)
        for channel in 0..<3 { rows[y * stride + x * 4 + channel] = bytes[from + channel] }
      }
    }
    cairo_surface_mark_dirty(picture.surface)
    return picture
  }

  /// Where the blue, green and red of a pixel stand.
  private func colour(_ x: Int, in line: Int) -> Int {
    switch bits {
    case 24, 32: line + x * bits / 8
    default:
      palette + 4 * (Int(bytes[line + x * bits / 8]) >> (8 - bits - x * bits % 8) & (1 << bits - 1))
    }
  }
}
