/// A picture on a page, as `pdfimages -list` tells.
struct PDFPicture: Hashable {
  var page: Int
  var pixels: PixelSize
  /// As placed on the page.
  var dotsPerInch: Double

  /// Square points of the page that it covers.
  var area: Double { Double(pixels.width * pixels.height) / dotsPerInch / dotsPerInch * 72 * 72 }

  /// Masks are left out.
  static func list(_ printed: [UInt8]) -> [PDFPicture] {
    var pictures: [PDFPicture] = []
    for line in String(decoding: printed, as: UTF8.self).split(separator: "\n").dropFirst(2).prefix(20_000) {
      // page num type width height color comp bpc enc interp object ID x-ppi y-ppi size ratio
      let words = line.split(separator: " ", omittingEmptySubsequences: true)
      guard words.count >= 14, words[2] == "image" || words[2] == "stencil", let page = Int(words[0]),
        let width = Int(words[3]), let height = Int(words[4]), (1..<1_000_000).contains(width),
        (1..<1_000_000).contains(height), let resolution = Double(words[words.count - 4]), resolution > 0
      else { continue }
      pictures.append(
        PDFPicture(page: page, pixels: PixelSize(width: width, height: height), dotsPerInch: resolution))
    }
    return pictures
  }
}
