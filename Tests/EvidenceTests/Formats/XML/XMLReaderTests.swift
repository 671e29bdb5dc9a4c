import Testing

@testable import Evidence

struct XMLReaderTests {
  private func parse(_ text: String) throws -> XMLNode { try XMLReader.parse(Array(text.utf8)) }

  private func fault(_ bytes: [UInt8], _ limits: XMLReader.Limits = .init()) -> FormatFault.Code? {
    do throws(FormatFault) {
      _ = try XMLReader.parse(bytes, limits: limits)
      return nil
    } catch {
      return error.code
    }
  }

  @Test func `names lose their prefixes, text and attributes are kept`() throws {
    let root = try parse(
      "<o:P xmlns:o='u' o:ID=\"7\"><o:T X='1'> a&lt;&#x4e2d;&#25991;<![CDATA[<b>]]> </o:T><o:T/></o:P>")
    #expect(root.name == "P" && root.prefix == "o" && root["ID"] == "7")
    #expect(root.children.count == 2 && root.child("T")?["X"] == "1")
    #expect(root.child("T")?.value == "a<中文<b>")
  }

  @Test func `what real vouchers get wrong is read all the same`() throws {
    let empty = try parse(
      "\u{feff}<?xml version=\"1.0\"?><:eInvoice xmlns:=\"\"><InvoiceNo>1</InvoiceNo></:eInvoice>\n\0\0")
    #expect(empty.name == "eInvoice" && empty.at("InvoiceNo")?.value == "1")
    #expect(try parse("<a b='x<y'>R&D 100% &amp; &</a>").value == "R&D 100% & &")
    #expect(try parse("<undeclared:a><x:b>1</x:b></undeclared:a>").at("b")?.value == "1")
  }

  @Test func `Chinese code pages and sixteen-bit text are read`() throws {
    let gbk: [UInt8] =
      Array("<?xml version=\"1.0\" encoding=\"GBK\"?><a>".utf8) + [0xba, 0xcf, 0xcd, 0xac] + Array("</a>".utf8)
    #expect(try XMLReader.parse(gbk).value == "合同")
    let unmarked: [UInt8] = Array("<a>".utf8) + [0xba, 0xcf, 0xcd, 0xac] + Array("</a>".utf8)
    #expect(try XMLReader.parse(unmarked).value == "合同")
    let wide = "<a>合同</a>".utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
    #expect(try XMLReader.parse([0xff, 0xfe] + wide).value == "合同")
    #expect(fault(Array("<a>".utf8) + [0xff, 0xff, 0x80] + Array("</a>".utf8)) == .textEncoding)
    #expect(fault(Array("<?xml version='1.0' encoding='koi8-r'?><a/>".utf8)) == .textEncoding)
  }

  @Test(arguments: [
    "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>", "<a>&x;</a>", "<a b='&xxe;'/>",
    "<!ENTITY a 'b'><a/>", "<a>&#1;</a>", "<a>&#xd800;</a>",
  ])
  func `document types and entities are refused`(text: String) {
    #expect(fault(Array(text.utf8)) == .documentType)
  }

  @Test(arguments: [
    "", "<a>", "<a></b>", "<a/><b/>", "text", "<a x='1' x='2'/>", "<a x=1/>", "<a><", "<1/>", "</a>", "<a:/>",
  ])
  func `what is no document is refused`(text: String) {
    #expect(fault(Array(text.utf8)) == .malformedXML)
  }

  @Test func `depth, elements, attributes and bytes are limited`() {
    let deep = String(repeating: "<a>", count: 65) + String(repeating: "</a>", count: 65)
    #expect(fault(Array(deep.utf8)) == .tooComplex)
    var limits = XMLReader.Limits()
    limits.nodes = 10
    #expect(fault(Array("<a>\(String(repeating: "<b/>", count: 10))</a>".utf8), limits) == .tooComplex)
    #expect(fault(Array("<a \((0...100).map { "a\($0)='1' " }.joined())/>".utf8)) == .tooComplex)
    limits.bytes = 4
    #expect(fault(Array("<aaa/>".utf8), limits) == .tooComplex)
  }
}
