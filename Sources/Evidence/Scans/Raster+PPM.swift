extension Raster {
  /// Binary PPM (P6) or PGM (P5) with 8 bits a channel; the plain notation in which `pdftoppm` and `djpeg` answer.
  /// - Returns: `nil` for anything else, for a picture past `PixelSize.areaLimit` and for one that ends early.
  package init?(ppm bytes: [UInt8]) {
    var header = PPMHeader(bytes)
    guard let magic = header.word(), magic == "P6" || magic == "P5",
      let width = header.number(), let height = header.number(), header.number() == 255,
      PixelSize(width: width, height: height).isAllowed
    else { return nil }
    let channels = magic == "P6" ? 3 : 1
    let start = header.offset + 1
    let count = width * height * channels
    guard bytes.count >= start + count else { return nil }
    let values = Array(bytes[start..<(start + count)])
    if channels == 3 {
      self.init(width: width, height: height, pixels: values)
    } else {
      self.init(GreyPlane(width: width, height: height, values: values))
    }
  }

  /// The picture as binary PPM.
  package var ppm: [UInt8] { Array("P6\n\(width) \(height)\n255\n".utf8) + pixels }
}

/// Words of a PPM's head, comments left out.
private struct PPMHeader {
  private let bytes: [UInt8]
  private(set) var offset = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func word() -> String? {
    while offset < bytes.count, isSpace(bytes[offset]) || bytes[offset] == UInt8(ascii: "#") {
      if bytes[offset] == UInt8(ascii: "#") {
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") { offset += 1 }
      } else {
        offset += 1
      }
    }
    let start = offset
    while offset < bytes.count, !isSpace(bytes[offset]), offset - start < 16 { offset += 1 }
    return start == offset ? nil : String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  mutating func number() -> Int? { word().flatMap { Int($0) } }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
}
