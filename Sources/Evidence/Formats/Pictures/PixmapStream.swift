/// Reads portable pixmaps (P4, P5, P6, one after the other) as they arrive and keeps only as many pixels as asked: of
/// a larger picture the mean of whole blocks.
struct PixmapStream {
  /// Blocks are joined until the longer edge is at most this.
  let edgeLimit: Int
  private var buffer: [UInt8] = []
  private var at = 0
  private var picture: Unfinished?
  /// Size of the picture under way or last finished, as stored.
  private(set) var stored: PixelSize?

  init(edgeLimit: Int = 5200) { self.edgeLimit = edgeLimit }

  private struct Unfinished {
    let width: Int
    let height: Int
    let channels: Int
    /// Bits of one sample: 1, 8 or 16.
    let bits: Int
    let most: Int
    let block: Int
    var row = 0
    var sums: [UInt32]
    var pixels: [UInt8] = []

    var rowBytes: Int { bits == 1 ? (width + 7) / 8 : width * channels * (bits / 8) }
    var wide: Int { width / block }
    var high: Int { height / block }
  }

  /// - Throws: `.failed` when the bytes are no pixmap, `.tooMuchOutput` when it is larger than any picture may be.
  mutating func feed(
    _ bytes: ArraySlice<UInt8>, _ finished: (Raster) throws(SandboxFailure) -> Void
  ) throws(SandboxFailure) {
    buffer += bytes
    while true {
      if var current = picture {
        picture = nil
        while current.row < current.height, buffer.count - at >= current.rowBytes {
          Self.add(buffer[at..<at + current.rowBytes], to: &current)
          at += current.rowBytes
        }
        if current.row < current.height {
          picture = current
          break
        }
        try finished(Raster(width: current.wide, height: current.high, pixels: current.pixels))
      }
      guard let begun = try head() else { break }
      picture = begun
    }
    if at > 0 {
      buffer.removeSubrange(..<at)
      at = 0
    }
  }

  /// - Returns: `nil` while the head is not there yet.
  private mutating func head() throws(SandboxFailure) -> Unfinished? {
    guard buffer.count - at >= 3 else { return nil }
    let magic = buffer[at + 1]
    let kinds: [UInt8: (channels: Int, numbers: Int)] = [0x34: (1, 2), 0x35: (1, 3), 0x36: (3, 3)]
    guard buffer[at] == 0x50, let kind = kinds[magic] else { throw .failed(status: 0, complaints: "no pixmap") }
    var numbers: [Int] = []
    var place = at + 2
    while numbers.count < kind.numbers {
      while place < buffer.count, buffer[place] <= 0x20 { place += 1 }
      let start = place
      while place < buffer.count, (0x30...0x39).contains(buffer[place]), place - start < 8 { place += 1 }
      guard place < buffer.count else {
        if buffer.count - at > 64 { throw .failed(status: 0, complaints: "no pixmap") }
        return nil
      }
      guard place > start else { throw .failed(status: 0, complaints: "no pixmap") }
      numbers.append(buffer[start..<place].reduce(0) { $0 * 10 + Int($1 - 0x30) })
    }
    at = place + 1
    let size = PixelSize(width: numbers[0], height: numbers[1])
    guard size.isAllowed else { throw .tooMuchOutput }
    stored = size
    let most = kind.numbers == 3 ? numbers[2] : 1
    guard (1...65_535).contains(most) else { throw .failed(status: 0, complaints: "no pixmap") }
    let longest = max(size.width, size.height)
    let block = min((longest + edgeLimit - 1) / edgeLimit, size.width, size.height)
    let bits = magic == 0x34 ? 1 : most < 256 ? 8 : 16
    return Unfinished(
      width: size.width, height: size.height, channels: kind.channels, bits: bits, most: most, block: block,
      sums: Array(repeating: 0, count: size.width / block * kind.channels))
  }

  private static func add(_ row: ArraySlice<UInt8>, to picture: inout Unfinished) {
    defer { picture.row += 1 }
    guard picture.row < picture.high * picture.block else { return }
    let (channels, block, wide) = (picture.channels, picture.block, picture.wide)
    let most = UInt32(picture.most)
    let isPlain = picture.bits == 8 && most == 255
    if isPlain, block == 1, channels == 3 {
      picture.pixels += row
      return
    }
    for x in 0..<wide * block {
      for channel in 0..<channels {
        let sample = x * channels + channel
        let value: UInt32
        switch picture.bits {
        case 1: value = row[row.startIndex + x / 8] >> (7 - UInt8(x % 8)) & 1 == 1 ? 0 : 255
        case 8:
          let raw = UInt32(row[row.startIndex + sample])
          value = isPlain ? raw : min(raw, most) * 255 / most
        default:
          let raw = UInt32(row[row.startIndex + sample * 2]) << 8 | UInt32(row[row.startIndex + sample * 2 + 1])
          value = min(raw, most) * 255 / most
        }
        picture.sums[x / block * channels + channel] += value
      }
    }
    guard (picture.row + 1) % block == 0 else { return }
    let area = UInt32(block * block)
    for x in 0..<wide {
      if channels == 3 {
        for channel in 0..<3 { picture.pixels.append(UInt8(picture.sums[x * 3 + channel] / area)) }
      } else {
        let grey = UInt8(picture.sums[x] / area)
        picture.pixels += [grey, grey, grey]
      }
    }
    for at in picture.sums.indices { picture.sums[at] = 0 }
  }
}
