/// Drawing on one A4 page; points, from the top left corner downwards.
struct PageCanvas {
  static let width = 595.28
  static let height = 841.89

  private(set) var content = ""

  enum Font: String {
    case song = "F1"
    case hei = "F2"
  }

  struct Ink {
    let operands: String
    static let black = Ink(operands: "0.08 0.08 0.08")
    static let red = Ink(operands: "0.85 0.07 0.10")
    static let maroon = Ink(operands: "0.50 0.10 0.10")
    static let blue = Ink(operands: "0.08 0.14 0.42")
    static let grey = Ink(operands: "0.45 0.45 0.45")
  }

  /// Two decimals, without an exponent.
  static func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = String(hundredths.magnitude % 100)
    return "\(hundredths < 0 ? "-" : "")\(hundredths.magnitude / 100).\(rest.count < 2 ? "0" : "")\(rest)"
  }

  static func hex(_ text: String) -> String {
    text.utf16.map { unit in
      let digits = String(unit, radix: 16, uppercase: true)
      return String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }

  /// In units of the font's size.
  static func extent(_ text: String) -> Double {
    Double(text.unicodeScalars.reduce(0) { $0 + GlyphWidth.of($1) }) / 1000
  }

  private func point(_ x: Double, _ y: Double) -> String { "\(Self.number(x)) \(Self.number(Self.height - y))" }

  /// - Parameter angle: radians, anticlockwise around the text's start.
  mutating func text(
    _ text: String, x: Double, y: Double, size: Double, font: Font = .song, ink: Ink = .black, angle: Angle = .flat,
    bold: Bool = false
  ) {
    let matrix = "\(angle.cosine) \(angle.sine) \(angle.negativeSine) \(angle.cosine) \(point(x, y))"
    let stroke = bold ? "\(ink.operands) RG 2 Tr \(Self.number(size / 40)) w" : "0 Tr"
    content += "q BT \(ink.operands) rg \(stroke) /\(font.rawValue) \(Self.number(size)) Tf \(matrix) Tm"
    content += " <\(Self.hex(text))> Tj ET Q\n"
  }

  mutating func line(_ from: (Double, Double), _ to: (Double, Double), width: Double = 0.7, ink: Ink = .black) {
    content += "\(ink.operands) RG \(Self.number(width)) w \(point(from.0, from.1)) m \(point(to.0, to.1)) l S\n"
  }

  mutating func rectangle(x: Double, y: Double, width: Double, height: Double, ink: Ink = .black) {
    content += "\(ink.operands) RG 0.70 w \(point(x, y + height)) \(Self.number(width)) \(Self.number(height)) re S\n"
  }

  mutating func polygon(_ points: [(Double, Double)], ink: Ink) {
    guard let first = points.first else { return }
    content += "\(ink.operands) rg \(point(first.0, first.1)) m"
    for next in points.dropFirst() { content += " \(point(next.0, next.1)) l" }
    content += " h f\n"
  }

  mutating func circle(x: Double, y: Double, radius: Double, width: Double, ink: Ink) {
    let k = radius * 0.5523
    func p(_ dx: Double, _ dy: Double) -> String { point(x + dx, y + dy) }
    content += "\(ink.operands) RG \(Self.number(width)) w \(p(radius, 0)) m"
    content += " \(p(radius, k)) \(p(k, radius)) \(p(0, radius)) c \(p(-k, radius)) \(p(-radius, k)) \(p(-radius, 0)) c"
    content +=
      " \(p(-radius, -k)) \(p(-k, -radius)) \(p(0, -radius)) c \(p(k, -radius)) \(p(radius, -k)) \(p(radius, 0)) c S\n"
  }

  /// A smooth stroke through cubic segments: start, then (control, control, end) triples.
  mutating func stroke(_ points: [(Double, Double)], width: Double, ink: Ink) {
    guard let first = points.first, points.count % 3 == 1 else { return }
    content += "\(ink.operands) RG \(Self.number(width)) w 1 J 1 j \(point(first.0, first.1)) m"
    for index in stride(from: 1, to: points.count - 2, by: 3) {
      content += " " + points[index...index + 2].map { point($0.0, $0.1) }.joined(separator: " ") + " c"
    }
    content += " S 0 J 0 j\n"
  }

  /// Draws over what is there as printing ink does.
  mutating func overprint(_ draw: (inout PageCanvas) -> Void) {
    content += "q /G1 gs\n"
    draw(&self)
    content += "Q\n"
  }

  /// Draws smaller or larger around a point that stays where it is.
  mutating func scaled(by factor: Double, x: Double, y: Double, _ draw: (inout PageCanvas) -> Void) {
    let (left, up) = (x * (1 - factor), (Self.height - y) * (1 - factor))
    content += "q \(Self.number(factor)) 0 0 \(Self.number(factor)) \(Self.number(left)) \(Self.number(up)) cm\n"
    draw(&self)
    content += "Q\n"
  }

  mutating func watermark(_ words: String) {
    content += "q /G2 gs\n"
    for row in 0..<4 {
      for column in 0..<2 {
        text(
          words, x: 70 + Double(column) * 260, y: 260 + Double(row) * 190, size: 30, font: .hei, ink: .grey,
          angle: Angle(radians: 0.6))
      }
    }
    content += "Q\n"
  }
}
