import Testing

/// Small files of every kind, honest and hostile, with the kind or the refusal's code they must come to.
struct SampleBytes: Sendable, CustomTestStringConvertible {
  let name: String
  let bytes: [UInt8]
  let outcome: String

  var testDescription: String { name }

  static func pdf(
    header: String = "%PDF-1.7\n", extra: String = "", trailer: String = "", after: String = "\n"
  )
    -> [UInt8]
  {
    var text = header + "1 0 obj\n<< /Type /Catalog /Pages 2 0 R \(extra) >>\nendobj\n"
    text += "2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n"
    let at = text.utf8.count
    let entries = trailer.split(separator: "SELF", omittingEmptySubsequences: false).joined(separator: "\(at)")
    text +=
      "xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 3 /Root 1 0 R \(entries) >>\n"
    return Array((text + "startxref\n\(at)\n%%EOF" + after).utf8)
  }

  static func big(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }
  static func little(_ value: Int, _ width: Int) -> [UInt8] { big(value, width).reversed() }

  static func png(width: Int = 4, height: Int = 4, idat: Bool = true, text: String = "", after: [UInt8] = []) -> [UInt8]
  {
    func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] { big(body.count, 4) + name.utf8 + body + [0, 0, 0, 0] }
    return [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
      + chunk("IHDR", big(width, 4) + big(height, 4) + [8, 2, 0, 0, 0])
      + (text.isEmpty ? [] : chunk("tEXt", Array(text.utf8))) + (idat ? chunk("IDAT", [1, 2, 3]) : [])
      + chunk("IEND", []) + after
  }

  static func jpeg(width: Int = 4, height: Int = 4, comment: String = "", end: [UInt8] = [0xff, 0xd9]) -> [UInt8] {
    let note = comment.isEmpty ? [] : [0xff, 0xfe] + big(comment.utf8.count + 2, 2) + Array(comment.utf8)
    let head: [UInt8] = [0xff, 0xd8] + note + [0xff, 0xc0] + big(11, 2) + [8]
    let scan: [UInt8] = [1, 1, 0x11, 0, 0xff, 0xda] + big(8, 2) + [1, 1, 0, 0, 63, 0, 0x55]
    return head + big(height, 2) + big(width, 2) + scan + end
  }

  static func tiff(width: Int = 4, next: Int = 0, magic: Int = 42) -> [UInt8] {
    func entry(_ tag: Int, _ value: Int) -> [UInt8] { little(tag, 2) + little(4, 2) + little(1, 4) + little(value, 4) }
    return [0x49, 0x49] + little(magic, 2) + little(8, 4) + little(2, 2) + entry(256, width) + entry(257, 4)
      + little(next, 4)
  }

  static func heic(brand: String = "heic", width: Int = 4) -> [UInt8] {
    let ftyp = big(16, 4) + Array("ftyp".utf8) + Array(brand.utf8) + [0, 0, 0, 0]
    let ispe = big(20, 4) + Array("ispe".utf8) + [0, 0, 0, 0] + big(width, 4) + big(4, 4)
    return ftyp + big(8 + ispe.count, 4) + Array("meta".utf8) + ispe
  }

  static func zip(
    _ names: [String], flags: Int = 0, unpacked: Int? = nil, lead: [UInt8] = [], after: [UInt8] = []
  ) -> [UInt8] {
    var bytes = lead
    var table: [UInt8] = []
    for name in names {
      let body = Array("x".utf8)
      let sizes = little(body.count, 4) + little(unpacked ?? body.count, 4) + little(name.utf8.count, 2)
      table += little(0x0201_4b50, 4) + little(20, 2) + little(20, 2) + little(flags, 2) + little(0, 2) + little(0, 8)
      table += sizes + little(0, 12) + little(bytes.count, 4) + Array(name.utf8)
      bytes += little(0x0403_4b50, 4) + little(20, 2) + little(flags, 2) + little(0, 2) + little(0, 8) + sizes
      bytes += little(0, 2) + Array(name.utf8) + body
    }
    let end = little(0x0605_4b50, 4) + little(0, 4) + little(names.count, 2) + little(names.count, 2)
    return bytes + table + end + little(table.count, 4) + little(bytes.count, 4) + little(0, 2) + after
  }
}

extension SampleBytes {
  static let table: [SampleBytes] = documents + pictures + archives + texts

  private static func text(_ name: String, _ text: String, _ outcome: String) -> SampleBytes {
    SampleBytes(name: name, bytes: Array(text.utf8), outcome: outcome)
  }

  private static let documents: [SampleBytes] = [
    SampleBytes(name: "pdf", bytes: pdf(), outcome: "pdf"),
    SampleBytes(name: "pdf 2.0", bytes: pdf(header: "%PDF-2.0\n"), outcome: "pdf"),
    SampleBytes(name: "pdf of an unknown version", bytes: pdf(header: "%PDF-9.9\n"), outcome: "damaged"),
    SampleBytes(name: "pdf cut off", bytes: Array(pdf().dropLast(12)), outcome: "damaged"),
    SampleBytes(
      name: "pdf without cross references", bytes: Array("%PDF-1.7\nstartxref\n3\n%%EOF".utf8), outcome: "damaged"),
    SampleBytes(name: "pdf header only", bytes: Array("%PDF-1.7".utf8), outcome: "damaged"),
    SampleBytes(name: "pdf with a password", bytes: pdf(trailer: "/Encrypt 9 0 R"), outcome: "encrypted"),
    SampleBytes(name: "pdf whose trailers circle", bytes: pdf(trailer: "/Prev SELF"), outcome: "pdf"),
    SampleBytes(name: "pdf whose trailer points outside", bytes: pdf(trailer: "/Prev 999999"), outcome: "damaged"),
    SampleBytes(
      name: "pdf filled up with zeros", bytes: pdf(after: "\n" + String(repeating: "\0", count: 70_000)), outcome: "pdf"
    ),
    SampleBytes(
      name: "pdf with a word behind a megabyte of zeros",
      bytes: pdf(after: "\n" + String(repeating: "\0", count: 1_000_000) + "x"), outcome: "damaged"),
    SampleBytes(name: "pdf then html", bytes: pdf(after: "\n<script>alert(1)</script>"), outcome: "severalFormats"),
    SampleBytes(name: "pdf then zip", bytes: pdf() + zip(["a"]), outcome: "severalFormats"),
    SampleBytes(name: "pdf in html", bytes: pdf(header: "%PDF-1.7\n<html><body>"), outcome: "severalFormats"),
    SampleBytes(name: "junk then pdf", bytes: Array("junk\n".utf8) + pdf(), outcome: "unknown"),
  ]

  private static let pictures: [SampleBytes] = [
    SampleBytes(name: "png", bytes: png(), outcome: "png"),
    SampleBytes(name: "png flood", bytes: png(width: 40_000, height: 40_000), outcome: "tooManyPixels"),
    SampleBytes(name: "png of width 0", bytes: png(width: 0), outcome: "tooManyPixels"),
    SampleBytes(name: "png without pixels", bytes: png(idat: false), outcome: "damaged"),
    SampleBytes(name: "png cut off", bytes: Array(png().dropLast(12)), outcome: "damaged"),
    SampleBytes(name: "png then zip", bytes: png(after: zip(["a"])), outcome: "severalFormats"),
    SampleBytes(name: "png with a script", bytes: png(text: "<ScRipt>alert(1)</script>"), outcome: "severalFormats"),
    SampleBytes(name: "png with a pdf", bytes: png(text: "%PDF-1.4"), outcome: "severalFormats"),
    SampleBytes(name: "jpeg", bytes: jpeg(), outcome: "jpeg"),
    SampleBytes(name: "jpeg padded by a phone", bytes: jpeg(end: [0xff, 0xd9, 0, 0, 0]), outcome: "jpeg"),
    SampleBytes(name: "jpeg cut off", bytes: jpeg(end: []), outcome: "damaged"),
    SampleBytes(name: "jpeg flood", bytes: jpeg(width: 60_000, height: 60_000), outcome: "tooManyPixels"),
    SampleBytes(name: "jpeg then zip", bytes: jpeg() + zip(["a"]), outcome: "severalFormats"),
    SampleBytes(name: "jpeg with html", bytes: jpeg(comment: "<html><svg onload=x>"), outcome: "severalFormats"),
    SampleBytes(name: "jpeg magic only", bytes: [0xff, 0xd8, 0xff], outcome: "damaged"),
    SampleBytes(name: "tiff", bytes: tiff(), outcome: "tiff"),
    SampleBytes(name: "tiff in a circle", bytes: tiff(next: 8), outcome: "damaged"),
    SampleBytes(name: "tiff flood", bytes: tiff(width: 60_000_000), outcome: "tooManyPixels"),
    SampleBytes(name: "big tiff", bytes: tiff(magic: 43), outcome: "unknown"),
    SampleBytes(name: "heic", bytes: heic(), outcome: "heic"),
    SampleBytes(name: "avif", bytes: heic(brand: "avif"), outcome: "unsupportedPicture"),
    SampleBytes(name: "mp4", bytes: heic(brand: "isom"), outcome: "unsupportedPicture"),
    SampleBytes(name: "heic flood", bytes: heic(width: 99_000_000), outcome: "tooManyPixels"),
    SampleBytes(name: "heic cut off", bytes: Array(heic().dropLast(3)), outcome: "damaged"),
    SampleBytes(name: "gif", bytes: Array("GIF89a".utf8) + [1, 0, 1, 0, 0, 0, 0], outcome: "unsupportedPicture"),
    SampleBytes(name: "webp", bytes: Array("RIFF....WEBP".utf8), outcome: "unsupportedPicture"),
  ]

  private static let archives: [SampleBytes] = [
    SampleBytes(name: "ofd", bytes: zip(["OFD.xml", "Doc_0/Document.xml"]), outcome: "ofd"),
    SampleBytes(name: "ofd with a password", bytes: zip(["OFD.xml"], flags: 1), outcome: "encrypted"),
    SampleBytes(name: "ofd bomb", bytes: zip(["OFD.xml", "a"], unpacked: 1 << 29), outcome: "tooComplex"),
    SampleBytes(name: "ofd that climbs out", bytes: zip(["OFD.xml", "../../x"]), outcome: "damaged"),
    SampleBytes(name: "ofd with an absolute path", bytes: zip(["OFD.xml", "/etc/x"]), outcome: "damaged"),
    SampleBytes(name: "ofd with twin names", bytes: zip(["OFD.xml", "a", "A"]), outcome: "damaged"),
    SampleBytes(name: "ofd then html", bytes: zip(["OFD.xml"], after: Array("<html>".utf8)), outcome: "damaged"),
    SampleBytes(name: "ofd hiding a pdf", bytes: zip(["OFD.xml", "%PDF-1.4"]), outcome: "severalFormats"),
    SampleBytes(name: "ofd by name only", bytes: zip(["sub/OFD.xml"]), outcome: "archive"),
    SampleBytes(name: "docx", bytes: zip(["[Content_Types].xml", "word/document.xml"]), outcome: "office"),
    SampleBytes(name: "xlsx", bytes: zip(["[Content_Types].xml", "xl/workbook.xml"]), outcome: "office"),
    SampleBytes(name: "uof", bytes: zip(["uof.xml", "content/content.xml"]), outcome: "office"),
    SampleBytes(name: "pages", bytes: zip(["Index/Document.iwa", "preview.jpg"]), outcome: "office"),
    SampleBytes(name: "gif with an archive", bytes: Array("GIF89a".utf8) + zip(["a"]), outcome: "unsupportedPicture"),
    SampleBytes(name: "archive then jpeg", bytes: zip(["a"]) + jpeg(), outcome: "damaged"),
    SampleBytes(name: "odt", bytes: zip(["mimetype", "content.xml"]), outcome: "office"),
    SampleBytes(name: "zip", bytes: zip(["a.pdf"]), outcome: "archive"),
    SampleBytes(name: "zip cut off", bytes: Array(zip(["OFD.xml"]).dropLast(4)), outcome: "damaged"),
    SampleBytes(name: "doc", bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], outcome: "office"),
    SampleBytes(name: "rar", bytes: Array("Rar!\u{1a}\u{7}".utf8), outcome: "archive"),
    SampleBytes(name: "windows program", bytes: Array("MZ..".utf8), outcome: "program"),
    SampleBytes(name: "linux program", bytes: [0x7f, 0x45, 0x4c, 0x46], outcome: "program"),
  ]

  private static let texts: [SampleBytes] = [
    SampleBytes(name: "nothing", bytes: [], outcome: "empty"),
    SampleBytes(name: "over the limit", bytes: Array(repeating: 0x41, count: 1 << 20 + 1), outcome: "tooLarge"),
    text("xml voucher", "<?xml version=\"1.0\" encoding=\"utf-8\"?><EInvoice><No>1</No></EInvoice>", "xml"),
    text("xml after a byte order mark", "\u{feff}<EInvoice>&amp;</EInvoice>", "xml"),
    text("xbrl", "<xbrli:xbrl xmlns:xbrli=\"u\"><a>1</a></xbrli:xbrl>", "xml"),
    text(
      "xml with a document type", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
      "documentTypeDeclaration"),
    text("xml with an unknown entity", "<a>&x;</a>", "documentTypeDeclaration"),
    text("xml in gbk", "<?xml version=\"1.0\" encoding=\"GBK\"?><a/>", "textEncoding"),
    SampleBytes(
      name: "xml that is not utf-8", bytes: Array("<a>".utf8) + [0xff] + Array("</a>".utf8), outcome: "textEncoding"),
    text("xml too deep", String(repeating: "<a>", count: 65) + String(repeating: "</a>", count: 65), "tooComplex"),
    text("xml with 101 attributes", "<a " + (0...100).map { "a\($0)='1' " }.joined() + "/>", "tooComplex"),
    text(
      "word as xml",
      "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument xmlns:w=\"u\"/>",
      "office"),
    text("word as a flat package", "<pkg:package xmlns:pkg=\"u\"/>", "office"),
    text("flat odt", "<office:document xmlns:office=\"u\"/>", "office"),
    text("uof as xml", "<uof:UOF xmlns:uof=\"u\"/>", "office"),
    text("word as a web archive", "MIME-Version: 1.0\nContent-Type: multipart/related\n", "office"),
    text("html", "  <!DOCTYPE HTML><p>x", "webPage"), text("svg", "<svg xmlns=\"u\"/>", "webPage"),
    text("svg behind a prolog", "<?xml version=\"1.0\"?><x:svg xmlns:x=\"u\"/>", "webPage"),
    text("words", "合同", "unknown"), text("rich text", "{\\rtf1}", "office"),
    text("shell script", "#!/bin/sh", "program"),
    SampleBytes(name: "utf-16", bytes: [0xff, 0xfe, 0x3c, 0], outcome: "textEncoding"),
  ]
}
