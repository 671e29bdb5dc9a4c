import Evidence
import PolicyCore
import Standards
import Testing

struct AmountCheckTests {
  @Test func `one fen more on the form than on the invoices is an error`() {
    var application = SoundApplication()
    application.set(.invoice, .amountIncludingTax, "599999.99")
    let finding = application.finding("form-above-documents")
    #expect(finding?.severity == .error && finding?.clause == "五.7")
    #expect(finding?.what.zh.contains("0.01") == true)
  }

  @Test func `claiming less than the invoices is only noted`() {
    var application = SoundApplication()
    application.set(.invoice, .amountIncludingTax, "700000.00")
    #expect(application.finding("form-below-documents")?.severity == .note)
    #expect(!application.codes.contains("form-above-documents"))
  }

  @Test func `the PDF and the OFD of one invoice count once`() {
    var application = SoundApplication()
    application.add(
      "m7", .invoice,
      [
        .invoiceNumber: SoundApplication.invoice, .buyerName: SoundApplication.applicant,
        .sellerName: SoundApplication.supplier, .amountIncludingTax: "600000.00", .issueDate: "2025-07-01",
      ])
    #expect(application.codes == ["invoice-in-several-files"])
  }

  @Test func `an unread invoice makes the sum unknown and nobody is accused`() {
    var application = SoundApplication()
    application.set(.invoice, .amountIncludingTax, "1.00")
    application.files.append(
      ApplicationEvidence.HandedIn(
        material: SoundApplication.policy.material("m7")!, project: "p1", digest: String(repeating: "a", count: 64),
        name: "x.pdf", reading: nil))
    #expect(!application.codes.contains("form-above-documents"))
  }

  @Test func `settlements beyond contract and cover are warnings`() {
    var application = SoundApplication()
    application.set(.settlementStatement, .amount, "600000.01")
    #expect(application.codes.contains("settled-above-contract"))
    #expect(application.codes.contains("settlement-not-covered"))
  }

  @Test func `a payment above the invoices is noted`() {
    var application = SoundApplication()
    application.set(.bankReceipt, .amount, "650000.00")
    #expect(application.finding("paid-above-invoices")?.severity == .note)
  }

  @Test func `a red-letter invoice cancels the blue one that a line rests on`() {
    var application = SoundApplication()
    application.add(
      "m7", .invoice,
      [
        .invoiceNumber: "24112000000048542999", .redLetterOf: SoundApplication.invoice,
        .amountIncludingTax: "-600000.00", .buyerName: SoundApplication.applicant,
        .sellerName: SoundApplication.supplier,
      ])
    let finding = application.finding("cancelled-invoice-claimed")
    #expect(finding?.severity == .error && finding?.places.count == 2)
    #expect(application.codes.contains("form-above-documents"), "both together come to nothing")
  }

  @Test func `a number without its invoice and an invoice without a line are told apart`() {
    var application = SoundApplication()
    application.set(.invoice, .invoiceNumber, "24112000000048540000")
    #expect(application.finding("invoice-not-handed-in")?.severity == .error)
    #expect(application.finding("invoice-on-no-line")?.severity == .note)
  }

  @Test func `one invoice in two projects is an error`() {
    var application = SoundApplication()
    let first = application.filing.projects[0]
    application.filing.projects.append(ProjectFacts(id: "p2", values: first.values, expenses: first.expenses))
    for file in application.files where file.project == "p1" {
      application.files.append(
        ApplicationEvidence.HandedIn(
          material: file.material, project: "p2", digest: file.digest, name: file.name, reading: file.reading))
    }
    #expect(application.finding("invoice-in-two-projects")?.severity == .error)
  }

  @Test func `hardware on an invoice with none on the form is a warning`() {
    var application = SoundApplication(mode: "appliance")
    #expect(application.codes.contains("hardware-not-priced-apart"))
    application.change(.invoice) { $0.lines = [VoucherLine(name: "*计算机配套产品*GPU服务器")] }
    #expect(application.finding("hardware-on-invoice")?.clause == "四(一)")
    application.set(.contract, .hardwareCost, "1000.00")
    #expect(!application.codes.contains("hardware-on-invoice"))
  }
}
