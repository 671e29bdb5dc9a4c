@testable import Evidence

/// Archives and XML that pass for vouchers.
enum HostilePackages {
  static let all: [HostileFile] = archives + packages + seals + vouchers

  private static func text(_ text: String) -> [UInt8] { Array(text.utf8) }

  private static let root = "<OFD><DocBody><DocRoot>D/Document.xml</DocRoot></DocBody></OFD>"
  private static let document =
    "<Document><CommonData><PageArea><PhysicalBox>0 0 210 297</PhysicalBox></PageArea></CommonData>"
    + "<Pages><Page ID=\"1\" BaseLoc=\"Page.xml\"/></Pages></Document>"

  static func ofd(
    _ page: String, document: String? = nil, root: String? = nil, _ more: [(String, [UInt8])] = []
  ) -> [UInt8] {
    let parts: [(name: String, bytes: [UInt8])] = [
      ("OFD.xml", text(root ?? Self.root)), ("D/Document.xml", text(document ?? Self.document)),
      ("D/Page.xml", text(page)),
    ]
    return TestZip.archive(parts + more.map { (name: $0.0, bytes: $0.1) })
  }

  private static let plain = "<Page><Content><Layer/></Content></Page>"

  /// One entry, packed, whose sizes may lie.
  private static func packed(_ name: String, _ data: [UInt8], unpacked: Int, local: Int? = nil) -> [UInt8] {
    func about(_ size: Int) -> [UInt8] {
      SampleBytes.little(0, 4) + SampleBytes.little(data.count, 4) + SampleBytes.little(size, 4)
        + SampleBytes.little(name.utf8.count, 2)
    }
    let start =
      SampleBytes.little(20, 2) + SampleBytes.little(0, 2) + SampleBytes.little(8, 2) + SampleBytes.little(0, 4)
    let body =
      SampleBytes.little(0x0403_4b50, 4) + start + about(local ?? unpacked) + [0, 0] + Array(name.utf8) + data
    let table =
      SampleBytes.little(0x0201_4b50, 4) + [20, 0] + start + about(unpacked) + SampleBytes.little(0, 12)
      + SampleBytes.little(0, 4) + Array(name.utf8)
    return body + table + SampleBytes.little(0x0605_4b50, 4) + SampleBytes.little(0, 4) + [1, 0, 1, 0]
      + SampleBytes.little(table.count, 4) + SampleBytes.little(body.count, 4) + [0, 0]
  }

  private static let archives: [HostileFile] = {
    let bomb = Deflated.repeating([0x20], count: 100_000_000)
    var nested = ofd(plain)
    for level in 0..<6 { nested = TestZip.archive([("level\(level).zip", nested), ("OFD.xml", text(root))]) }
    return [
      HostileFile("a bomb that says so", .ofd, packed("OFD.xml", bomb, unpacked: 100_000_000)),
      HostileFile("a bomb that says ten bytes", .ofd, packed("OFD.xml", bomb, unpacked: 10)),
      HostileFile("a bomb that says two things", .ofd, packed("OFD.xml", bomb, unpacked: 10, local: 100_000_000)),
      HostileFile("a bomb of four gigabytes", .ofd, packed("OFD.xml", bomb, unpacked: 0xffff_fffe)),
      HostileFile("archives in archives", .ofd, nested),
      HostileFile("ten thousand entries", .ofd, SampleBytes.zip(["OFD.xml"] + (0..<9999).map { "D/\($0).xml" })),
      HostileFile(
        "sixty thousand entries", .ofd, SampleBytes.zip(["OFD.xml"] + (0..<60_000).map { "\($0)" }), "file-refused"),
      HostileFile("an archive behind an archive", .ofd, ofd(plain) + ofd(plain), "file-refused"),
      HostileFile("half an archive", .ofd, Array(ofd(plain).prefix(300)), "file-refused"),
    ]
      + [
        "../../etc/cron.d/x", "/etc/passwd", "D\\..\\..\\x", "C:x", "D/../../../x", "ofd.XML", "\u{202e}lmx.egaP",
        "D//Page.xml",
        String(repeating: "d/", count: 3000) + "x",
      ].map { HostileFile("an entry called \($0.prefix(20))", .ofd, ofd(plain, [($0, [1, 2, 3])])) }
  }()

  private static let packages: [HostileFile] = {
    let deep = String(repeating: "<PageBlock>", count: 5000) + String(repeating: "</PageBlock>", count: 5000)
    let self1 = "<Document><CommonData><PageArea><PhysicalBox>0 0 210 297</PhysicalBox></PageArea>"
    let many = "<TextObject Boundary=\"0 0 9 9\" Size=\"3\"><TextCode X=\"0\" Y=\"0\">字</TextCode></TextObject>"
    let roots = [
      "../../../etc/passwd", "D/../D/../D/Document.xml", "OFD.xml", "", "D/Document.xml/x", "http://x/",
      "/D/Document.xml",
      String(repeating: "../", count: 9999),
    ].map {
      HostileFile(
        "a document at \($0.prefix(24))", .ofd,
        ofd(plain, root: "<OFD><DocBody><DocRoot>\($0)</DocRoot></DocBody></OFD>"))
    }
    let sizes = ["0 0 1e300 1e300", "0 0 0 0", "0 0 -9 -9", "nan nan nan nan", "0 0 210", "0 0 99999999 1", "x"].map {
      box in
      HostileFile(
        "paper of \(box)", .ofd,
        ofd(
          plain,
          document: "<Document><CommonData><PageArea><PhysicalBox>\(box)</PhysicalBox></PageArea></CommonData>"
            + "<Pages><Page ID=\"1\" BaseLoc=\"Page.xml\"/></Pages></Document>"))
    }
    return roots + sizes + [
      HostileFile("five thousand blocks deep", .ofd, ofd("<Page><Content><Layer>\(deep)</Layer></Content></Page>")),
      HostileFile(
        "a page listed thirty thousand times", .ofd,
        ofd(
          plain,
          document: self1 + "</CommonData><Pages>"
            + String(repeating: "<Page ID=\"1\" BaseLoc=\"Page.xml\"/>", count: 30_000) + "</Pages></Document>")),
      HostileFile(
        "a template that is its own", .ofd,
        ofd(
          "<Page><Template TemplateID=\"1\"/><Content><Layer/></Content></Page>",
          document: self1 + "<TemplatePage ID=\"1\" BaseLoc=\"Page.xml\"/></CommonData>"
            + "<Pages><Page ID=\"1\" BaseLoc=\"Page.xml\"/></Pages></Document>")),
      HostileFile(
        "forty thousand pieces of text", .ofd,
        ofd("<Page><Content><Layer>\(String(repeating: many, count: 40_000))</Layer></Content></Page>")),
      HostileFile(
        "steps of infinite width", .ofd,
        ofd(
          "<Page><Content><Layer><TextObject Boundary=\"0 0 1e308 1e308\" Size=\"1e308\"><TextCode X=\"1e308\" Y=\"-1e308\" "
            + "DeltaX=\"g 2000000000 1e308\">字字字</TextCode></TextObject></Layer></Content></Page>")),
      HostileFile(
        "a path of a hundred thousand curves", .ofd,
        ofd(
          "<Page><Content><Layer><PathObject Boundary=\"0 0 210 297\" Stroke=\"true\"><AbbreviatedData>M 0 0 "
            + String(repeating: "B 1e9 1 -1e9 2 3 3 ", count: 100_000)
            + "</AbbreviatedData></PathObject></Layer></Content></Page>")),
      HostileFile("no page where one is promised", .ofd, ofd("")),
      HostileFile("a page that is a picture", .ofd, ofd("\u{89}PNG\r\n")),
      HostileFile("an entity in the document", .ofd, ofd(plain, document: bombs[0])),
    ]
  }()

  /// Seals and signatures that are not what they say.
  private static let seals: [HostileFile] = {
    let gif =
      Array("GIF89a".utf8) + [0xff, 0xff, 0xff, 0xff, 0xf0, 0, 0, 0x2c, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0, 11]
    let deep: [UInt8] = (0..<20_000).map { $0 % 2 == 0 ? 0x30 : 0x80 }
    let lengths: [UInt8] = [0x30, 0x84, 0x7f, 0xff, 0xff, 0xff, 0x02, 0x84, 0xff, 0xff, 0xff, 0xff]
    let named: [(String, [UInt8])] = [
      ("a seal of 65535 squared", gif), ("a signature ten thousand deep", deep),
      ("a signature of two gigabytes", lengths),
      ("a signature of nothing", []),
    ]
    return named.map { name, value in
      let root = Self.root.replacing("</DocRoot>", with: "</DocRoot><Signatures>D/Signs.xml</Signatures>")
      return HostileFile(
        name, .ofd,
        ofd(
          plain, root: root,
          [
            ("D/Signs.xml", text("<Signatures><Signature BaseLoc=\"Sign/Signature.xml\"/></Signatures>")),
            (
              "D/Sign/Signature.xml",
              text(
                "<Signature><SignedInfo><Seal><BaseLoc>Seal.esl</BaseLoc></Seal><StampAnnot ID=\"1\" PageRef=\"1\" "
                  + "Boundary=\"-1e9 0 1e30 nan\"/><References CheckMethod=\"SM3\"/></SignedInfo>"
                  + "<SignedValue>Value.dat</SignedValue></Signature>")
            ), ("D/Sign/Seal.esl", value), ("D/Sign/Value.dat", value),
          ]))
    }
  }()

  private static let bombs: [String] = [
    "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>",
    "<!DOCTYPE x [<!ENTITY a \"ha\">"
      + (1..<40).map { "<!ENTITY a\($0) \"&a\($0 == 1 ? "" : "\($0 - 1)");&a\($0 == 1 ? "" : "\($0 - 1)");\">" }
      .joined()
      + "]><x>&a39;</x>",
    "<!DOCTYPE x SYSTEM \"http://127.0.0.1/x.dtd\"><x/>",
    "<!DOCTYPE x [<!ENTITY % p SYSTEM \"file:///dev/zero\">%p;]><x/>",
  ]

  private static let vouchers: [HostileFile] =
    bombs.enumerated().map { HostileFile("entities \($0)", .xml, $1, "file-refused") } + [
      HostileFile("ten thousand elements deep", .xml, String(repeating: "<a>", count: 10_000)),
      HostileFile("a million elements", .xml, "<a>" + String(repeating: "<b/>", count: 1_000_000) + "</a>"),
      HostileFile(
        "a thousand attributes", .xml, "<a " + (0..<1000).map { "b\($0)=\"1\"" }.joined(separator: " ") + "/>"),
      HostileFile("an attribute of ten megabytes", .xml, "<a b=\"" + String(repeating: "x", count: 10 << 20) + "\"/>"),
      HostileFile("an element that does not end", .xml, "<a><b>" + String(repeating: "x", count: 99_999)),
      HostileFile("a comment that does not end", .xml, "<a><!-- " + String(repeating: "-", count: 99_999)),
      HostileFile("characters out of range", .xml, "<a>&#0;&#xFFFFFFFF;&#x110000;</a>"),
      HostileFile(
        "bytes that are no text", .xml, Array("<a>".utf8) + Array(repeating: 0xff, count: 9999) + Array("</a>".utf8)),
      HostileFile("an invoice of nothing", .xml, "<EInvoice/>"),
      HostileFile("an invoice with a sum of 10^4000", .xml, invoice("1" + String(repeating: "0", count: 4000))),
      HostileFile("an invoice with a sum that is none", .xml, invoice("NaN")),
      HostileFile("an invoice written backwards", .xml, invoice("\u{202e}00.001")),
      HostileFile("a voucher in another language of marks", .xml, "<?xml version=\"1.0\" encoding=\"UTF-7\"?><a/>"),
      HostileFile("a web page", .xml, "<html><script>alert(1)</script></html>", "file-refused"),
      HostileFile("a drawing with a script", .xml, "<svg onload=\"alert(1)\"/>", "file-refused"),
    ]

  private static func invoice(_ sum: String) -> String {
    "<EInvoice><EInvoiceData><BasicInformation><TotalTax-includedAmount>\(sum)</TotalTax-includedAmount>"
      + "</BasicInformation></EInvoiceData></EInvoice>"
  }
}
