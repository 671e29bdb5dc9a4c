package import Evidence

extension DrawnPage {
  package static let signingKinds = [
    "by hand", "on a line", "small", "in blue", "through a seal", "below the label",
    "nothing", "nothing on a line", "printed name", "seal alone", "date alone", "table cell",
  ]

  /// A page that asks for a signature, with one or without; the label's box stands in for the recognised line.
  package static func signing(_ number: Int) -> (page: DrawnPage, label: PageBox) {
    var dice = Dice(seed: 13_000 + number)
    let kind = signingKinds[number % signingKinds.count]
    let camera = Camera.Kind.allCases[(number / signingKinds.count + number) % 3]
    var sheet = Sketch(dotsPerInch: dice.between(140, 200))
    sheet.paragraphs(from: 50, to: 190, dice: &dice)
    let (x, y, size) = (dice.between(28, 60), dice.between(215, 250), dice.between(3.6, 4.4))
    let letters = dice.count(5...7)
    sheet.words(.black, x: x, y: y, count: letters, size: size, dice: &dice)
    let end = x + Double(letters) * size * 1.05
    var signatures: [PageBox] = []
    var stamps: [Stamp] = []
    func sign(_ ink: SketchInk, _ x: Double, _ y: Double, _ size: Double) {
      sheet.signature(ink, x: x, y: y, size: size, dice: &dice)
      signatures.append(PageBox(x: x - size * 0.4, y: y - size * 0.55, width: size * 2.8, height: size * 1.1))
    }
    let seal = Stamp(.round, x: end + 18, y: y, width: 42, ink: SketchInk(205, 35, 40, strength: 0.8))
    switch kind {
    case "by hand": sign(.pen, end + 8, y, dice.between(10, 14))
    case "on a line":
      sheet.line(.black, from: (end, y + 3), to: (end + 50, y + 3), width: 0.3)
      sign(.pen, end + 8, y, dice.between(10, 14))
    case "small": sign(.pen, end + 6, y, dice.between(8, 9))
    case "in blue": sign(SketchInk(30, 50, 170, strength: 0.9), end + 8, y, dice.between(10, 14))
    case "through a seal":
      sign(.pen, end + 8, y, dice.between(10, 14))
      stamps.append(seal)
    case "below the label": sign(.pen, x + 6, y + dice.between(9, 11), dice.between(9, 12))
    case "nothing on a line": sheet.line(.black, from: (end, y + 3), to: (end + 50, y + 3), width: 0.3)
    case "printed name": sheet.words(.black, x: end + 4, y: y, count: 3, size: size, dice: &dice)
    case "seal alone": stamps.append(seal)
    case "date alone":
      sheet.words(.black, x: x, y: y + 9, count: 11, size: size * 0.9, dice: &dice)
    case "table cell":
      sheet.line(.black, from: (x - 4, y - 6), to: (x + 120, y - 6), width: 0.3)
      sheet.line(.black, from: (x - 4, y + 6), to: (x + 120, y + 6), width: 0.3)
      sheet.line(.black, from: (end + 3, y - 6), to: (end + 3, y + 6), width: 0.3)
    default: break
    }
    for stamp in stamps { stamp.draw(on: &sheet, dice: &dice) }
    let label = PageBox(x: x - size / 2, y: y - size / 2, width: end - x, height: size)
    let page = DrawnPage(
      "\(number) \(kind)", sheet: sheet, stamps: stamps, signatures: signatures + [label], camera: camera, dice: &dice)
    var drawn = page
    drawn.signatures.removeLast()
    return (drawn, page.signatures[page.signatures.count - 1])
  }
}
