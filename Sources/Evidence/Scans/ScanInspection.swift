/// The first look at a page's picture: is it a usable colour scan, which seals and codes are on it. Needs no model and
/// no recognised text; at most 0.15 CPU seconds a page.
package enum ScanInspection {
  /// - Parameter raster: the page as stored, of any size; an A4 sheet is assumed.
  package static func inspect(_ raster: Raster) -> PageMarks {
    let page = WorkingPage(raster)
    let seals = SealSearch.seals(on: page)
    return PageMarks(
      scan: quality(of: raster, page, seals), seals: seals, codes: CodeReading.codes(in: raster.grey()))
  }

  /// Pen strokes beside labels that ask for a signature (签字, 授权代表, 法定代表人 …); advisory.
  /// - Parameter lines: the recognised lines of the upright page.
  package static func handwriting(in raster: Raster, near lines: [TextLine]) -> [HandwritingMark] {
    guard lines.contains(where: { SignatureSearch.isLabel($0.text) }) else { return [] }
    return SignatureSearch(WorkingPage(raster)).marks(near: lines)
  }

  private static func quality(of raster: Raster, _ page: WorkingPage, _ seals: [SealMark]) -> ScanQuality {
    let scale = Double(max(raster.width, raster.height)) / Double(max(page.width, page.height))
    var scan = ScanQuality(
      pixels: raster.size, dotsPerInch: Int((page.pixelsPerMillimetre * 25.4 * scale).rounded()),
      colour: ColourJudgement.colour(of: page))
    scan.sharpness = rounded(Sharpness.measure(page), 100)
    scan.ink = rounded(page.inkShare, 100_000)
    let lines = LineDirection(page)
    scan.skew = rounded(lines.skew, 100)
    scan.isSideways = lines.isSideways
    scan.isCut = CutEdges.isCut(page, apartFrom: seals)
    return scan
  }

  private static func rounded(_ value: Double, _ steps: Double) -> Double { (value * steps).rounded() / steps }
}
