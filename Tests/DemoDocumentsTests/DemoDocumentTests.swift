import Evidence
import Foundation
import Standards
import Testing

@testable import DemoDocuments

/// What a machine reads off the papers; poppler-utils and poppler-data come with the set-up script.
@Suite(.enabled(if: Poppler.present, "poppler-utils or bubblewrap is not installed"))
struct DemoDocumentTests {
  private let desk: ReadingDesk

  init() async throws { desk = try await ReadingDesk() }

  private static let samples = DemoMode.allCases.map { DemoDossier(inventing: 5, mode: $0) }

  @Test(arguments: samples)
  func `every paper is a whole PDF that names its parties and is marked as a demonstration`(
    dossier: DemoDossier
  )
    async throws
  {
    for document in DemoDocument.complete(for: dossier) + [.supplementaryAgreement] {
      let bytes = try #require(document.pdf(of: dossier))
      #expect(FileExamination().verdict(of: bytes).kind == .pdf)
      let text = try await desk.text(bytes)
      #expect(text.contains(dossier.company.name), "\(document)")
      #expect(text.contains("演示材料") && text.contains("DEMO"), "\(document)")
    }
  }

  @Test(arguments: samples)
  func `a contract states both codes, the total in words and the payments`(dossier: DemoDossier) async throws {
    let text = try await desk.text(try #require(DemoDocument.contract.pdf(of: dossier)))
    let expected = [
      dossier.company.creditCode, dossier.supplier.creditCode, dossier.contractAmount.inWords,
      dossier.contractAmount.priced,
      dossier.contractNumber, dossier.payments[0].amount.priced, dossier.payments[1].amount.priced,
    ]
    for words in expected { #expect(text.contains(words), "\(words)") }
    switch dossier.mode {
    case .api: #expect(text.contains("使用期限") && text.contains("万tokens"))
    case .appliance: #expect(text.contains("硬件费用\(dossier.hardwareAmount.priced)"))
    case .privateDeployment, .cloud:
      for kind in ["人力", "算力", "数据", "软件"] { #expect(text.contains(kind)) }
    }
  }

  @Test func `a contract without a cost split lacks exactly that`() async throws {
    let dossier = Self.samples[1]
    let text = try await desk.text(try #require(DemoDocument.contract.pdf(of: dossier, flaw: .withoutCostSplit)))
    #expect(!text.contains("人力") && !text.contains("算力") && text.contains(dossier.contractAmount.priced))
    let mended = try await desk.text(try #require(DemoDocument.supplementaryAgreement.pdf(of: dossier)))
    #expect(mended.contains("人力") && mended.contains("补充协议"))
  }

  @Test func `an acceptance report without effect names neither field nor effect`() async throws {
    let dossier = DemoDossier(inventing: 2, mode: .cloud, field: .healthcare)
    let good = try await desk.text(try #require(DemoDocument.acceptance.pdf(of: dossier)))
    let bad = try await desk.text(try #require(DemoDocument.acceptance.pdf(of: dossier, flaw: .withoutEffect)))
    #expect(good.contains("应用效果") && good.contains("病历缺项率") && good.contains("应用领域：医疗"))
    #expect(!bad.contains("应用效果") && !bad.contains("病历缺项率") && !bad.contains("应用领域"))
  }

  @Test func `an invoice states its number, dates and amounts`() async throws {
    let dossier = Self.samples[3]
    let invoice = dossier.invoices[0]
    let text = try await desk.text(try #require(DemoDocument.invoice(0).pdf(of: dossier)))
    for words in [
      invoice.number, invoice.total.inWords, invoice.total.priced, invoice.tax.priced,
      invoice.amountExcludingTax.priced,
      "13%", "6%",
    ] { #expect(text.contains(words), "\(words)") }
    #expect(DemoDocument.invoice(9).pdf(of: dossier) == nil && DemoDocument.bankReceipt(-1).pdf(of: dossier) == nil)
  }

  @Test func `the seal is red where there is one and nowhere else`() async throws {
    let dossier = Self.samples[0]
    let sealed = try #require(DemoDocument.commitmentLetter.pdf(of: dossier))
    let bare = try #require(DemoDocument.commitmentLetter.pdf(of: dossier, flaw: .unsealed))
    #expect(try await desk.redPixels(sealed) > 600)
    #expect(try await desk.redPixels(bare) == 0)
  }

  @Test func `the same dossier always gives the same bytes`() {
    let again = DemoDossier(inventing: 5, mode: .api)
    #expect(DemoDocument.contract.pdf(of: again) == DemoDocument.contract.pdf(of: Self.samples[0]))
    #expect(DemoDocument.contract.pdf(of: DemoDossier(inventing: 6)) != DemoDocument.contract.pdf(of: again))
  }
}

extension [UInt8] {
  fileprivate func range(of word: String) -> Range<Int>? { firstRange(of: Array(word.utf8)) }
}
