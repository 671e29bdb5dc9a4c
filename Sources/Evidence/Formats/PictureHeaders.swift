/// Sizes and structure of raster pictures, read from their headers only; no picture is decoded in this process.
enum PictureHeaders {
  /// Chunks in order from IHDR to IEND, which must be the last byte.
  static func png(_ file: FileBytes) throws(FileRefusal) -> PixelSize {
    let head = try file.read(at: 0, 33)
    guard head.count == 33, head.big(8, 4) == 13, head[12..<16].elementsEqual("IHDR".utf8), let width = head.big(16, 4),
      let height = head.big(20, 4), let depth = head.big(24, 1), let colour = head.big(25, 1),
      [1, 2, 4, 8, 16].contains(depth), [0, 2, 3, 4, 6].contains(colour)
    else { throw FileRefusal(.damaged) }
    let size = PixelSize(width: width, height: height)
    guard size.isAllowed else { throw FileRefusal(.tooManyPixels) }
    var at = 33
    var drawn = false
    for _ in 0..<200_000 {
      let chunk = try file.read(at: at, 8)
      guard chunk.count == 8, let length = chunk.big(0, 4), at + 12 + length <= file.count
      else { throw FileRefusal(.damaged) }
      at += 12 + length
      if chunk[4...].elementsEqual("IDAT".utf8) { drawn = true }
      if chunk[4...].elementsEqual("IEND".utf8) {
        guard drawn else { throw FileRefusal(.damaged) }
        guard at == file.count else { throw FileRefusal(.severalFormats) }
        return size
      }
    }
    throw FileRefusal(.tooComplex)
  }

  /// Segments from SOI to the first scan, then an end marker near the end; phones append padding after it.
  /// - Returns: the size, and how many channels a pixel has: 1, 3, or 4 in a picture made for print.
  static func jpeg(_ file: FileBytes) throws(FileRefusal) -> (size: PixelSize, channels: Int) {
    var at = 2
    var size: PixelSize?
    var channels = 0
    for _ in 0..<2000 {
      let marker = try file.read(at: at, 10)
      guard marker.count >= 4, marker[0] == 0xff else { throw FileRefusal(.damaged) }
      if marker[1] == 0xff {
        at += 1
        continue
      }
      guard let length = marker.big(2, 2), length >= 2 else { throw FileRefusal(.damaged) }
      switch marker[1] {
      case 0xc0...0xc3, 0xc5...0xc7, 0xc9...0xcb, 0xcd...0xcf:
        guard let height = marker.big(5, 2), let width = marker.big(7, 2) else { throw FileRefusal(.damaged) }
        size = PixelSize(width: width, height: height)
        channels = marker.big(9, 1) ?? 0
      case 0xda:
        guard let size else { throw FileRefusal(.damaged) }
        guard size.isAllowed else { throw FileRefusal(.tooManyPixels) }
        try jpegEnd(file)
        return (size, channels)
      case 0xe0...0xef, 0xfe, 0xdb, 0xc4, 0xcc, 0xdd: break
      default: throw FileRefusal(.damaged)
      }
      at += 2 + length
    }
    throw FileRefusal(.tooComplex)
  }

  private static func jpegEnd(_ file: FileBytes) throws(FileRefusal) {
    let tail = try file.read(at: max(0, file.count - 65_536), 65_536)
    let end = tail.indices.dropLast().last { tail[$0] == 0xff && tail[$0 + 1] == 0xd9 }
    guard let end else { throw FileRefusal(.damaged) }
    let after = tail[(end + 2)...]
    for foreign: StaticString in ["%PDF-", "PK\u{3}\u{4}", "<html", "<script", "<HTML", "<SCRIPT", "<?php"]
    where after.first(foreign) != nil { throw FileRefusal(.severalFormats) }
  }

  /// The directories of a classic TIFF; BigTIFF is told apart by its number 43 and refused as unknown.
  /// - Returns: the largest picture, and how each is to be turned.
  static func tiff(_ file: FileBytes) throws(FileRefusal) -> (largest: PixelSize, turns: [Orientation]) {
    let head = try file.read(at: 0, 8)
    let little = head[0] == 0x49
    func number(_ bytes: [UInt8], _ at: Int, _ width: Int) -> Int? {
      little ? bytes.little(at, width) : bytes.big(at, width)
    }
    var largest: PixelSize?
    var turns: [Orientation] = []
    var next = number(head, 4, 4) ?? 0
    var visited: Set<Int> = []
    while next != 0 {
      guard next >= 8, visited.insert(next).inserted, let count = number(try file.read(at: next, 2), 0, 2)
      else { throw FileRefusal(.damaged) }
      guard visited.count <= 500, count <= 512 else { throw FileRefusal(.tooComplex) }
      let table = try file.read(at: next + 2, count * 12 + 4)
      guard table.count == count * 12 + 4 else { throw FileRefusal(.damaged) }
      func tag(_ wanted: Int) -> Int? {
        for entry in 0..<count where number(table, entry * 12, 2) == wanted {
          return number(table, entry * 12 + 2, 2) == 3
            ? number(table, entry * 12 + 8, 2) : number(table, entry * 12 + 8, 4)
        }
        return nil
      }
      guard let width = tag(256), let height = tag(257) else { throw FileRefusal(.damaged) }
      let size = PixelSize(width: width, height: height)
      guard size.isAllowed else { throw FileRefusal(.tooManyPixels) }
      if largest.map({ $0.width * $0.height < width * height }) ?? true { largest = size }
      turns.append(tag(274).flatMap(Orientation.init(tag:)) ?? .upright)
      next = number(table, count * 12, 4) ?? 0
    }
    guard let largest else { throw FileRefusal(.damaged) }
    return (largest, turns)
  }

  /// Boxes that tile the file, a still-picture brand, and the largest stated extent.
  static func heic(_ file: FileBytes) throws(FileRefusal) -> PixelSize {
    var at = 0
    var size: PixelSize?
    for _ in 0..<1000 where at < file.count {
      let box = try file.read(at: at, 16)
      guard let short = box.big(0, 4), box.count >= 8 else { throw FileRefusal(.damaged) }
      let length = short == 1 ? box.big(8, 4) == 0 ? box.big(12, 4) ?? 0 : 0 : short == 0 ? file.count - at : short
      guard length >= 8, at + length <= file.count else { throw FileRefusal(.damaged) }
      if box[4..<8].elementsEqual("meta".utf8) { size = try extent(in: try file.read(at: at, min(length, 1 << 20))) }
      at += length
    }
    guard at == file.count, let size else { throw FileRefusal(.damaged) }
    return size
  }

  private static func extent(in meta: [UInt8]) throws(FileRefusal) -> PixelSize? {
    var largest: PixelSize?
    var rest = meta[...]
    while let at = rest.first("ispe") {
      guard let width = meta.big(at + 8, 4), let height = meta.big(at + 12, 4) else { break }
      let size = PixelSize(width: width, height: height)
      guard size.isAllowed else { throw FileRefusal(.tooManyPixels) }
      if largest.map({ $0.width * $0.height < width * height }) ?? true { largest = size }
      rest = meta[(at + 4)...]
    }
    return largest
  }
}
