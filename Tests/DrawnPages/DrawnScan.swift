package import Evidence

/// A page spoilt on purpose, with the codes of what is wrong with it.
package struct DrawnScan: Sendable {
  package let name: String
  package let raster: Raster
  package let faults: Set<String>

  package static let kinds = [
    "sound", "sound and sealed", "blank", "blurred", "slightly-blurred", "too-coarse", "slightly-coarse", "skewed",
    "cut", "on-its-side", "not-in-colour", "short letter",
  ]
  /// What pages are spoilt with, and judged for.
  package static let faults = [
    "blank-page", "blurred", "slightly-blurred", "too-coarse", "slightly-coarse", "skewed", "cut", "on-its-side",
    "not-in-colour",
  ]

  package init(_ number: Int) {
    var dice = Dice(seed: 17_000 + number)
    let kind = Self.kinds[number % Self.kinds.count]
    let camera = Camera.Kind.allCases[(number / Self.kinds.count + number) % 3]
    // A photograph shows a tenth less of the sheet's dots than of the picture's.
    let share = camera == .phone ? 0.9 : 1
    let dots =
      switch kind {
      case "too-coarse": dice.between(90, 120)
      case "slightly-coarse": dice.between(133, 140) / share
      default: dice.between(165, 210) / share
      }
    var sheet = Sketch(dotsPerInch: dots)
    if kind != "blank" {
      sheet.words(.black, x: 70, y: 28, count: 9, size: 7, bold: 0.12, dice: &dice)
      sheet.paragraphs(from: 45, to: kind == "short letter" ? 90 : dice.between(200, 262), dice: &dice)
    }
    if kind == "sound and sealed" {
      Stamp(.round, x: dice.between(60, 150), y: 230, width: 42, ink: SketchInk(205, 40, 45, strength: 0.85))
        .draw(on: &sheet, dice: &dice)
    }
    let lens = Camera(camera, for: sheet, dice: &dice)
    var raster = lens.picture(of: sheet, isGrey: kind == "not-in-colour", dice: &dice)
    switch kind {
    case "blurred": raster = Self.blurred(raster, by: dice.between(0.75, 1.0) * sheet.dotsPerMillimetre)
    case "slightly-blurred": raster = Self.blurred(raster, by: dice.between(0.22, 0.26) * sheet.dotsPerMillimetre)
    case "skewed": raster = raster.rotated(clockwise: dice.between(5.5, 9) * (dice.chance(0.5) ? 1 : -1))
    case "cut":
      let lost = Int(Double(raster.width) * dice.between(0.16, 0.2))
      raster = raster.cropped(x: lost, y: 0, width: raster.width - lost, height: raster.height)
    case "on-its-side": raster = raster.turned(dice.chance(0.5) ? 90 : 270)
    default: break
    }
    name = "\(number) \(kind), \(camera)"
    self.raster = raster
    faults = kind == "blank" ? ["blank-page"] : Self.faults.contains(kind) ? [kind] : []
  }

  /// Each pixel the mean of squares of so many pixels, twice.
  private static func blurred(_ raster: Raster, by side: Double) -> Raster {
    var soft = raster
    for _ in 0..<2 {
      soft = soft.scaled(
        toWidth: max(8, Int(Double(raster.width) / side)), height: max(8, Int(Double(raster.height) / side))
      ).scaled(toWidth: raster.width, height: raster.height)
    }
    return soft
  }

  /// What the inspection says against the page.
  package func said(by marks: PageMarks) -> Set<String> {
    var page = PageReading(number: 1, textSource: .none)
    page.scan = marks.scan
    page.seals = marks.seals
    let findings = ScanFindings.findings(for: page, required: ScanRequirement(colour: true))
    return Set(findings.map(\.code)).intersection(Self.faults)
  }
}
