/// A round red seal: the owner's name along the upper arc, a star, the kind of seal below.
struct Seal {
  let owner: String
  let kind: String
  var ink = PageCanvas.Ink.red

  static let radius = 58.0

  func draw(on page: inout PageCanvas, x: Double, y: Double) {
    page.note(seal: owner, x: x, y: y, radius: Self.radius + 1.5, ink: ink)
    impress(on: &page, x: x, y: y)
  }

  /// One strip for each page, at its right edge, as when the fanned sheets are sealed together.
  func straddle(_ pages: inout [PageCanvas], y: Double) {
    let strip = 2 * (Self.radius + 1.5) / Double(pages.count)
    for index in pages.indices {
      let edge = PageCanvas.width
      let x = edge - strip + Self.radius + 1.5 - Double(index) * strip
      pages[index].note(seal: owner, x: x, y: y, radius: Self.radius + 1.5, ink: ink, strip: edge - strip...edge)
      pages[index].clipped(from: edge - strip, to: edge) { impress(on: &$0, x: x, y: y) }
    }
  }

  private func impress(on page: inout PageCanvas, x: Double, y: Double) {
    page.overprint { page in
      page.circle(x: x, y: y, radius: Self.radius, width: 3, ink: ink)
      page.polygon(Self.star(x: x, y: y - 2, radius: 16), ink: ink)
      drawName(on: &page, x: x, y: y)
      let size = 9.5
      page.text(
        kind, x: x - PageCanvas.extent(kind) * size / 2, y: y + 34, size: size, font: .song, ink: ink, bold: true)
    }
  }

  private func drawName(on page: inout PageCanvas, x: Double, y: Double) {
    let letters = Array(owner)
    let size = min(13.0, 210 / Double(max(letters.count, 1)))
    let sweep = min(4.3, Double(letters.count) * (size + 3) / 44)
    let base = Self.radius - 6 - size * 0.86
    for (index, letter) in letters.enumerated() {
      let share = letters.count == 1 ? 0.5 : Double(index) / Double(letters.count - 1)
      let middle = Angle(radians: .pi / 2 + sweep / 2 - share * sweep)
      let turned = Angle(radians: middle.radians - .pi / 2)
      let foot = middle.point(aroundX: x, y: y, radius: base)
      let half = size * PageCanvas.extent(String(letter)) / 2
      let start = Angle(radians: turned.radians + .pi).point(aroundX: foot.0, y: foot.1, radius: half)
      page.text(String(letter), x: start.0, y: start.1, size: size, ink: ink, angle: turned, bold: true)
    }
  }

  private static func star(x: Double, y: Double, radius: Double) -> [(Double, Double)] {
    (0..<10).map { corner in
      Angle(radians: .pi / 2 + Double(corner) * .pi / 5)
        .point(aroundX: x, y: y, radius: corner % 2 == 0 ? radius : radius * 0.382)
    }
  }
}
