internal import Evidence

/// Drawing on one A4 page; points, from the top left corner downwards.
struct PageCanvas {
  static let width = 595.28
  static let height = 841.89

  private(set) var content = ""
  /// What a reader should find on the page.
  private(set) var marks = PaperMarks()
  /// Inside a seal or a watermark, whose letters are no lines of text.
  private var isOrnament = false
  private var scale = 1.0

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
    if !isOrnament, !text.isEmpty {
      marks.texts.append(PaperMarks.Text(text: text, x: x, y: y, size: size, width: Self.extent(text) * size))
    }
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
    ornament(draw)
    content += "Q\n"
  }

  private mutating func ornament(_ draw: (inout PageCanvas) -> Void) {
    isOrnament = true
    draw(&self)
    isOrnament = false
  }

  /// Draws only between two lines from top to bottom.
  mutating func clipped(from left: Double, to right: Double, _ draw: (inout PageCanvas) -> Void) {
    content += "q \(Self.number(left)) 0 \(Self.number(right - left)) \(Self.number(Self.height)) re W n\n"
    draw(&self)
    content += "Q\n"
  }

  /// A square of dark and light modules, row by row.
  mutating func code(_ code: QRCode, payload: String, x: Double, y: Double, side: Double) {
    let module = side / Double(code.side)
    content += "0 0 0 rg\n"
    for row in 0..<code.side {
      for column in 0..<code.side where code.modules[row * code.side + column] {
        // A hair wider than a module, so that no white line shows between two.
        let corner = point(x + Double(column) * module, y + Double(row + 1) * module)
        content += "\(corner) \(Self.number(module + 0.04)) \(Self.number(module + 0.04)) re f\n"
      }
    }
    marks.codes.append(PaperMarks.Code(payload: payload, x: x, y: y, side: side))
  }

  /// - Parameter strip: what is drawn of a seal across several sheets; `nil` for a whole one.
  mutating func note(
    seal owner: String, x: Double, y: Double, radius: Double, ink: Ink, strip: ClosedRange<Double>? = nil
  ) {
    marks.seals.append(
      PaperMarks.Seal(
        owner: owner, x: x, y: y, radius: radius * scale, extent: strip ?? x - radius * scale...x + radius * scale,
        isRed: ink.operands == Ink.red.operands, isStraddling: strip != nil, isInvoiceMark: scale < 1))
  }

  mutating func note(signature name: String, x: Double, y: Double, width: Double) {
    marks.signatures.append(PaperMarks.Signature(name: name, x: x, y: y - 30, width: width, height: 36))
  }

  /// Draws smaller or larger around a point that stays where it is.
  mutating func scaled(by factor: Double, x: Double, y: Double, _ draw: (inout PageCanvas) -> Void) {
    let (left, up) = (x * (1 - factor), (Self.height - y) * (1 - factor))
    content += "q \(Self.number(factor)) 0 0 \(Self.number(factor)) \(Self.number(left)) \(Self.number(up)) cm\n"
    scale = factor
    draw(&self)
    scale = 1
    content += "Q\n"
  }

  mutating func watermark(_ words: String) {
    content += "q /G2 gs\n"
    ornament { page in
      for row in 0..<4 {
        for column in 0..<2 {
          page.text(
            words, x: 70 + Double(column) * 260, y: 260 + Double(row) * 190, size: 30, font: .hei, ink: .grey,
            angle: Angle(radians: 0.6))
        }
      }
    }
    content += "Q\n"
  }
}
