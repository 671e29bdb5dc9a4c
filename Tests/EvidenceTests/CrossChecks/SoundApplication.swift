import Evidence
import Foundation
import PolicyCore
import Standards

/// An application of the repository's first programme whose form and materials agree, for tests to break.
struct SoundApplication {
  var filing: Filing
  var files: [ApplicationEvidence.HandedIn] = []
  var submittedOn = CivilDate(iso: "2025-09-10")!
  static let applicant = "北京测试智能科技有限公司"
  static let code = CreditCode.example(seed: 7)!.text
  static let supplier = "云上大模型（北京）有限公司"
  static let invoice = "24112000000048542163"

  static let policy: CompiledPolicy = {
    var root = URL(fileURLWithPath: #filePath)
    while !FileManager.default.fileExists(atPath: root.appendingPathComponent("Package.swift").path) {
      root.deleteLastPathComponent()
    }
    let slug = "etown-model-voucher-benchmark"
    let folder = root.appendingPathComponent("Policies/\(slug)")
    let names = FileManager.default.enumerator(atPath: folder.path)!.compactMap { $0 as? String }
    let sources = names.filter { $0.hasSuffix(".yaml") }.sorted().map {
      SourceFile(path: $0, text: try! String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8))
    }
    return try! PolicyLoading.compile(slug: slug, sources: sources, round: "2025") { _ in "test" }
  }()

  init(mode: String = "api") {
    filing = Filing(
      application: [
        "org.name": .text(Self.applicant), "org.credit_code": .text(Self.code), "org.kind": .choice("enterprise"),
        "org.operates_in_zone": .bool(true), "org.major_penalty": .bool(false), "org.criminal_record": .bool(false),
        "org.dishonest_listed": .bool(false), "org.applied_open_call": .bool(false),
        "org.account_name": .text(Self.applicant), "org.bank_line": .text("102100099996"),
      ],
      projects: [
        ProjectFacts(
          id: "p1",
          values: [
            "project.mode": .choice(mode), "project.field": .choice("health"), "project.is_user": .bool(true),
            "project.third_party": .bool(true), "project.related": .bool(false), "project.controlled": .bool(false),
            "project.other_fund": .bool(false), "project.supplier": .text(Self.supplier),
            "project.contract_number": .text("HT-2025-0042"), "project.signed_on": .date(CivilDate(iso: "2025-01-15")!),
            "project.accepted_on": .date(CivilDate(iso: "2025-08-01")!),
          ],
          expenses: [
            ExpenseFacts(
              id: "e1",
              values: [
                "expense.contract_amount": .money(Money(yuan: 600_000)),
                "expense.settled": .money(Money(yuan: 600_000)),
                "expense.invoiced": .money(Money(yuan: 600_000)), "expense.paid": .money(Money(yuan: 600_000)),
                "expense.invoice_key": .text(Self.invoice), "expense.spent_on": .date(CivilDate(iso: "2025-06-30")!),
              ])
          ])
      ])
    let isPurchase = mode == "private" || mode == "cloud"
    add(
      isPurchase ? "m8" : "m5", .contract,
      [
        .contractNumber: "HT-2025-0042", .partyA: Self.applicant, .partyACode: Self.code, .partyB: Self.supplier,
        .signedOn: "2025-01-15", .amount: "600000.00",
      ]
    ) { $0.pages = [Self.page(seals: 2)] }
    if !isPurchase {
      add(
        "m6", .settlementStatement,
        [
          .issuer: Self.supplier, .amount: "600000.00", .periodFrom: "2025-01-20", .periodTo: "2025-06-30",
          .date: "2025-06-30",
        ])
    }
    add(
      isPurchase ? "m9" : "m7", .invoice,
      [
        .invoiceNumber: Self.invoice, .buyerName: Self.applicant, .buyerTaxID: Self.code, .sellerName: Self.supplier,
        .amountIncludingTax: "600000.00", .issueDate: "2025-07-01",
      ])
    add(
      isPurchase ? "m9" : "m7", .bankReceipt,
      [
        .payerName: Self.applicant, .payeeName: Self.supplier, .amount: "600000.00", .date: "2025-07-10",
        .serial: "20250710000123",
      ])
    add("m3", .commitmentLetter, [.applicantName: Self.applicant]) { reading in
      var page = Self.page(seals: 1, text: Self.applicant)
      page.handwriting = [HandwritingMark(box: PageBox(x: 0.6, y: 0.8, width: 0.1, height: 0.05), confidence: 0.9)]
      reading.pages = [page]
    }
    add("m4", .bankAccountForm, [.accountName: Self.applicant, .bankLine: "102100099996"]) {
      $0.pages = [Self.page(seals: 1, text: Self.applicant)]
    }
  }

  static func page(
    _ number: Int = 1, seals: Int = 0, text: String? = nil, colour: ScanQuality.Colour = .colour
  ) -> PageReading {
    var page = PageReading(number: number)
    page.scan = ScanQuality(
      pixels: Raster(width: 4, height: 6, pixels: [UInt8](repeating: 255, count: 72)).size, dotsPerInch: 150,
      colour: colour)
    page.seals = (0..<seals).map { index in
      var seal = SealMark(
        box: PageBox(x: 0.1 + 0.4 * Double(index), y: 0.7, width: 0.2, height: 0.14), shape: .round,
        ink: .red, size: 42, confidence: 0.95)
      seal.text = text
      return seal
    }
    return page
  }

  mutating func add(
    _ material: MaterialID, _ kind: DocumentKind, _ fields: [FieldName: String], project: String? = "p1",
    source: ReadField.Source = .textLayer, _ change: (inout FileReading) -> Void = { _ in }
  ) {
    let definition = Self.policy.material(material)!
    let digest = String(repeating: "0", count: 62) + (files.count < 10 ? "0" : "") + String(files.count)
    var reading = FileReading(digest: digest, media: .pdf)
    reading.kind = kind
    reading.pageCount = 1
    for (name, value) in fields {
      reading.fields[name] = ReadField(
        value, source, page: 1, box: PageBox(x: 0.1, y: 0.1, width: 0.3, height: 0.02), confidence: 0.98)
    }
    change(&reading)
    files.append(
      ApplicationEvidence.HandedIn(
        material: definition, project: definition.level == .project ? project : nil, digest: digest,
        name: "\(kind.rawValue)-\(files.count).pdf", reading: reading))
  }

  /// Changes the reading of the first file of a kind.
  mutating func change(_ kind: DocumentKind, _ edit: (inout FileReading) -> Void) {
    let index = files.firstIndex { $0.kind == kind }!
    let old = files[index]
    var reading = old.reading!
    edit(&reading)
    files[index] = ApplicationEvidence.HandedIn(
      material: old.material, project: old.project, digest: old.digest, name: old.name, reading: reading)
  }

  mutating func set(_ kind: DocumentKind, _ field: FieldName, _ value: String?, _ source: ReadField.Source = .textLayer)
  {
    change(kind) { $0.fields[field] = value.map { ReadField($0, source, page: 1) } }
  }

  var evidence: ApplicationEvidence {
    ApplicationEvidence(policy: Self.policy, filing: filing, submittedOn: submittedOn, files: files)
  }

  var findings: [Finding] { CrossChecks.findings(evidence) }
  var codes: [String] { findings.map(\.code) }
  func finding(_ code: String) -> Finding? { findings.first { $0.code == code } }
}
