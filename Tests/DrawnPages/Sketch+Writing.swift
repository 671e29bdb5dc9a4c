internal import Glibc

extension Sketch {
  /// Strokes in a square, dense as a Chinese character's.
  package mutating func glyph(
    _ ink: SketchInk, x: Double, y: Double, size: Double, turn: Double = 0, bold: Double = 0.09, dice: inout Dice,
    wear: Wear? = nil
  ) {
    let (c, s) = (cos(turn), sin(turn))
    func place(_ u: Double, _ v: Double) -> (Double, Double) {
      let (dx, dy) = ((u - 0.5) * size, (v - 0.5) * size)
      return (x + dx * c - dy * s, y + dx * s + dy * c)
    }
    for _ in 0..<dice.count(4...8) {
      let (u, v) = (dice.between(0.05, 0.95), dice.between(0.05, 0.95))
      let end: (Double, Double) =
        switch dice.count(0...3) {
        case 0: (u, dice.between(0.05, 0.95))
        case 1, 2: (dice.between(0.05, 0.95), v)
        default: (u + dice.between(-0.4, 0.4), v + dice.between(0.1, 0.4))
        }
      line(
        ink, from: place(u, v), to: place(max(0, min(1, end.0)), max(0, min(1, end.1))), width: bold * size, wear: wear)
    }
  }

  package mutating func words(
    _ ink: SketchInk, x: Double, y: Double, count: Int, size: Double, bold: Double = 0.09, dice: inout Dice
  ) {
    for index in 0..<count where x + Double(index) * size * 1.05 < Double(width) / dotsPerMillimetre - 8 {
      glyph(ink, x: x + Double(index) * size * 1.05, y: y, size: size * 0.94, bold: bold, dice: &dice)
    }
  }

  /// Lines of a letter or contract.
  package mutating func paragraphs(from top: Double, to bottom: Double, left: Double = 26, dice: inout Dice) {
    var y = top
    while y < bottom {
      words(.black, x: left, y: y, count: dice.count(12...42), size: 3.7, dice: &dice)
      y += dice.between(6.4, 7.6)
    }
  }

  package mutating func table(
    _ ink: SketchInk, left: Double, top: Double, right: Double, rows: Int, columns: Int, pitch: Double,
    dice: inout Dice
  ) {
    let bottom = top + Double(rows) * pitch
    for row in 0...rows {
      line(ink, from: (left, top + Double(row) * pitch), to: (right, top + Double(row) * pitch), width: 0.3)
    }
    for column in 0...columns {
      let x = left + (right - left) * Double(column) / Double(columns)
      line(ink, from: (x, top), to: (x, bottom), width: 0.3)
      for row in 0..<rows {
        words(
          .black, x: x + 3, y: top + (Double(row) + 0.5) * pitch, count: column == columns ? 0 : dice.count(2...4),
          size: 3.2, dice: &dice)
      }
    }
  }

  /// Three letters of a name in one go of the pen.
  package mutating func signature(_ ink: SketchInk, x: Double, y: Double, size: Double, dice: inout Dice) {
    for letter in 0..<3 {
      var last = (x + Double(letter) * size * 0.8, y + dice.between(-0.3, 0.3) * size)
      for _ in 0..<7 {
        let next = (
          x + (Double(letter) * 0.8 + dice.between(-0.35, 0.6)) * size, y + dice.between(-0.5, 0.5) * size
        )
        line(ink, from: last, to: next, width: dice.between(0.45, 0.85))
        last = next
      }
    }
  }
}
