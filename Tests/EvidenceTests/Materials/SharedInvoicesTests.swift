import Foundation
import Testing

@testable import Evidence

@Suite(.enabled(if: PageFixtures.hasShared && PageFixtures.hasPoppler, "the shared samples or poppler are not here"))
struct SharedInvoicesTests {
  @Test func `every digital invoice gives all its fields and no wrong one`() throws {
    let folder = try #require(PageFixtures.shared)
    let truth = try PageFixtures.json(folder.appendingPathComponent("truth.json"))
    var score = FieldScore()
    for (file, entry) in truth.sorted(by: { $0.key < $1.key }) where file.hasPrefix("pdf-invoice/") {
      guard let fields = (entry as? [String: Any])?["fields"] as? [String: String] else { continue }
      var reading = PageFixtures.reading(try PageFixtures.pages(ofPDF: folder.appendingPathComponent(file).path))
      Meaning.interpret(&reading, expecting: [.invoice])
      #expect(reading.kind == .invoice, "\(file)")
      let wanted = fields.map { (FieldName($0.key), $0.value) }
      score.add(Dictionary(uniqueKeysWithValues: wanted), reading, in: file)
    }
    print(score.report("PDF invoices"))
    #expect(score.wrong.isEmpty)
    #expect(score.missing.isEmpty)
  }
}
