@testable import Evidence

/// PDFs that pass for whole and are not meant to be read.
enum HostilePDFs {
  static let all: [HostileFile] = forms + bombs + boxes + structures + names

  private static func stream(_ entries: String, _ content: [UInt8]) -> [UInt8] {
    Array("<< \(entries) /Length \(content.count) >>\nstream\n".utf8) + content + Array("\nendstream".utf8)
  }

  private static func text(_ text: String) -> [UInt8] { Array(text.utf8) }

  /// Objects numbered from 1, the first the catalog, with a table of where they are.
  static func assembled(_ objects: [[UInt8]], root: Int = 1, table: Bool = true, extra: String = "") -> [UInt8] {
    var bytes = text("%PDF-1.7\n")
    var rows = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for (index, object) in objects.enumerated() {
      let offset = String(table ? bytes.count : index * 7919 % 99_999)
      rows += String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n"
      bytes += text("\(index + 1) 0 obj\n") + object + text("\nendobj\n")
    }
    let at = bytes.count
    return bytes
      + text("\(rows)trailer\n<< /Size \(objects.count + 1) /Root \(root) 0 R \(extra) >>\nstartxref\n\(at)\n%%EOF\n")
  }

  /// One page whose drawing is `content` and whose other objects start at number 5.
  static func page(
    _ content: [UInt8], box: String = "0 0 200 200", entries: String = "", page: String = "", more: [[UInt8]] = []
  ) -> [UInt8] {
    assembled(
      [
        text("<< /Type /Catalog /Pages 2 0 R >>"), text("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
        text("<< /Type /Page /Parent 2 0 R /MediaBox [\(box)] /Contents 4 0 R \(page) >>"), stream(entries, content),
      ] + more)
  }

  private static let forms: [HostileFile] =
    [2, 3, 4, 8].map { width in
      let doing = text(String(repeating: "/X Do ", count: width))
      var more: [[UInt8]] = []
      for level in 5..<45 {
        let next = "/Resources << /XObject << /X \(level + 1) 0 R >> >>"
        more.append(stream("/Type /XObject /Subtype /Form /BBox [0 0 99 99] \(next)", doing))
      }
      more.append(stream("/Type /XObject /Subtype /Form /BBox [0 0 99 99]", text("0 0 9 9 re f")))
      return HostileFile(
        "forms that draw themselves \(width) times", .pdf,
        page(doing, page: "/Resources << /XObject << /X 5 0 R >> >>", more: more), "too-costly")
    } + [
      HostileFile(
        "a form that draws itself", .pdf,
        page(
          text("/X Do"), page: "/Resources << /XObject << /X 5 0 R >> >>",
          more: [
            stream(
              "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>",
              text("/X Do /X Do"))
          ])),
      HostileFile("saved states without end", .pdf, page(text(String(repeating: "q ", count: 300_000)))),
      HostileFile("a million strokes", .pdf, page(text(String(repeating: "0 0 m 200 200 l S ", count: 100_000)))),
      HostileFile(
        "dashes of no length", .pdf, page(text("[0.00001] 0 d 0 0 m 200 200 l S " + String(repeating: "S ", count: 99)))
      ),
      HostileFile(
        "nothing but mistakes, each of which is complained about", .pdf,
        page(text(String(repeating: "mistake ", count: 200_000)))),
      HostileFile(
        "a megabyte of operators without operands", .pdf, page(text(String(repeating: "Tj TJ cm ", count: 110_000)))),
      HostileFile(
        "a path of no end", .pdf, page(text("0 0 m " + String(repeating: "1e38 -1e38 l ", count: 50_000) + "f"))),
    ]

  private static let bombs: [HostileFile] = {
    let inner = Deflated.zlib([0x20], count: 400_000_000)
    // The stream repeats every 13 bytes after its start, and compresses again.
    let twice = Deflated.zlib(Array(inner[40..<53]), count: inner.count)
    let picture = "/Type /XObject /Subtype /Image /ColorSpace /DeviceRGB /BitsPerComponent 8"
    let show = "/Resources << /XObject << /X 5 0 R >> >>"
    func image(_ width: Int, _ height: Int, _ data: [UInt8], _ filter: String = "/FlateDecode") -> [UInt8] {
      page(
        text("200 0 0 200 0 0 cm /X Do"), page: show,
        more: [stream("\(picture) /Width \(width) /Height \(height) /Filter \(filter)", data)])
    }
    return [
      HostileFile("spaces without end", .pdf, page(inner, entries: "/Filter /FlateDecode")),
      HostileFile("spaces packed twice", .pdf, page(twice, entries: "/Filter [/FlateDecode /FlateDecode]")),
      HostileFile(
        "packed forty times", .pdf,
        page(twice, entries: "/Filter [\(String(repeating: "/FlateDecode ", count: 40))]")),
      HostileFile("a picture of 40000 squared", .pdf, image(40_000, 40_000, Deflated.zlib([0], count: 48_000_000))),
      HostileFile("a picture of 2³¹ squared", .pdf, image(2_147_483_647, 2_147_483_647, [0x78, 0x9c, 3, 0])),
      HostileFile("a picture of less than nothing", .pdf, image(-5, -9, [0x78, 0x9c, 3, 0])),
      HostileFile("a fax of 60000 squared", .pdf, image(60_000, 60_000, [0], "/CCITTFaxDecode")),
      HostileFile(
        "a picture that is no JPEG", .pdf, image(900, 900, Array(repeating: 0xff, count: 9000), "/DCTDecode")),
      HostileFile(
        "a picture that is no JPEG 2000", .pdf, image(900, 900, text("\u{0}\u{0}\u{0}\u{c}jP"), "/JPXDecode")),
      HostileFile(
        "a picture that is no JBIG2", .pdf, image(900, 900, Array(repeating: 0x97, count: 999), "/JBIG2Decode")),
      HostileFile(
        "hexadecimal without end", .pdf,
        page(text(String(repeating: "2020", count: 500_000)), entries: "/Filter /ASCIIHexDecode")),
      HostileFile(
        "runs without end", .pdf,
        page(Array(repeating: [129, 32], count: 400_000).flatMap(\.self), entries: "/Filter /RunLengthDecode")),
    ]
  }()

  private static let boxes: [HostileFile] = [
    "0 0 200000 200000", "0 0 1e30 1e30", "0 0 0 0", "0 0 -5 -5", "0 0 0.0001 9999", "NaN 0 1 1", "0 0 2147483648 9",
    "-99999999 -99999999 99999999 99999999", "9 9 9", "",
  ].map { HostileFile("a page of \($0.isEmpty ? "nothing" : $0)", .pdf, page(text("0 0 9 9 re f"), box: $0)) }

  private static let structures: [HostileFile] = {
    let catalog = text("<< /Type /Catalog /Pages 2 0 R >>")
    let page = text("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>")
    func pages(_ kids: String, _ count: String) -> [UInt8] {
      text("<< /Type /Pages /Kids [\(kids)] /Count \(count) >>")
    }
    let deep = (2..<3000).map { text("<< /Type /Pages /Kids [\($0 + 1) 0 R] /Count 1 /Parent \($0 - 1) 0 R >>") }
    return [
      HostileFile("pages that are their own child", .pdf, assembled([catalog, pages("2 0 R", "1")])),
      HostileFile("pages in a ring", .pdf, assembled([catalog, pages("3 0 R", "1"), pages("2 0 R", "1")])),
      HostileFile("two billion pages", .pdf, assembled([catalog, pages("3 0 R", "2147483647"), page])),
      HostileFile("fewer pages than none", .pdf, assembled([catalog, pages("3 0 R", "-4"), page])),
      HostileFile(
        "one page fifty thousand times", .pdf,
        assembled([catalog, pages(String(repeating: "3 0 R ", count: 50_000), "50000"), page])),
      HostileFile("three thousand levels of pages", .pdf, assembled([catalog] + deep + [page])),
      HostileFile(
        "objects elsewhere than the table says", .pdf, assembled([catalog, pages("3 0 R", "1"), page], table: false)),
      HostileFile("no catalog", .pdf, assembled([catalog, pages("3 0 R", "1"), page], root: 9)),
      HostileFile("a catalog that is a page", .pdf, assembled([page], root: 1)),
      HostileFile(
        "brackets ten thousand deep", .pdf,
        assembled([catalog, pages("3 0 R", "1"), page, text(String(repeating: "[", count: 10_000))])),
      HostileFile(
        "a dictionary ten thousand deep", .pdf,
        assembled([catalog, text(String(repeating: "<< /Pages ", count: 10_000)), page])),
      HostileFile(
        "a length that is itself", .pdf,
        assembled([catalog, pages("3 0 R", "1"), page, text("<< /Length 4 0 R >>\nstream\nx\nendstream")])),
      HostileFile("a table before itself", .pdf, assembled([catalog, pages("3 0 R", "1"), page], extra: "/Prev 9")),
      HostileFile(
        "a password", .pdf, assembled([catalog, pages("3 0 R", "1"), page], extra: "/Encrypt 3 0 R"), "file-refused"),
      HostileFile(
        "a signature over what is not there", .pdf,
        assembled([
          catalog, pages("3 0 R", "1"), page,
          text("<< /Type /Sig /SubFilter /adbe.pkcs7.detached /ByteRange [0 9 99999999 9] /Contents <3080> >>"),
        ]), "signature-invalid"),
      HostileFile(
        "ten thousand signatures", .pdf,
        assembled([
          catalog, pages("3 0 R", "1"), page, text(String(repeating: "/ByteRange [0 9 20 9] ", count: 10_000)),
        ]), "signature-invalid"),
      HostileFile(
        "a portfolio of a program", .pdf,
        assembled([
          text(
            "<< /Type /Catalog /Pages 2 0 R /Collection << /View /D >> "
              + "/Names << /EmbeddedFiles << /Names [(a) 4 0 R] >> >> >>"), pages("3 0 R", "1"), page,
          text("<< /Type /Filespec /F (a) /EF << /F 5 0 R >> >>"), stream("/Type /EmbeddedFile", text("MZ program")),
        ]), "attachment-not-opened"),
      HostileFile("nothing but a head", .pdf, "%PDF-1.7\n", "file-refused"),
      HostileFile("an end without a table", .pdf, "%PDF-1.7\nstartxref\n5\n%%EOF\n", "file-refused"),
      HostileFile("a table past the end", .pdf, "%PDF-1.7\nstartxref\n999999999\n%%EOF\n", "file-refused"),
      HostileFile(
        "a head and a web page", .pdf, "%PDF-1.7\n<html><script>alert(1)</script>\nstartxref\n5\n%%EOF\n",
        "file-refused"),
      HostileFile(
        "an archive behind it", .pdf, assembled([catalog, pages("3 0 R", "1"), page]) + SampleBytes.zip(["x"]),
        "file-refused"),
    ]
  }()

  /// Attachments and fields whose names lead elsewhere.
  private static let names: [HostileFile] = [
    "../../../tmp/x", "/etc/passwd", "\u{202e}fdp.exe", "a\u{0}b", String(repeating: "n", count: 5000), "-o", "|sh",
  ].map { name in
    let plain = name.unicodeScalars.filter { $0.value < 128 && $0 != "(" }.map(String.init).joined()
    return HostileFile(
      "an attachment called \(plain.prefix(16))", .pdf,
      assembled([
        text("<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(\(plain)) 4 0 R] >> >> >>"),
        text("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
        text("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] >>"),
        text("<< /Type /Filespec /F (\(plain)) /EF << /F 5 0 R >> >>"),
        stream(
          "/Type /EmbeddedFile", text("<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><EInvoice>&a;</EInvoice>")),
      ]))
  }
}
