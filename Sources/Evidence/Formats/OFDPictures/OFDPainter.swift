internal import CCairo
internal import Synchronization

/// Draws the pages of an OFD package. Runs in the reader's sandbox only: fonts and pictures are a stranger's bytes, given
/// to C libraries.
package enum OFDPainter {
  /// - Parameters:
  ///   - page: from 1.
  ///   - dotsPerInch: lowered where the page would pass the limit of pixels.
  /// - Throws: `.missingPart` for a page that is not there or not readable.
  package static func raster(
    page: Int, of package: OFDPackage, dotsPerInch: Double = 110
  ) throws(FormatFault) -> Raster {
    guard package.pages.indices.contains(page - 1), package.pages[page - 1].isReadable else {
      throw FormatFault(.missingPart, at: "page \(page)")
    }
    let box = package.pages[page - 1].box
    let scale = scale(box, dotsPerInch)
    let (width, height) = (max(1, Int((box.width * scale).rounded())), max(1, Int((box.height * scale).rounded())))
    // FreeType's library is one for the process, and cairo keeps faces beyond a drawing.
    return try turn.withLock { _ throws(FormatFault) in
      guard let canvas = CairoCanvas(width: width, height: height) else { throw FormatFault(.tooComplex) }
      canvas.fillWhite()
      cairo_scale(canvas.context, scale, scale)
      cairo_translate(canvas.context, -box.x, -box.y)
      OFDDrawing(package, canvas: canvas, isSeal: false).draw(page - 1)
      return canvas.raster
    }
  }

  private static let turn = Mutex(())
  private static let pixelLimit = 40_000_000.0

  /// Pixels per millimetre.
  private static func scale(_ box: OFDBox, _ dotsPerInch: Double) -> Double {
    let wanted = min(max(dotsPerInch, 20), 600) / 25.4
    let area = box.width * box.height
    return min(wanted, (pixelLimit / area).squareRoot(), 16_000 / max(box.width, box.height))
  }
}
