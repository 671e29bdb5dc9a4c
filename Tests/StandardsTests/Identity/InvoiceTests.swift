import Foundation
import Standards
import Testing

struct InvoiceTests {
  @Test func `a digital invoice is its twenty digits`() throws {
    let number = try InvoiceNumber(typed: "2411 2000 0000 4854 2163")
    #expect(number == .digital("24112000000048542163"))
    #expect(number.year == 2024)
    #expect(number.key.canonical == "d:24112000000048542163")
    #expect(try InvoiceNumber(code: "", number: "24112000000048542163").key == number.key)
    #expect(try InvoiceNumber(code: "241120000000", number: "24112000000048542163").key == number.key)
  }

  @Test func `a tax-controlled invoice is its code and number`() throws {
    let number = try InvoiceNumber(code: "０50001700111", number: "99999951")
    #expect(number.key.canonical == "c:050001700111:99999951")
    #expect(number.year == 2017)
    #expect(try InvoiceNumber(typed: "050001700111 99999951") == number)
    #expect(try InvoiceNumber(code: "5100191160", number: "00012345").year == 2019)
    #expect(try InvoiceNumber(typed: "510019116000012345").display == "5100191160 00012345")
  }

  @Test(arguments: [
    ("", "", InvoiceNumberFlaw.empty), ("", "99999951", .codeMissing),
    ("050001700111", "9999995", .wrongNumberLength(7)),
    ("05000170011", "99999951", .wrongCodeLength(11)), ("050001700111", "24112000000048542163", .codeWithDigitalNumber),
    ("", "2411200000004854216X", .notDigits), ("", "123456789", .wrongNumberLength(9)),
  ])
  func `what is not an invoice number is refused`(code: String, number: String, flaw: InvoiceNumberFlaw) {
    #expect(throws: flaw) { try InvoiceNumber(code: code, number: number) }
    #expect(!flaw.reason.zh.isEmpty && !flaw.remedy.en.isEmpty)
  }

  @Test func `a digital invoice's code is read with the amount including tax`() throws {
    let code = try InvoiceQR(payload: "01,32,,26427000000145889304,300.00,20260108,,670d")
    #expect(code.number == .digital("26427000000145889304"))
    #expect(code.amount == Money(yuan: 300) && code.amountMeaning == .withTax)
    #expect(code.issued?.description == "2026-01-08")
    #expect(code.crc == .matches)
  }

  @Test func `a tax-controlled invoice's code is read with the amount before tax`() throws {
    let code = try InvoiceQR(payload: "01,10,050001700111,99999951,300.00,20201010,14754822929856772523,E400,")
    #expect(code.number == .coded(code: "050001700111", number: "99999951"))
    #expect(code.amountMeaning == .withoutTax && code.crc == .matches)
    #expect(code.checkCode == "14754822929856772523")
  }

  @Test func `a changed amount is seen by its CRC and a missing CRC is only absent`() throws {
    #expect(try InvoiceQR(payload: "01,32,,26427000000145889304,900.00,20260108,,670d").crc == .differs)
    #expect(try InvoiceQR(payload: "01,31,,24112000000048542163,4449.00,2025-11-08,,").crc == .absent)
    #expect(try InvoiceQR(payload: "01,31, ,24112000000048542163,-44.90,20251108, ,").amount == Money(fen: -4490))
  }

  @Test(arguments: [
    "", "https://example.cn", "02,32,,26427000000145889304,300.00,20260108,,", "01,32,,2642,300.00,20260108,,",
    "01,32,,26427000000145889304,x,20260108,,", "01,32,,26427000000145889304,3,20261308,,",
  ])
  func `other codes are refused with the advice to type the invoice in`(payload: String) {
    #expect { try InvoiceQR(payload: payload) } throws: {
      ($0 as? InvoiceQRFlaw)?.remedy.en.contains("by hand") == true
    }
  }

  private static let vectors = ProcessInfo.processInfo.environment["DUIXIAN_QR_VECTORS"]

  /// A private table of payloads from real invoices: payload, CRC given, …, and how the CRC was made.
  @Test(.enabled(if: vectors != nil)) func `real payloads are read and their CRC is found as recorded`() throws {
    let table = try String(contentsOfFile: #require(Self.vectors), encoding: .utf8)
    var read = 0
    for row in table.split(separator: "\n").dropFirst() {
      let columns = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let matches = columns.last != "none"
      guard matches || columns[0].hasPrefix("01,3") else { continue }
      #expect(try (InvoiceQR(payload: columns[0]).crc == .matches) == matches, "\(columns[0])")
      read += 1
    }
    #expect(read >= 24)
  }
}
