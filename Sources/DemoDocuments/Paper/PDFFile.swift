internal import Evidence

/// A PDF of A4 pages with uncompressed content and two named, not embedded, Chinese fonts; viewers bring the fonts.
struct PDFFile {
  private var objects: [[UInt8]] = []

  static func bytes(pages: [PageCanvas], title: String) -> [UInt8] {
    var file = PDFFile()
    return file.write(pages, title)
  }

  private mutating func add(_ text: String) -> Int {
    objects.append(Array(text.utf8))
    return objects.count
  }

  private mutating func write(_ pages: [PageCanvas], _ title: String) -> [UInt8] {
    let song = addFont("STSong-Light", serif: true)
    let hei = addFont("STHeiti-Regular", serif: false)
    let gloss = add("<< /Type /ExtGState /BM /Multiply /ca 0.85 /CA 0.85 >>")
    let faint = add("<< /Type /ExtGState /ca 0.16 >>")
    let resources = add(
      "<< /Font << /F1 \(song) 0 R /F2 \(hei) 0 R >> /ExtGState << /G1 \(gloss) 0 R /G2 \(faint) 0 R >> >>")
    let tree = objects.count + 1 + pages.count * 2
    var kids: [String] = []
    for page in pages {
      let content = add("<< /Length \(page.content.utf8.count) >>\nstream\n\(page.content)\nendstream")
      let size = "\(PageCanvas.number(PageCanvas.width)) \(PageCanvas.number(PageCanvas.height))"
      let leaf = add(
        "<< /Type /Page /Parent \(tree) 0 R /MediaBox [0 0 \(size)]"
          + " /Resources \(resources) 0 R /Contents \(content) 0 R >>"
      )
      kids.append("\(leaf) 0 R")
    }
    let root = add("<< /Type /Pages /Kids [\(kids.joined(separator: " "))] /Count \(kids.count) >>")
    let catalog = add("<< /Type /Catalog /Pages \(root) 0 R >>")
    let info = add("<< /Title <FEFF\(PageCanvas.hex(title))> /Producer (Duixian demo materials) >>")
    return assembled(root: catalog, info: info)
  }

  /// Scanned pages: one JPEG each.
  static func bytes(pictures: [(jpeg: [UInt8], size: PixelSize)], dotsPerInch: Int) -> [UInt8] {
    var file = PDFFile()
    let tree = pictures.count * 3 + 1
    var kids: [String] = []
    for (jpeg, size) in pictures {
      let head =
        "<< /Type /XObject /Subtype /Image /Width \(size.width) /Height \(size.height) /ColorSpace /DeviceRGB"
        + " /BitsPerComponent 8 /Filter /DCTDecode /Length \(jpeg.count) >>\nstream\n"
      file.objects.append(Array(head.utf8) + jpeg + Array("\nendstream".utf8))
      let picture = file.objects.count
      let points = [size.width, size.height].map { PageCanvas.number(Double($0) * 72 / Double(dotsPerInch)) }
      let drawing = "q \(points[0]) 0 0 \(points[1]) 0 0 cm /I Do Q"
      let content = file.add("<< /Length \(drawing.utf8.count) >>\nstream\n\(drawing)\nendstream")
      let leaf = file.add(
        "<< /Type /Page /Parent \(tree) 0 R /MediaBox [0 0 \(points[0]) \(points[1])]"
          + " /Resources << /XObject << /I \(picture) 0 R >> >> /Contents \(content) 0 R >>")
      kids.append("\(leaf) 0 R")
    }
    let root = file.add("<< /Type /Pages /Kids [\(kids.joined(separator: " "))] /Count \(kids.count) >>")
    let catalog = file.add("<< /Type /Catalog /Pages \(root) 0 R >>")
    let info = file.add("<< /Producer (Duixian demo materials) >>")
    return file.assembled(root: catalog, info: info)
  }

  private mutating func addFont(_ name: String, serif: Bool) -> Int {
    let descriptor = add(
      "<< /Type /FontDescriptor /FontName /\(name) /Flags \(serif ? 6 : 4) /FontBBox [-25 -254 1000 880] /ItalicAngle 0"
        + " /Ascent 880 /Descent -120 /CapHeight 880 /StemV \(serif ? 93 : 140) >>")
    let widths = GlyphWidth.ascii.map(String.init).joined(separator: " ")
    let descendant = add(
      "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /\(name) /FontDescriptor \(descriptor) 0 R"
        + " /DW 1000 /W [1 [\(widths)]]"
        + " /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>")
    return add(
      "<< /Type /Font /Subtype /Type0 /BaseFont /\(name)"
        + " /Encoding /UniGB-UTF16-H /DescendantFonts [\(descendant) 0 R] >>"
    )
  }

  private func assembled(root: Int, info: Int) -> [UInt8] {
    var bytes = Array("%PDF-1.6\n%".utf8) + [0xe5, 0xe4, 0xba, 0xae, 0x0a]
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(bytes.count)
      bytes += Array("\(index + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
    }
    let table = bytes.count
    var tail = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      let digits = String(offset)
      tail += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    tail +=
      "trailer\n<< /Size \(objects.count + 1) /Root \(root) 0 R /Info \(info) 0 R >>\nstartxref\n\(table)\n%%EOF\n"
    return bytes + Array(tail.utf8)
  }
}
