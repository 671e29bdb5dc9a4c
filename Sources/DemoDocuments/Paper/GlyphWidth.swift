/// Advance widths in thousandths of the font's size; those of ASCII are stated in the file, all else is a full square.
enum GlyphWidth {
  /// U+0020 to U+007E, which are glyphs 1 to 95 of the Adobe-GB1 collection.
  static let ascii: [Int] = (UInt8(0x20)...0x7e).map { byte in
    switch byte {
    case UInt8(ascii: "M"), UInt8(ascii: "W"), UInt8(ascii: "%"), UInt8(ascii: "m"), UInt8(ascii: "@"): 860
    case UInt8(ascii: "I"), UInt8(ascii: "J"): 400
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): 670
    case UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ";"): 290
    case UInt8(ascii: "i"), UInt8(ascii: "j"), UInt8(ascii: "l"): 290
    case UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "/"): 370
    default: 560
    }
  }

  static func of(_ scalar: Unicode.Scalar) -> Int {
    (0x20...0x7e).contains(scalar.value) ? ascii[Int(scalar.value) - 0x20] : 1000
  }
}
