import Testing

@testable import Evidence

struct ZipArchiveTests {
  private func fault(_ change: (inout ZipFixture) -> Void) -> FormatFault.Code? {
    var fixture = ZipFixture([("OFD.xml", "<OFD/>"), ("Doc_0/合同.xml", "<a>1</a>")])
    change(&fixture)
    do throws(FormatFault) {
      let archive = try ZipArchive(fixture.bytes)
      for entry in archive.entries { _ = try archive.contents(of: entry) }
      return nil
    } catch {
      return error.code
    }
  }

  @Test func `entries are found by name, whatever its case, and inflated`() throws {
    let archive = try ZipArchive(ZipFixture([("OFD.xml", "<OFD/>"), ("Doc_0/合同.xml", "<a>1</a>")]).bytes)
    let entry = try #require(archive.entry("doc_0/合同.XML"))
    #expect(try archive.contents(of: entry) == Array("<a>1</a>".utf8))
    #expect(archive.head(of: entry, 3) == Array("<a>".utf8))
    #expect(archive.entry("nothing") == nil)
  }

  @Test func `stored entries, wide sizes and Chinese names without the flag are read`() throws {
    var fixture = ZipFixture([("OFD.xml", "<OFD/>")])
    fixture.entries[0].isDeflated = false
    fixture.entries[0].usesWideSizes = true
    fixture.entries.append(
      .init(name: "", content: [1, 2], flags: 0, rawName: [0xba, 0xcf, 0xcd, 0xac]))
    let archive = try ZipArchive(fixture.bytes)
    #expect(archive.entries.map(\.name) == ["OFD.xml", "合同"])
    #expect(try archive.contents(of: archive.entries[0]).count == 6)
  }

  @Test func `directory and local headers must agree`() {
    #expect(fault { _ in } == nil)
    #expect(fault { $0.entries[1].localName = "Doc_0/别的.xml" } == .damagedPackage)
    #expect(fault { $0.entries[1].localMethod = 0 } == .damagedPackage)
    #expect(fault { $0.entries[1].localSize = 7 } == .damagedPackage)
  }

  @Test func `a wrong size or checksum is damage`() {
    #expect(fault { $0.entries[1].checksum = 1 } == .damagedPart)
    #expect(fault { $0.entries[1].claimedSize = 4 } == .damagedPart)
    #expect(fault { $0.entries[1].claimedSize = 400 } == .damagedPart)
  }

  @Test func `bombs, climbing paths, twins, passwords and hidden entries are refused`() {
    let zeros = [UInt8](repeating: 0, count: 3 << 20)
    #expect(fault { $0.entries.append(.init(name: "bomb", content: zeros)) } == .tooComplex)
    #expect(fault { $0.add("../x", "") } == .damagedPackage)
    #expect(fault { $0.add("/etc/passwd", "") } == .damagedPackage)
    #expect(fault { $0.add("doc_0/合同.xml", "") } == .damagedPackage)
    #expect(fault { $0.entries[0].flags = 0x801 } == .encrypted)
    #expect(fault { $0.entries.append(.init(name: "hidden", content: [1], isListed: false)) } == .hiddenContent)
    #expect(fault { fixture in (0...5000).forEach { fixture.add("e\($0)", "") } } == .tooComplex)
  }

  @Test func `an entry over the limit is not inflated`() throws {
    var limits = ZipArchive.Limits()
    limits.entryBytes = 5
    let archive = try ZipArchive(ZipFixture([("OFD.xml", "<OFD/>")]).bytes, limits: limits)
    #expect(throws: FormatFault(.tooComplex, at: "OFD.xml")) { try archive.contents(of: archive.entries[0]) }
  }
}
