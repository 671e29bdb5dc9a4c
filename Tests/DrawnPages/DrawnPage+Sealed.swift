internal import Evidence

extension DrawnPage {
  package static let sealedKinds = [
    "plain", "over text", "faint", "dark red", "worn", "two", "overlapping", "on rules", "large", "square",
    "round and square", "oval", "across right", "across left", "thin slice", "leaf of several", "with red header",
    "coarse", "signed", "crimson",
  ]

  /// A page with seals; the same number always gives the same page.
  package static func sealed(_ number: Int) -> DrawnPage {
    var dice = Dice(seed: 1000 + number)
    let kind = sealedKinds[number % sealedKinds.count]
    let camera = Camera.Kind.allCases[(number / sealedKinds.count + number) % 3]
    var sheet = Sketch(dotsPerInch: kind == "coarse" ? 100 : dice.between(130, 170))
    if kind == "with red header" {
      sheet.words(SketchInk(205, 30, 30), x: 40, y: 42, count: 11, size: 12, bold: 0.14, dice: &dice)
      sheet.line(SketchInk(205, 30, 30), from: (26, 62), to: (184, 62), width: 1)
    } else {
      sheet.words(.black, x: 70, y: 28, count: 9, size: 7, bold: 0.12, dice: &dice)
    }
    sheet.paragraphs(from: 72, to: dice.between(120, 190), dice: &dice)
    sheet.paragraphs(from: 200, to: 270, dice: &dice)
    let stamps = stamps(kind, dice: &dice)
    if kind == "on rules" {
      sheet.table(SketchInk(190, 45, 45), left: 25, top: 150, right: 185, rows: 8, columns: 5, pitch: 9, dice: &dice)
    }
    var signatures: [PageBox] = []
    if kind == "signed" {
      sheet.words(.black, x: 30, y: 240, count: 6, size: 4.2, dice: &dice)
      sheet.signature(.pen, x: 62, y: 239, size: 12, dice: &dice)
      signatures.append(PageBox(x: 57, y: 233, width: 34, height: 12))
    }
    for stamp in stamps { stamp.draw(on: &sheet, dice: &dice) }
    return DrawnPage(
      "\(number) \(kind)", sheet: sheet, stamps: stamps, signatures: signatures, camera: camera, dice: &dice)
  }

  private static func stamps(_ kind: String, dice: inout Dice) -> [Stamp] {
    let red = SketchInk(
      dice.between(190, 225), dice.between(20, 55), dice.between(25, 60), strength: dice.between(0.72, 0.95))
    func round(_ dice: inout Dice, _ ink: SketchInk? = nil) -> Stamp {
      var stamp = Stamp(
        .round, x: dice.between(40, 170), y: dice.between(205, 255), width: dice.between(38, 45), ink: ink ?? red)
      stamp.turn = dice.between(-0.4, 0.4)
      stamp.wear = dice.between(0, 0.3)
      return stamp
    }
    var first = round(&dice)
    switch kind {
    case "faint": return [round(&dice, red.faded(dice.between(0.4, 0.55)))]
    case "dark red": return [round(&dice, SketchInk(140, 20, 30, strength: 0.9))]
    case "crimson": return [round(&dice, SketchInk(200, 20, 70, strength: 0.85))]
    case "worn":
      first.wear = dice.between(0.45, 0.6)
      return [first]
    case "two":
      first.x = dice.between(45, 65)
      var second = round(&dice)
      second.x = dice.between(140, 165)
      return [first, second]
    case "overlapping":
      first.x = dice.between(60, 90)
      var second = round(&dice)
      (second.x, second.y) = (first.x + dice.between(22, 34), first.y + dice.between(-6, 6))
      return [first, second]
    case "large":
      first.width = dice.between(50, 58)
      first.height = first.width
      return [first]
    case "square", "round and square":
      let side = dice.between(18, 25)
      var square = Stamp(.square, x: dice.between(110, 170), y: dice.between(215, 250), width: side, ink: red)
      square.turn = dice.between(-0.12, 0.12)
      if kind == "square" { return [square] }
      first.x = dice.between(40, 70)
      return [first, square]
    case "oval":
      let width = dice.between(38, 45)
      return [
        Stamp(
          .oval, x: dice.between(50, 160), y: dice.between(205, 255), width: width,
          height: width * dice.between(0.66, 0.75), ink: red)
      ]
    case "across right", "across left", "thin slice":
      let part = kind == "thin slice" ? dice.between(5, 8) : dice.between(9, 22)
      first.x = kind == "across left" ? part - first.width / 2 : 210 - part + first.width / 2
      first.y = dice.between(80, 220)
      return [first]
    case "leaf of several":
      // The sheets lay fanned: this leaf took a middle strip of the seal at its right edge.
      first.x = 210 - dice.between(4, 10)
      first.y = dice.between(80, 220)
      first.strip = (210 - dice.between(13, 17))...210
      return [first]
    default: return [first]
    }
  }
}
