import Standards
import Testing

@testable import DemoDocuments
@testable import Evidence

/// What is read off our own papers is what they were drawn from.
@Suite(.enabled(if: Poppler.present, "poppler-utils or bubblewrap is not installed"))
struct DemoReadingTests {
  private let desk: ReadingDesk

  init() async throws { desk = try await ReadingDesk() }

  private static let dossiers =
    DemoMode.allCases.map { DemoDossier(inventing: 5, mode: $0) } + DemoDossier.invented(count: 6)

  private func reading(_ document: DemoDocument, of dossier: DemoDossier) async throws -> FileReading {
    let path = try desk.write(try #require(document.pdf(of: dossier)))
    let job = SandboxJob("pdftotext", ["-bbox-layout", "-cropbox", "-enc", "UTF-8", .input, "-"], input: path)
    let words = PDFWords.pages(try await desk.sandbox.run(job))
    var reading = FileReading(digest: "", media: .pdf)
    reading.pages = words.enumerated().map { index, words in
      PageReading(
        number: index + 1, aspect: PageCanvas.width / PageCanvas.height, textSource: .textLayer,
        lines: LineAssembly(width: PageCanvas.width, height: PageCanvas.height).lines(words))
    }
    reading.pageCount = reading.pages.count
    Meaning.interpret(&reading)
    return reading
  }

  private func expect(
    _ document: DemoDocument, _ kind: DocumentKind, _ wanted: [FieldName: String], _ dossier: DemoDossier
  ) async throws {
    let reading = try await reading(document, of: dossier)
    #expect(reading.kind == kind, "\(document) \(dossier.mode)")
    for (name, value) in wanted {
      let got = reading.value(name).map { $0.filter { !$0.isWhitespace } }
      #expect(got == value.filter { !$0.isWhitespace }, "\(document) \(dossier.mode) \(name.rawValue)")
      #expect(reading.fields[name]?.box != nil, "\(document) \(name.rawValue) has no place")
    }
    let wrong = reading.findings.filter { $0.severity != .note }
    #expect(wrong.isEmpty, "\(document) \(dossier.mode) \(wrong.map(\.code))")
  }

  @Test(arguments: dossiers)
  func `licence, letter and account form give the applicant's particulars`(dossier: DemoDossier) async throws {
    let party = dossier.company
    try await expect(
      .licence, .licence,
      [
        .applicantName: party.name, .creditCode: party.creditCode, .legalRepresentative: party.representative,
        .address: party.address,
      ], dossier)
    try await expect(
      .commitmentLetter, .commitmentLetter,
      [.applicantName: party.name, .creditCode: party.creditCode, .date: dossier.filedOn.description], dossier)
    try await expect(
      .bankAccountForm, .bankAccountForm,
      [
        .applicantName: party.name, .creditCode: party.creditCode, .accountName: party.name, .bankName: party.bank,
        .accountNumber: party.account, .contactName: party.agent, .phone: party.phone, .address: party.address,
        .date: dossier.filedOn.description,
      ], dossier)
  }

  @Test(arguments: dossiers)
  func `contract and supplement give parties, days, sums and items`(dossier: DemoDossier) async throws {
    var wanted: [FieldName: String] = [
      .contractNumber: dossier.contractNumber, .partyA: dossier.company.name, .partyACode: dossier.company.creditCode,
      .partyB: dossier.supplier.name, .partyBCode: dossier.supplier.creditCode,
      .signedOn: dossier.signedOn.description, .amount: dossier.contractAmount.description,
      .amountInWords: dossier.contractAmount.inWords, .modelName: dossier.modelName,
    ]
    var items: [FieldName: String] = [:]
    let names: [DemoCost.Kind: FieldName] = [
      .people: .laborCost, .computing: .computeCost, .material: .dataCost, .software: .softwareCost,
      .hardware: .hardwareCost,
    ]
    for cost in dossier.costs where cost.amount != .zero { items[names[cost.kind]!] = cost.amount.description }
    if dossier.mode == .api {
      wanted[.termFrom] = dossier.signedOn.description
      wanted[.termTo] = dossier.endsOn.description
    }
    try await expect(.contract, .contract, wanted.merging(items) { $1 }, dossier)
    let supplement: [FieldName: String] = [
      .contractNumber: dossier.contractNumber + "-B1", .supplements: dossier.contractNumber,
      .partyA: dossier.company.name, .amount: dossier.contractAmount.description,
    ]
    try await expect(.supplementaryAgreement, .contract, supplement.merging(items) { $1 }, dossier)
  }

  @Test(arguments: dossiers)
  func `settlement and report give what they certify`(dossier: DemoDossier) async throws {
    let settled: [FieldName: String] = [
      .serial: dossier.contractNumber + "-J1", .contractNumber: dossier.contractNumber,
      .buyerName: dossier.company.name, .issuer: dossier.supplier.name,
      .amount: dossier.contractAmount.description, .amountInWords: dossier.contractAmount.inWords,
      .date: dossier.acceptedOn.description,
    ]
    let usage = dossier.usage.reduce(0) { $0 + $1.tenThousandTokens }
    let used: [FieldName: String] = dossier.mode == .api ? [.usage: "\(usage)", .modelName: dossier.modelName] : [:]
    if dossier.mode == .api || dossier.mode == .appliance {
      try await expect(.settlement, .settlementStatement, settled.merging(used) { $1 }, dossier)
    }
    try await expect(
      .acceptance, .acceptanceReport,
      [
        .projectName: dossier.projectName, .contractNumber: dossier.contractNumber, .partyB: dossier.supplier.name,
        .amount: dossier.contractAmount.description, .acceptedOn: dossier.acceptedOn.description,
        .applicationField: dossier.field.name, .effect: dossier.effect + "。",
      ], dossier)
    try await expect(
      .modelProfile, .modelProfile,
      [
        .modelName: dossier.modelName, .applicantName: dossier.company.name, .applicationField: dossier.field.name,
        .date: dossier.filedOn.description,
      ], dossier)
  }

  @Test(arguments: dossiers)
  func `every invoice and payment gives all it states`(dossier: DemoDossier) async throws {
    for (index, invoice) in dossier.invoices.enumerated() {
      try await expect(
        .invoice(index), .invoice,
        [
          .invoiceNumber: invoice.number, .issueDate: invoice.issuedOn.description, .buyerName: dossier.company.name,
          .buyerTaxID: dossier.company.creditCode, .sellerName: dossier.supplier.name,
          .sellerTaxID: dossier.supplier.creditCode, .amountExcludingTax: invoice.amountExcludingTax.description,
          .tax: invoice.tax.description, .amountIncludingTax: invoice.total.description,
          .amountInWords: invoice.total.inWords, .contractNumber: dossier.contractNumber,
        ], dossier)
    }
    for (index, payment) in dossier.payments.enumerated() {
      try await expect(
        .bankReceipt(index), .bankReceipt,
        [
          .serial: payment.serial, .date: payment.paidOn.description, .amount: payment.amount.description,
          .amountInWords: payment.amount.inWords, .payerName: dossier.company.name,
          .payeeName: dossier.supplier.name, .payerAccount: dossier.company.account,
          .payeeAccount: dossier.supplier.account, .purpose: "支付 \(dossier.contractNumber) 合同款",
        ], dossier)
    }
  }
}
