import DrawnPages
import Evidence
import Testing

struct ScanQualityTests {
  /// A page of print at 150 dpi.
  private func sheet(dotsPerInch: Double = 150, left: Double = 26) -> Sketch {
    var dice = Dice(seed: 77)
    var sheet = Sketch(dotsPerInch: dotsPerInch)
    sheet.words(.black, x: 70, y: 28, count: 9, size: 7, bold: 0.12, dice: &dice)
    sheet.paragraphs(from: 45, to: 260, left: left, dice: &dice)
    return sheet
  }

  private func photographed(_ sheet: Sketch, _ kind: Camera.Kind, isGrey: Bool = false, seed: Int = 5) -> Raster {
    var dice = Dice(seed: seed)
    return Camera(kind, for: sheet, dice: &dice).picture(of: sheet, isGrey: isGrey, dice: &dice)
  }

  private func scan(_ raster: Raster) -> ScanQuality { ScanInspection.inspect(raster).scan }

  /// Each pixel the mean of the square around it, `times` over.
  private func blurred(_ raster: Raster, times: Int) -> Raster {
    var result = raster
    for _ in 0..<times {
      result = result.scaled(toWidth: raster.width / 3, height: raster.height / 3)
        .scaled(toWidth: raster.width, height: raster.height)
    }
    return result
  }

  @Test func `crisp print is sharp, blurred print is not`() {
    let page = sheet().raster
    let (crisp, soft) = (scan(page).sharpness, scan(blurred(page, times: 2)).sharpness)
    #expect(crisp > 1.9 && soft < 0.6, "\(crisp) \(soft)")
  }

  @Test func `resolution is that of the sheet`() {
    #expect(abs(scan(sheet(dotsPerInch: 110).raster).dotsPerInch - 110) <= 2)
    #expect(scan(sheet(dotsPerInch: 110).raster).isTooCoarse && !scan(sheet().raster).isTooCoarse)
    // A photograph with the desk around the sheet shows fewer dots of the sheet than of the picture.
    let phone = scan(photographed(sheet(), .phone))
    #expect((125...149).contains(phone.dotsPerInch), "\(phone.dotsPerInch)")
  }

  @Test func `an empty sheet is blank, also on a desk, and a stamp alone is not`() {
    let empty = Sketch(dotsPerInch: 120)
    for kind in Camera.Kind.allCases { #expect(scan(photographed(empty, kind)).isBlank, "\(kind)") }
    var stamped = empty
    var dice = Dice(seed: 4)
    Stamp(.round, x: 100, y: 150, width: 42, ink: SketchInk(205, 40, 45)).draw(on: &stamped, dice: &dice)
    #expect(!scan(stamped.raster).isBlank && !scan(sheet().raster).isBlank)
  }

  @Test func `colour, grey and black-and-white are told apart`() {
    #expect(scan(photographed(sheet(), .scanner, isGrey: true)).colour == .grey)
    var grey = sheet().raster.grey()
    grey.values = grey.values.map { $0 < 140 ? 0 : 255 }
    let lineArt = Raster(grey)
    #expect(scan(lineArt).colour == .blackAndWhite)
    #expect(scan(photographed(sheet(), .phone)).colour == .colour)
    // Black print with one small seal is colour, little as there is of it.
    var sealed = sheet()
    var dice = Dice(seed: 8)
    Stamp(.square, x: 150, y: 280, width: 18, ink: SketchInk(205, 40, 45, strength: 0.6)).draw(on: &sealed, dice: &dice)
    #expect(scan(sealed.raster).colour == .colour)
  }

  @Test(arguments: [-2.5, -0.7, 0, 1.2, 3.0])
  func `the skew is measured to a fifth of a degree`(degrees: Double) {
    let found = scan(sheet().raster.rotated(clockwise: -degrees)).skew
    #expect(abs(found - degrees) < 0.2, "\(found)")
  }

  @Test func `a page on its side is told by its lines`() {
    let page = sheet().raster
    #expect(!scan(page).isSideways && !scan(page.turned(180)).isSideways)
    #expect(scan(page.turned(90)).isSideways && scan(page.turned(270)).isSideways)
  }

  @Test func `print that runs off the picture is cut, and a margin, a rim or a seal across the edge is not`() {
    let whole = sheet().raster
    #expect(!scan(whole).isCut)
    let cut = whole.cropped(x: Int(Double(whole.width) * 0.158), y: 0, width: whole.width, height: whole.height)
    #expect(scan(cut).isCut)
    #expect(scan(cut.turned(180)).isCut)
    #expect(!scan(photographed(sheet(), .phone)).isCut)
    var rim = whole
    for y in 0..<rim.height {
      for x in 0..<12 * 3 { rim.pixels[y * rim.width * 3 + x] = 30 }
    }
    #expect(!scan(rim).isCut)
    #expect(!scan(DrawnPage.sealed(12).raster).isCut)
  }

  @Test func `tiny and odd pictures do not disturb`() {
    for (wide, high) in [(1, 1), (3, 900), (900, 3), (40, 40), (17, 1200)] {
      let raster = Raster(width: wide, height: high, pixels: [UInt8](repeating: 90, count: wide * high * 3))
      let marks = ScanInspection.inspect(raster)
      #expect(marks.seals.isEmpty && marks.scan.pixels == raster.size)
    }
  }
}
