@testable import Evidence

/// Whole little documents for the parsers.
enum SmallDocuments {
  static let twoPages = document(pages: [("first page", 595.28, 841.89), ("second page", 200, 100)])

  /// A form that draws itself twice at each of 40 levels: about 10^12 drawings.
  static let loop: [UInt8] = {
    var objects = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"]
    objects.append(
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>")
    objects.append(stream("", "/X Do"))
    for level in 5..<45 {
      let next = "/Resources << /XObject << /X \(level + 1) 0 R >> >>"
      objects.append(stream("/Type /XObject /Subtype /Form /BBox [0 0 99 99] \(next)", "/X Do /X Do"))
    }
    objects.append(stream("/Type /XObject /Subtype /Form /BBox [0 0 99 99]", "0 0 9 9 re f"))
    return assembled(objects)
  }()

  static func document(pages: [(String, Double, Double)]) -> [UInt8] {
    let kids = pages.indices.map { "\(4 + $0 * 2) 0 R" }.joined(separator: " ")
    var objects = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>"]
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    for (index, (words, width, height)) in pages.enumerated() {
      let resources = "/Resources << /Font << /F 3 0 R >> >>"
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 \(width) \(height)] /Contents \(5 + index * 2) 0 R \(resources) >>"
      )
      objects.append(stream("", "BT /F 12 Tf 20 20 Td (\(words)) Tj ET"))
    }
    return assembled(objects)
  }

  private static func stream(_ entries: String, _ content: String) -> String {
    "<< \(entries) /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream"
  }

  private static func assembled(_ objects: [String]) -> [UInt8] {
    var text = "%PDF-1.4\n"
    var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for (index, object) in objects.enumerated() {
      let offset = String(text.utf8.count)
      table += String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n"
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let at = text.utf8.count
    text += table + "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(at)\n%%EOF\n"
    return Array(text.utf8)
  }

  /// A 400 × 200 JPEG whose EXIF block asks for a turn.
  static func photograph(_ folder: TemporaryFolder, orientation: Int) async throws -> [UInt8] {
    let ppm = Array("P6\n400 200\n255\n".utf8) + Array(repeating: UInt8(120), count: 400 * 200 * 3)
    let path = try folder.write(ppm, as: "plain.ppm")
    return withEXIF(
      try await Sandbox(mode: .isolated).run(SandboxJob("cjpeg", [.input], input: path)), orientation: orientation)
  }

  static func withEXIF(_ jpeg: [UInt8], orientation: Int) -> [UInt8] {
    let entry =
      SampleBytes.big(274, 2) + SampleBytes.big(3, 2) + SampleBytes.big(1, 4) + SampleBytes.big(orientation, 2)
    let exif = Array("Exif\0\0MM\0*".utf8) + SampleBytes.big(8, 4) + SampleBytes.big(1, 2) + entry + [0, 0, 0, 0, 0, 0]
    return Array(jpeg[..<2]) + [0xff, 0xe1] + SampleBytes.big(exif.count + 2, 2) + exif + jpeg[2...]
  }
}
