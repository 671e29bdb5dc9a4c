internal import Glibc

extension DrawnPage {
  package static let unsealedKinds = [
    "text", "red header", "red rules", "red table", "pie chart", "donut", "paid box", "logos", "red words", "photo",
    "red circle by hand", "rounded frame", "badge", "flag", "annotation", "blue print", "black rings", "clock",
    "signed",
    "chart lines", "fingerprint", "red underlines", "red picture", "numbers in circles", "date stamp", "tinted paper",
  ]
  /// Seals' forms without red: to be flagged, not to be taken for seals.
  package static let uncolouredKinds = [
    "grey copy", "blue seal", "purple seal", "black and white copy", "blue square", "square in a grey copy",
  ]

  /// A page without any seal.
  package static func unsealed(_ number: Int) -> DrawnPage {
    var dice = Dice(seed: 5000 + number)
    let kind = unsealedKinds[number % unsealedKinds.count]
    let camera = Camera.Kind.allCases[(number / unsealedKinds.count + number) % 3]
    var sheet = Sketch(dotsPerInch: dice.between(110, 170))
    let red = SketchInk(dice.between(190, 225), dice.between(20, 60), dice.between(25, 60), strength: 0.92)
    sheet.paragraphs(from: 80, to: dice.between(120, 150), dice: &dice)
    sheet.paragraphs(from: 225, to: 270, dice: &dice)
    draw(kind, red, on: &sheet, dice: &dice)
    return DrawnPage("\(number) \(kind)", sheet: sheet, stamps: [], camera: camera, dice: &dice)
  }

  /// A page whose seal is not red.
  package static func uncoloured(_ number: Int) -> DrawnPage {
    var dice = Dice(seed: 9000 + number)
    let kind = uncolouredKinds[number % uncolouredKinds.count]
    let camera = Camera.Kind.allCases[(number / uncolouredKinds.count) % 3]
    var sheet = Sketch(dotsPerInch: dice.between(130, 170))
    sheet.words(.black, x: 70, y: 28, count: 9, size: 7, bold: 0.12, dice: &dice)
    sheet.paragraphs(from: 60, to: 190, dice: &dice)
    sheet.paragraphs(from: 205, to: 230, dice: &dice)
    let ink =
      switch kind {
      case "blue seal", "blue square": SketchInk(35, 50, 170, strength: 0.85)
      case "purple seal": SketchInk(120, 40, 150, strength: 0.85)
      case "black and white copy": SketchInk(30, 30, 30, strength: 0.95)
      default: SketchInk(205, 35, 40, strength: 0.85)
      }
    let isSquare = kind.contains("square")
    var stamp = Stamp(
      isSquare ? .square : .round, x: dice.between(45, 165), y: dice.between(215, 255),
      width: isSquare ? dice.between(18, 25) : dice.between(38, 45), ink: ink)
    stamp.wear = dice.between(0, 0.2)
    stamp.draw(on: &sheet, dice: &dice)
    return DrawnPage(
      "\(number) \(kind)", sheet: sheet, stamps: [stamp], camera: camera,
      isGrey: kind.contains("copy"), dice: &dice)
  }

  private static func draw(_ kind: String, _ red: SketchInk, on sheet: inout Sketch, dice: inout Dice) {
    switch kind {
    case "red header":
      sheet.words(red, x: 30, y: 40, count: 12, size: 12.5, bold: 0.15, dice: &dice)
      sheet.line(red, from: (24, 64), to: (186, 64), width: dice.between(0.6, 1.8))
      if dice.chance(0.5) {
        sheet.words(red, x: 30, y: 54, count: 12, size: 12.5, bold: 0.15, dice: &dice)
        sheet.star(red, x: 105, y: 64, radius: 4)
      }
    case "red rules":
      for row in 0..<14 {
        sheet.line(red, from: (25, 80 + Double(row) * 12), to: (185, 80 + Double(row) * 12), width: 0.4)
      }
    case "red table":
      sheet.table(
        red, left: 25, top: 150, right: 185, rows: dice.count(3...8), columns: dice.count(2...7), pitch: 9, dice: &dice)
    case "pie chart":
      var from = 0.0
      while from < 6.28 {
        let to = min(6.3, from + dice.between(0.5, 2))
        sheet.disc(
          dice.chance(0.5) ? red : SketchInk(dice.between(30, 230), dice.between(60, 200), dice.between(30, 230)),
          x: 105,
          y: 190, radius: 24, from: from, to: to)
        from = to
      }
    case "donut":
      sheet.ring(red, x: 105, y: 190, halfWidth: 20, halfHeight: 20, width: dice.between(5, 9))
      sheet.words(red, x: 98, y: 190, count: 3, size: 6, dice: &dice)
    case "paid box":
      let (x, y) = (dice.between(60, 150), dice.between(160, 210))
      let (w, h) = (dice.between(24, 34), dice.between(9, 14))
      for (a, b) in [((-1.0, -1.0), (1.0, -1.0)), ((1, -1), (1, 1)), ((1, 1), (-1, 1)), ((-1, 1), (-1, -1))] {
        sheet.line(red, from: (x + a.0 * w / 2, y + a.1 * h / 2), to: (x + b.0 * w / 2, y + b.1 * h / 2), width: 1)
      }
      sheet.words(red, x: x - w / 2 + 6, y: y, count: 2, size: h * 0.7, bold: 0.14, dice: &dice)
    case "logos":
      sheet.disc(red, x: 32, y: 24, radius: dice.between(5, 10))
      sheet.ring(red, x: 60, y: 24, halfWidth: 7, halfHeight: 7, width: 1.6)
      sheet.star(red, x: 60, y: 24, radius: 4)
      sheet.star(red, x: 160, y: 26, radius: 10)
    case "red words":
      for _ in 0..<dice.count(5...12) {
        sheet.words(
          red, x: dice.between(20, 120), y: dice.between(70, 260), count: dice.count(4...16),
          size: dice.between(3.5, 7), dice: &dice)
      }
    case "photo":
      for _ in 0..<60 {
        sheet.disc(
          SketchInk(dice.between(90, 255), dice.between(20, 200), dice.between(20, 200), strength: 0.8),
          x: dice.between(50, 160),
          y: dice.between(155, 215), radius: dice.between(2, 12))
      }
    case "red circle by hand":
      let (x, y, r) = (dice.between(60, 150), dice.between(90, 200), dice.between(10, 20))
      var last: (Double, Double)?
      let (a, b) = (dice.between(0.06, 0.2), dice.between(0, 6))
      for step in 0...48 {
        let angle = Double(step) / 48 * 6.6
        let radius = r * (1 + a * sin(angle + b) + 0.05 * sin(3 * angle) + 0.02 * Double(step) / 48)
        let next = (x + radius * cos(angle), y + radius * 0.7 * sin(angle))
        if let last { sheet.line(red, from: last, to: next, width: 0.7) }
        last = next
      }
    case "rounded frame":
      for inset in [0.0, 2.2] {
        for (a, b) in [
          ((18 + inset, 150 + inset), (192 - inset, 150 + inset)),
          ((192 - inset, 150 + inset), (192 - inset, 215 - inset)),
          ((192 - inset, 215 - inset), (18 + inset, 215 - inset)),
          ((18 + inset, 215 - inset), (18 + inset, 150 + inset)),
        ] { sheet.line(red, from: a, to: b, width: inset == 0 ? 1.2 : 0.4) }
      }
    case "badge":
      // A filled roundel with white letters.
      sheet.disc(red, x: 105, y: 180, radius: dice.between(12, 22))
    case "flag":
      sheet.block(red, left: 60, top: 160, right: 150, bottom: 215)
    case "annotation":
      for _ in 0..<6 {
        let (x, y) = (dice.between(30, 160), dice.between(80, 260))
        sheet.line(red, from: (x, y), to: (x + dice.between(5, 30), y + dice.between(-4, 4)), width: 0.7)
        sheet.signature(red, x: x, y: y - 8, size: 6, dice: &dice)
      }
    case "blue print":
      let blue = SketchInk(30, 60, 170)
      sheet.words(blue, x: 40, y: 40, count: 12, size: 11, bold: 0.14, dice: &dice)
      sheet.table(blue, left: 25, top: 155, right: 185, rows: 5, columns: 4, pitch: 10, dice: &dice)
      sheet.disc(blue, x: 30, y: 25, radius: 8)
    case "black rings":
      for _ in 0..<3 {
        let radius = dice.between(14, 20)
        sheet.ring(
          .black, x: dice.between(50, 160), y: dice.between(170, 205), halfWidth: radius, halfHeight: radius, width: 0.5
        )
      }
    case "clock":
      sheet.ring(.black, x: 105, y: 185, halfWidth: 21, halfHeight: 21, width: 4)
      sheet.line(.black, from: (105, 185), to: (105, 170), width: 1.5)
    case "signed":
      sheet.signature(.pen, x: 60, y: 200, size: 13, dice: &dice)
    case "chart lines":
      sheet.line(.black, from: (40, 160), to: (40, 215), width: 0.4)
      sheet.line(.black, from: (40, 215), to: (180, 215), width: 0.4)
      for _ in 0..<4 {
        var last = (40.0, dice.between(165, 212))
        let ink = dice.chance(0.5) ? red : SketchInk(30, 70, 190)
        for step in 1...10 {
          let next = (40 + Double(step) * 14, dice.between(165, 212))
          sheet.line(ink, from: last, to: next, width: 0.6)
          last = next
        }
      }
    default: drawMore(kind, red, on: &sheet, dice: &dice)
    }
  }

  private static func drawMore(_ kind: String, _ red: SketchInk, on sheet: inout Sketch, dice: inout Dice) {
    switch kind {
    case "fingerprint":
      // Ridges in red paste, nested and broken, 16 to 20 mm across.
      for _ in 0..<dice.count(1...3) {
        let (x, y) = (dice.between(40, 170), dice.between(160, 215))
        let (wide, high) = (dice.between(7, 9), dice.between(9, 12))
        let wear = Wear(depth: 0.7, dice: &dice)
        for ridge in stride(from: 0.15, through: 1, by: 0.1) {
          sheet.ring(
            red, x: x, y: y + (1 - ridge) * 2, halfWidth: wide * ridge, halfHeight: high * ridge, width: 0.45,
            wear: wear)
        }
      }
    case "red underlines":
      for _ in 0..<dice.count(4...9) {
        let (x, y) = (dice.between(26, 90), dice.between(82, 260))
        sheet.line(red, from: (x, y), to: (x + dice.between(15, 90), y + dice.between(-0.6, 0.6)), width: 0.6)
      }
    case "red picture":
      // A reddish photograph: patches of many sizes over a warm ground.
      sheet.block(SketchInk(200, 90, 70, strength: 0.7), left: 45, top: 155, right: 165, bottom: 218)
      for _ in 0..<40 {
        sheet.disc(
          SketchInk(dice.between(150, 240), dice.between(20, 110), dice.between(20, 90), strength: 0.6),
          x: dice.between(55, 155), y: dice.between(165, 208), radius: dice.between(3, 14))
      }
    case "numbers in circles":
      for _ in 0..<dice.count(3...8) {
        let (x, y) = (dice.between(25, 180), dice.between(80, 260))
        sheet.ring(red, x: x, y: y, halfWidth: 4, halfHeight: 4, width: 0.5)
        sheet.glyph(red, x: x, y: y, size: 4, dice: &dice)
      }
    case "date stamp":
      // Digits between two rules, without a ring.
      let (x, y) = (dice.between(50, 150), dice.between(165, 210))
      for dy in [-5.0, 5] { sheet.line(red, from: (x - 17, y + dy), to: (x + 17, y + dy), width: 0.7) }
      sheet.words(red, x: x - 14, y: y, count: 8, size: 3.8, bold: 0.13, dice: &dice)
    case "tinted paper":
      sheet.block(SketchInk(255, 225, 220, strength: 0.9), left: 0, top: 0, right: 210, bottom: 297)
    default: break
    }
  }
}
