internal import Glibc

/// A seal impression to draw, in millimetres.
package struct Stamp: Sendable {
  package enum Form: Sendable { case round, oval, square }
  package var form: Form
  package var x: Double
  package var y: Double
  package var width: Double
  package var height: Double
  package var ink: SketchInk
  /// 0 fresh, 1 half gone.
  package var wear = 0.0
  package var turn = 0.0
  /// Only what lies between these is on the sheet: one leaf of several stamped across their edges.
  package var strip: ClosedRange<Double>?

  package init(_ form: Form, x: Double, y: Double, width: Double, height: Double? = nil, ink: SketchInk) {
    self.form = form
    (self.x, self.y) = (x, y)
    self.width = width
    self.height = height ?? width
    self.ink = ink
  }

  package var isRed: Bool { ink.r > 1.5 * max(ink.g, ink.b) }

  package func draw(on sheet: inout Sketch, dice: inout Dice) {
    let wear = wear > 0 ? Wear(depth: wear, dice: &dice) : nil
    if let strip {
      var part = sheet
      var whole = self
      whole.strip = nil
      whole.draw(on: &part, dice: &dice)
      let columns = max(0, Int(strip.lowerBound * sheet.dotsPerMillimetre))
      let end = min(sheet.width, Int(strip.upperBound * sheet.dotsPerMillimetre))
      for y in 0..<sheet.height {
        for at in ((y * sheet.width + columns) * 3)..<((y * sheet.width + end) * 3) {
          sheet.pixels[at] = part.pixels[at]
        }
      }
      return
    }
    switch form {
    case .round, .oval: drawRing(on: &sheet, wear: wear, dice: &dice)
    case .square: drawSquare(on: &sheet, wear: wear, dice: &dice)
    }
  }

  private func drawRing(on sheet: inout Sketch, wear: Wear?, dice: inout Dice) {
    let (a, b) = (width / 2, height / 2)
    let rim = form == .oval ? 0.8 : width > 48 ? 1.5 : 1.1
    sheet.ring(ink, x: x, y: y, halfWidth: a - rim / 2, halfHeight: b - rim / 2, width: rim, wear: wear)
    let letters = dice.count(11...18)
    let size = min(4.6, max(2.6, 2.2 * a / Double(letters) * 2)) * (form == .oval ? 0.72 : 1)
    let sweep = 4.4
    for letter in 0..<letters {
      let angle = -.pi / 2 - sweep / 2 + sweep * Double(letter) / Double(letters - 1) + turn
      let inset = rim + 0.9 + size / 2
      sheet.glyph(
        ink, x: x + (a - inset) * cos(angle), y: y + (b - inset) * sin(angle), size: size, turn: angle + .pi / 2,
        bold: 0.13, dice: &dice, wear: wear)
    }
    if form == .round { sheet.star(ink, x: x, y: y, radius: width * 0.14, wear: wear) }
    let foot = dice.count(0...6)
    for letter in 0..<foot {
      let lower = form == .oval ? y + dice.between(0, 0.4) : y + a * 0.55
      sheet.glyph(
        ink, x: x + (Double(letter) - Double(foot - 1) / 2) * 3.3, y: lower, size: 3, bold: 0.12, dice: &dice,
        wear: wear)
    }
  }

  private func drawSquare(on sheet: inout Sketch, wear: Wear?, dice: inout Dice) {
    let (c, s) = (cos(turn), sin(turn))
    func place(_ u: Double, _ v: Double) -> (Double, Double) {
      (x + u * width / 2 * c - v * height / 2 * s, y + u * width / 2 * s + v * height / 2 * c)
    }
    let corners = [place(-1, -1), place(1, -1), place(1, 1), place(-1, 1)]
    for index in 0..<4 { sheet.line(ink, from: corners[index], to: corners[(index + 1) % 4], width: 1.1, wear: wear) }
    for row in 0..<2 {
      for column in 0..<2 {
        let centre = place(Double(column) - 0.5 - 0.02, Double(row) - 0.5)
        sheet.glyph(
          ink, x: centre.0, y: centre.1, size: width * 0.38, turn: turn, bold: 0.12, dice: &dice, wear: wear)
      }
    }
  }
}
