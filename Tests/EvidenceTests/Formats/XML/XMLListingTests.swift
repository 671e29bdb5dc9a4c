import Testing

@testable import Evidence

struct XMLListingTests {
  @Test func `texts and attributes are listed with their paths`() throws {
    let xml =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- c --><e:Inv xmlns:e=\"u\" v=\"1\"><No> 12&amp;&#x33; </No>"
      + "<A><B><![CDATA[<x>]]></B></A><C/></e:Inv>\n"
    let listing = try XMLListing(Array(xml.utf8))
    #expect(listing.root == "e:Inv")
    #expect(
      listing.lines == [
        .init(path: "Inv@v", text: "1"), .init(path: "Inv/No", text: "12&3"), .init(path: "Inv/A/B", text: "<x>"),
      ])
  }

  @Test(arguments: [
    "<a>", "<a></b>", "<a/><b/>", "text", "<a x='1' x='2'/>", "<a x=1/>", "<a><", "<a b='<'/>", "<1/>", "<a>&lt</a>",
    "</a>", "<a/>text", "<a ", "<!-- ",
  ])
  func `malformed text is refused`(xml: String) {
    #expect(throws: FileRefusal.self) { try XMLListing(Array(xml.utf8)) }
  }

  @Test(arguments: [
    Array("<a x='1'><![CDATA[q]]><!-- - --><b>&#65;&amp;</b><?p i?></a>".utf8), SampleBytes.pdf(), SampleBytes.png(),
    SampleBytes.jpeg(), SampleBytes.tiff(), SampleBytes.heic(), SampleBytes.zip(["OFD.xml", "a"]),
  ])
  func `no damage to a file does worse than a refusal`(seed: [UInt8]) {
    var state: UInt64 = 7
    for _ in 0..<4_000 {
      var bytes = seed
      for _ in 0..<3 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let at = Int(state >> 33) % max(1, bytes.count)
        if bytes.isEmpty { break }
        switch state >> 62 {
        case 0: bytes[at] = UInt8(truncatingIfNeeded: state >> 20)
        case 1: bytes.remove(at: at)
        case 2: bytes = Array(bytes.prefix(at + 1))
        default: bytes.insert(bytes[at], at: at)
        }
      }
      _ = try? XMLListing(bytes)
      _ = FileExamination().verdict(of: bytes)
    }
  }
}
