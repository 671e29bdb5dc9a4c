import Testing

@testable import Evidence

struct FieldOrderTests {
  @Test func `fields stand in the order a reviewer reads them, unknown ones last`() {
    var reading = FileReading(digest: "00", media: .pdf)
    reading.kind = .contract
    for name in [FieldName.amount, .partyB, .phone, .contractNumber, .signedOn, .partyA] {
      reading.fields[name] = ReadField("x", .textLayer)
    }
    #expect(
      reading.orderedFields.map(\.name) == [.contractNumber, .partyA, .partyB, .signedOn, .amount, .phone])
  }

  @Test(arguments: DocumentKind.allCases)
  func `no kind names a field twice`(kind: DocumentKind) {
    #expect(Set(kind.fieldOrder).count == kind.fieldOrder.count)
  }

  @Test func `cells of a row stay on one line, by their numbers or else by their places`() {
    func line(_ text: String, _ x: Double, _ y: Double, row: Int? = nil) -> TextLine {
      var line = TextLine(text, box: PageBox(x: x, y: y, width: 0.2, height: 0.02))
      line.row = row
      return line
    }
    let counted = PageReading(
      number: 1,
      lines: [line("人力", 0.1, 0.30, row: 4), line("￥4.00", 0.6, 0.27, row: 4), line("算力", 0.1, 0.33, row: 5)])
    #expect(counted.rows == ["人力\t￥4.00", "算力"])
    let placed = PageReading(
      number: 1, lines: [line("人力", 0.1, 0.300), line("￥4.00", 0.6, 0.303), line("算力", 0.1, 0.33)])
    #expect(placed.rows == ["人力\t￥4.00", "算力"])
  }
}
