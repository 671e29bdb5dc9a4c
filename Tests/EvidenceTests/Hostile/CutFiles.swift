@testable import Evidence

/// Whole files cut off at every kilobyte: bare, and with an honest end put back so that the cut is only found inside.
enum CutFiles {
  static func all(jpeg: [UInt8]) -> [HostileFile] {
    let document = pdf
    let package = ofd
    return cuts(document).flatMap { cut in
      [
        HostileFile("a PDF cut at \(cut)", .pdf, Array(document.prefix(cut))),
        HostileFile("a PDF cut at \(cut) and ended", .pdf, ended(Array(document.prefix(cut)))),
      ]
    } + cuts(package).map { HostileFile("an OFD cut at \($0)", .ofd, Array(package.prefix($0)), "file-refused") }
      + cuts(jpeg).flatMap { cut in
        [
          HostileFile("a JPEG cut at \(cut)", .jpeg, Array(jpeg.prefix(cut))),
          HostileFile("a JPEG cut at \(cut) and ended", .jpeg, Array(jpeg.prefix(cut)) + [0xff, 0xd9]),
        ]
      }
  }

  private static func cuts(_ bytes: [UInt8]) -> [Int] { Array(stride(from: 1024, to: bytes.count, by: 1024)) }

  /// A table of no objects, where the end says it is.
  private static func ended(_ bytes: [UInt8]) -> [UInt8] {
    let at = bytes.count + 1
    return bytes
      + Array("\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 9 /Root 1 0 R >>\nstartxref\n\(at)\n%%EOF\n".utf8)
  }

  static let pdf: [UInt8] = SmallDocuments.document(
    pages: (1...18).map { ("page \($0) of a contract that says little but says it at some length", 595, 842) })

  static let ofd: [UInt8] = {
    let line = "<TextObject Boundary=\"9 9 99 9\" Size=\"4\"><TextCode X=\"0\" Y=\"4\">合同编号</TextCode></TextObject>"
    return HostilePackages.ofd(
      "<Page><Content><Layer>\(String(repeating: line, count: 100))</Layer></Content></Page>")
  }()
}
