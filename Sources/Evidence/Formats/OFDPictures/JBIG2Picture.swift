/// A bilevel picture in JBIG2 (ITU-T T.88) of the kind that tax invoices carry their codes in: generic regions coded
/// arithmetically. Symbols, halftones and Huffman or fax coding are not read.
struct JBIG2Picture {
  let width: Int
  let height: Int
  /// One byte a pixel, 1 is black.
  private(set) var pixels: [UInt8]

  private static let magic: [UInt8] = [0x97, 0x4A, 0x42, 0x32, 0x0D, 0x0A, 0x1A, 0x0A]

  /// `nil` for anything that cannot be read whole.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Self.magic), bytes.count > 13, bytes[8] & 1 == 1 else { return nil }
    var at = bytes[8] & 2 == 0 ? 13 : 9
    var page: JBIG2Picture?
    for _ in 0..<1000 {
      guard let segment = Segment(bytes, &at) else { break }
      switch segment.kind {
      case 48:
        guard page == nil, let begun = JBIG2Picture(page: segment.content) else { return nil }
        page = begun
      case 36, 38, 39:
        guard page?.add(segment.content) == true else { return nil }
      case 49, 50, 52, 62: break
      case 51:
        guard let page else { return nil }
        self = page
        return
      default: return nil
      }
    }
    guard let page else { return nil }
    self = page
  }

  private struct Segment {
    let kind: UInt8
    let content: ArraySlice<UInt8>

    init?(_ bytes: [UInt8], _ at: inout Int) {
      guard let number = bytes.big(at, 4), let flags = bytes.big(at + 4, 1), let references = bytes.big(at + 5, 1),
        references >> 5 < 5
      else { return nil }
      var next = at + 6 + (references >> 5) * (number <= 256 ? 1 : number <= 65_536 ? 2 : 4)
      next += flags & 0x40 == 0 ? 1 : 4
      guard let length = bytes.big(next, 4), length <= bytes.count - next - 4 else { return nil }
      kind = UInt8(flags & 0x3F)
      content = bytes[(next + 4)..<(next + 4 + length)]
      at = next + 4 + length
    }
  }

  private init?(page bytes: ArraySlice<UInt8>) {
    let head = Array(bytes)
    guard let width = head.big(0, 4), let height = head.big(4, 4), let flags = head.big(16, 1),
      OFDPicture.isAllowed(width, height)
    else { return nil }
    self.width = width
    self.height = height
    pixels = [UInt8](repeating: flags & 4 == 0 ? 0 : 1, count: width * height)
  }

  private mutating func add(_ bytes: ArraySlice<UInt8>) -> Bool {
    let head = Array(bytes.prefix(26))
    guard let wide = head.big(0, 4), let high = head.big(4, 4), let left = head.big(8, 4), let top = head.big(12, 4),
      let combination = head.big(16, 1), let flags = head.big(17, 1), flags & 0x11 == 0,
      OFDPicture.isAllowed(wide, high),
      left <= width, top <= height
    else { return false }
    let template = flags >> 1 & 3
    let count = template == 0 ? 8 : 2
    guard head.count >= 18 + count else { return false }
    let adaptive = head[18..<18 + count].map { Int(Int8(bitPattern: $0)) }
    // An adaptive pixel has to be one that was decoded before.
    guard
      stride(from: 0, to: count, by: 2).allSatisfy({ adaptive[$0 + 1] < 0 || adaptive[$0 + 1] == 0 && adaptive[$0] < 0 }
      )
    else { return false }
    var region = JBIG2Region(width: wide, height: high, template: template, adaptive: adaptive)
    region.decode(bytes.dropFirst(18 + count), repeatsRows: flags & 8 != 0)
    for y in 0..<min(high, height - top) {
      for x in 0..<min(wide, width - left) {
        let place = (top + y) * width + left + x
        let new = region.pixels[y * wide + x]
        switch combination & 7 {
        case 0: pixels[place] |= new
        case 1: pixels[place] &= new
        case 2: pixels[place] ^= new
        case 3: pixels[place] = 1 - (pixels[place] ^ new)
        default: pixels[place] = new
        }
      }
    }
    return true
  }
}
