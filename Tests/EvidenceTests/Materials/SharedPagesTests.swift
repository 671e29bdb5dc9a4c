import Foundation
import Standards
import Testing

@testable import Evidence

/// The shared invented pages: contract, settlement, invoice, receipt, form, letter, report and profile.
@Suite(.enabled(if: PageFixtures.hasShared, "the shared samples are not here"))
struct SharedPagesTests {
  /// Files as an applicant would hand them in: pages of one document together.
  private static let files: [(name: String, kind: DocumentKind, pages: [String])] = [
    ("api contract", .contract, ["01_contract_api_p1", "02_contract_api_p2", "03_contract_api_p3"]),
    ("deployment contract", .contract, ["04_contract_private_p1", "05_contract_private_p2"]),
    ("settlement", .settlementStatement, ["06_settlement"]), ("invoice", .invoice, ["07_invoice"]),
    ("receipt", .bankReceipt, ["08_payment_receipt"]), ("form", .bankAccountForm, ["09_bank_form"]),
    ("letter", .commitmentLetter, ["10_commitment"]), ("acceptance", .acceptanceReport, ["11_acceptance"]),
    ("profile", .modelProfile, ["12_evidence"]),
  ]

  /// Our name of a truth's field, by kind.
  private static func name(_ key: String, _ kind: DocumentKind) -> FieldName? {
    switch (kind, key) {
    case (.contract, "contract_no"), (.settlementStatement, "contract_no"), (.acceptanceReport, "contract_no"):
      .contractNumber
    case (.contract, "buyer"), (.acceptanceReport, "buyer"): .partyA
    case (.contract, "seller"), (.acceptanceReport, "seller"): .partyB
    case (.contract, "buyer_uscc"): .partyACode
    case (.contract, "seller_uscc"): .partyBCode
    case (.contract, "sign_date"): .signedOn
    case (.contract, "end_date"): .termTo
    case (.contract, "total"), (.settlementStatement, "total"), (.bankReceipt, "total"), (.acceptanceReport, "total"):
      .amount
    case (_, "total_cn"): .amountInWords
    case (.contract, "tax"), (.invoice, "tax"): .tax
    case (.contract, "account"): .payeeAccount
    case (.contract, "bank"), (.bankAccountForm, "bank"): .bankName
    case (.contract, "cat_人力"): .laborCost
    case (.contract, "cat_算力"): .computeCost
    case (.contract, "cat_数据"): .dataCost
    case (.contract, "cat_软件"): .softwareCost
    case (.contract, "cat_硬件"): .hardwareCost
    case (.settlementStatement, "settle_no"), (.bankReceipt, "receipt_no"): .serial
    case (.settlementStatement, "buyer"), (.invoice, "buyer"): .buyerName
    case (.settlementStatement, "buyer_uscc"), (.invoice, "buyer_uscc"): .buyerTaxID
    case (.settlementStatement, "seller"): .issuer
    case (.settlementStatement, "issue_date"), (.bankReceipt, "pay_date"), (.bankAccountForm, "fill_date"),
      (.commitmentLetter, "date"):
      .date
    case (.invoice, "invoice_no"): .invoiceNumber
    case (.invoice, "issue_date"): .issueDate
    case (.invoice, "total"): .amountIncludingTax
    case (.invoice, "amount"): .amountExcludingTax
    case (.invoice, "seller"): .sellerName
    case (.invoice, "seller_uscc"): .sellerTaxID
    case (.bankReceipt, "buyer"): .payerName
    case (.bankReceipt, "seller"): .payeeName
    case (.bankReceipt, "payer_account"): .payerAccount
    case (.bankAccountForm, "buyer"), (.commitmentLetter, "buyer"): .applicantName
    case (.bankAccountForm, "buyer_uscc"), (.commitmentLetter, "buyer_uscc"): .creditCode
    case (.bankAccountForm, "account"): .accountNumber
    case (.bankAccountForm, "phone"): .phone
    case (.bankAccountForm, "contact"): .contactName
    case (.commitmentLetter, "amount"): .amount
    case (.acceptanceReport, "accept_date"): .acceptedOn
    case (.acceptanceReport, "paid"): .paidAmount
    case (.modelProfile, "filing_no"): .modelFiling
    case (.modelProfile, "patent"): .patent
    case (.modelProfile, "soft_reg"): .softwareRegistration
    default: nil
    }
  }

  private static func canonical(_ text: String) -> String {
    if let token = DateTokens.first(in: Array(text)), token.range.count == text.count { return token.value.description }
    let plain = text.replacing(",", with: "")
    return text.contains(",") && Double(plain) != nil ? plain : text
  }

  private static func truth(
    _ file: (name: String, kind: DocumentKind, pages: [String]), _ all: [String: Any]
  )
    -> [FieldName: String]
  {
    var out: [FieldName: String] = [:]
    for page in file.pages {
      let fields = (all[page] as? [String: Any])?["fields"] as? [String: String] ?? [:]
      for (key, value) in fields {
        guard let name = name(key, file.kind) else { continue }
        out[name] = canonical(value)
      }
    }
    return out
  }

  private func read(_ source: (String) -> PageReading?) throws -> FieldScore {
    let folder = try #require(PageFixtures.shared)
    let all = try PageFixtures.json(folder.appendingPathComponent("synthetic-pages/gt.json"))["pages"] as? [String: Any]
    var score = FieldScore()
    for file in Self.files {
      let pages = file.pages.compactMap(source)
      guard pages.count == file.pages.count else { continue }
      var numbered = pages
      for index in numbered.indices { numbered[index].number = index + 1 }
      var reading = PageFixtures.reading(numbered, media: .jpeg)
      Meaning.interpret(&reading, expecting: [])
      if reading.kind != file.kind { score.wrong.append("\(file.name) is taken for \(reading.kind)") }
      score.add(Self.truth(file, all ?? [:]), reading, in: file.name)
      if ProcessInfo.processInfo.environment["DUIXIAN_SHOW"] != nil {
        for (name, field) in reading.fields.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
          print("   ", file.name, name.rawValue, "=", field.value, field.confidence)
        }
        for line in reading.lines { print("   ", file.name, line) }
        print("   ", file.name, reading.findings.map(\.code))
      }
    }
    return score
  }

  @Test func `perfectly recognised pages give every field and no wrong one`() throws {
    let folder = try #require(PageFixtures.shared)
    let all = try PageFixtures.json(folder.appendingPathComponent("synthetic-pages/gt.json"))["pages"] as? [String: Any]
    let score = try read { name in
      guard let page = all?[name] as? [String: Any], let lines = page["lines"] as? [[String: Any]] else { return nil }
      var reading = PageReading(number: 1, textSource: .recognised)
      reading.lines = lines.compactMap { line in
        guard let text = line["text"] as? String, let box = line["box"] as? [Double] else { return nil }
        return TextLine(
          text,
          box: PageBox(
            x: box[0] / 210, y: box[1] / 297, width: (box[2] - box[0]) / 210, height: (box[3] - box[1]) / 297))
      }
      return reading
    }
    print(score.report("perfect lines"))
    #expect(score.wrong.isEmpty && score.missing.isEmpty)
  }

  /// Lines of another recogniser, made by hand before a run: `DUIXIAN_OCR_LINES` names a JSON file of pictures with
  /// `aspect` and `lines` (text, box as left, top, right, bottom in fractions, confidence).
  @Test(
    .enabled(if: ProcessInfo.processInfo.environment["DUIXIAN_OCR_LINES"] != nil, "no recognised lines were given"),
    arguments: ["scan", "phone"])
  func `lines of a recogniser give few missing and hardly a wrong field`(look: String) throws {
    let path = try #require(ProcessInfo.processInfo.environment["DUIXIAN_OCR_LINES"])
    let all = try PageFixtures.json(URL(fileURLWithPath: path))
    let score = try read { name in
      (all["\(name).\(look).jpg"] as? [String: Any]).map(RecognisedLines.page)
    }
    print(score.report("recognised \(look)"))
    #expect(Double(score.wrong.count) <= 0.1 * Double(score.total))
  }
}

enum RecognisedLines {
  static func page(_ entry: [String: Any]) -> PageReading {
    var reading = PageReading(number: 1, aspect: entry["aspect"] as? Double ?? 0.7, textSource: .recognised)
    reading.lines = (entry["lines"] as? [[String: Any]] ?? []).compactMap { line in
      guard let text = line["text"] as? String, let box = line["box"] as? [Double], box.count == 4 else { return nil }
      return TextLine(
        text, box: PageBox(x: box[0], y: box[1], width: box[2] - box[0], height: box[3] - box[1]),
        confidence: line["confidence"] as? Double ?? 1)
    }
    return reading
  }
}
