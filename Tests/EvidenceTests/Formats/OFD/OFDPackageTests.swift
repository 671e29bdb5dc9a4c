import Testing

@testable import Evidence

struct OFDPackageTests {
  @Test func `relative paths, absolute paths and doubled slashes lead to the same entry`() {
    #expect(OFDPath.candidates("Pages/P.xml", from: "Doc_0/Document.xml").first == "Doc_0/Pages/P.xml")
    #expect(OFDPath.candidates("//Doc_0/Signs/S.xml", from: "Doc_0/Document.xml").first == "Doc_0/Signs/S.xml")
    #expect(OFDPath.candidates("../Res/图 1.png", from: "Doc_0/Pages/P.xml").first == "Doc_0/Res/图 1.png")
    #expect(OFDPath.candidates(".\\Attachs\\a.xml", from: "Doc_0/Document.xml").first == "Doc_0/Attachs/a.xml")
    #expect(OFDPath.candidates("../../../etc/passwd", from: "Doc_0/Document.xml").isEmpty)
  }

  @Test(arguments: [
    ("Doc_0/Document.xml", "Pages/Page_0/Content.xml", "Doc_0/Pages/Page_0/Content.xml", "ofd:"),
    ("/Doc_0/Document.xml", "/Doc_0/Pages/Page_0/Content.xml", "Doc_0/Pages/Page_0/Content.xml", "ofd:"),
    ("//doc_0/document.XML", "./Pages/Page_0/Content.xml", "Doc_0/PAGES/Page_0/content.xml", ""),
    ("Doc_0/Document.xml", "Doc_0/页面/第 1 页.xml", "Doc_0/页面/第 1 页.xml", "ofd:"),
  ])
  func `a page is found however its path is written`(root: String, page: String, entry: String, prefix: String) throws {
    var fixture = OFDFixture()
    (fixture.documentRoot, fixture.pagePath, fixture.pageEntry, fixture.prefix) = (root, page, entry, prefix)
    fixture.texts = [.init(id: "5", text: "合同编号 2024-001", x: 20, y: 30)]
    let reading = try fixture.reading()
    #expect(reading.pages.map { $0.lines.map(\.text) } == [["合同编号 2024-001"]])
    #expect(reading.findings.isEmpty)
  }

  @Test func `a missing page is a finding, the rest is read`() throws {
    var fixture = OFDFixture()
    fixture.pagePath = "Pages/Page_9/Content.xml"
    let reading = try fixture.reading()
    #expect(reading.pages.count == 1 && reading.pageCount == 1)
    #expect(reading.findings.map(\.code) == ["missing-part"])
  }

  @Test func `pages past the limit are counted and said`() throws {
    var fixture = OFDFixture()
    fixture.pageCount = 600
    let reading = try fixture.reading()
    #expect(reading.pages.count == 500 && reading.pageCount == 600)
    #expect(reading.findings.contains { $0.code == "too-many-pages" })
  }

  @Test func `an encrypted package says so`() throws {
    var zip = OFDFixture().zip
    zip.add("Encryptions.xml", "<x/>")
    zip.entries[1].content = [0x93, 0x11, 0x80, 0xff, 0xfe]
    let archive = try ZipArchive(zip.bytes)
    #expect(throws: FormatFault(.encrypted)) { try OFDPackage(archive) }
  }

  @Test func `an archive among the attachments is named and not opened`() throws {
    var fixture = OFDFixture()
    fixture.attachments = [("more.zip", "PK\u{3}\u{4}rest")]
    let findings = try fixture.reading().findings
    #expect(findings.map(\.code) == ["attachment-not-opened"])
  }
}
