/// The first picture of a GIF, as some makers of seals use them.
struct GIFPicture {
  let width: Int
  let height: Int
  /// Red, green, blue, opacity of each pixel.
  private(set) var pixels: [UInt8]

  /// `nil` for anything else and for one that is larger than allowed.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Array("GIF8".utf8)), let width = bytes.little(6, 2), let height = bytes.little(8, 2),
      let flags = bytes.little(10, 1), OFDPicture.isAllowed(width, height)
    else { return nil }
    self.width = width
    self.height = height
    pixels = [UInt8](repeating: 0, count: width * height * 4)
    var at = 13
    var palette = Self.palette(bytes, flags, &at)
    var transparent: Int?
    for _ in 0..<10_000 {
      guard let mark = bytes.little(at, 1) else { return nil }
      at += 1
      switch mark {
      case 0x21:
        if bytes.little(at, 1) == 0xF9, let control = bytes.little(at + 2, 1), control & 1 == 1 {
          transparent = bytes.little(at + 5, 1)
        }
        at += 1
        _ = Self.blocks(bytes, &at)
      case 0x2C:
        guard let left = bytes.little(at, 2), let top = bytes.little(at + 2, 2), let wide = bytes.little(at + 4, 2),
          let high = bytes.little(at + 6, 2), let local = bytes.little(at + 8, 1), wide > 0, high > 0,
          OFDPicture.isAllowed(wide, high)
        else { return nil }
        at += 9
        if local & 0x80 != 0 { palette = Self.palette(bytes, local, &at) }
        guard let codeSize = bytes.little(at, 1), (2...8).contains(codeSize) else { return nil }
        at += 1
        let indices = Self.unpacked(Self.blocks(bytes, &at), codeSize: codeSize, limit: wide * high)
        let rows = local & 0x40 == 0 ? Array(0..<high) : Self.interlaced(high)
        for (place, index) in indices.enumerated() where Int(index) != transparent {
          let (x, y) = (left + place % wide, top + rows[place / wide])
          guard x < width, y < height, Int(index) * 3 + 2 < palette.count else { continue }
          for channel in 0..<3 { pixels[(y * width + x) * 4 + channel] = palette[Int(index) * 3 + channel] }
          pixels[(y * width + x) * 4 + 3] = 255
        }
        return
      default: return nil
      }
    }
    return nil
  }

  var isOpaque: Bool { stride(from: 3, to: pixels.count, by: 4).allSatisfy { pixels[$0] == 255 } }

  private static func palette(_ bytes: [UInt8], _ flags: Int, _ at: inout Int) -> [UInt8] {
    guard flags & 0x80 != 0 else { return [] }
    let end = min(bytes.count, at + 3 * (2 << (flags & 7)))
    defer { at = end }
    return Array(bytes[min(at, end)..<end])
  }

  /// Joined sub-blocks up to the empty one.
  private static func blocks(_ bytes: [UInt8], _ at: inout Int) -> [UInt8] {
    var joined: [UInt8] = []
    while let length = bytes.little(at, 1), length > 0, at + 1 + length <= bytes.count {
      joined += bytes[(at + 1)..<(at + 1 + length)]
      at += 1 + length
    }
    at += 1
    return joined
  }

  private static func interlaced(_ height: Int) -> [Int] {
    [(0, 8), (4, 8), (2, 4), (1, 2)].flatMap { Array(stride(from: $0.0, to: height, by: $0.1)) }
  }

  /// Variable-length codes (LZW), at most `limit` values.
  private static func unpacked(_ bytes: [UInt8], codeSize: Int, limit: Int) -> [UInt8] {
    let clear = 1 << codeSize
    var prefix = [Int](repeating: -1, count: 4096)
    var last = [UInt8](repeating: 0, count: 4096)
    for value in 0..<clear { last[value] = UInt8(value) }
    var (size, next, previous) = (codeSize + 1, clear + 2, -1)
    var (held, bits, at) = (0, 0, 0)
    var out: [UInt8] = []
    out.reserveCapacity(limit)
    while out.count < limit {
      while bits < size, at < bytes.count {
        held |= Int(bytes[at]) << bits
        bits += 8
        at += 1
      }
      guard bits >= size else { break }
      let code = held & (1 << size - 1)
      held >>= size
      bits -= size
      if code == clear {
        (size, next, previous) = (codeSize + 1, clear + 2, -1)
        continue
      }
      guard code != clear + 1, code <= next, previous >= 0 || code < clear else { break }
      var run: [UInt8] = []
      var walk = code == next ? previous : code
      while walk >= 0, run.count <= 4096 {
        run.append(last[walk])
        walk = prefix[walk]
      }
      guard let first = run.last else { break }
      out += run.reversed()
      if code == next { out.append(first) }
      if previous >= 0, next < 4096 {
        prefix[next] = previous
        last[next] = first
        next += 1
        if next == 1 << size, size < 12 { size += 1 }
      }
      previous = code
    }
    return Array(out.prefix(limit))
  }
}
