/// What the two-dimensional code of an invoice says: `01,type,code,number,amount,date,check code,CRC`.
package struct InvoiceQR: Hashable, Codable, Sendable {
  /// What the amount field means, by type of invoice.
  package enum AmountMeaning: String, Codable, Sendable { case withoutTax, withTax, unknown }
  /// The CRC is not officially documented: a mismatch is a warning, never proof.
  package enum CRC: String, Codable, Sendable { case matches, differs, absent }

  /// Two digits: 31 and 32 digital, 10 and 20 electronic, 01 and 04 paper.
  package let type: String
  package let number: InvoiceNumber
  package let amount: Money?
  package let issued: CivilDate?
  package let checkCode: String
  package let crc: CRC

  package var amountMeaning: AmountMeaning {
    switch type {
    case "31", "32": .withTax
    case "01", "04", "10", "20": .withoutTax
    default: .unknown
    }
  }

  package init(payload: String) throws(InvoiceQRFlaw) {
    guard payload.utf8.count <= 400 else { throw .notAnInvoice }
    let text = payload.trimmed
    let fields = text.split(separator: ",", omittingEmptySubsequences: false).map { String($0).trimmed }
    guard fields.count >= 6, fields[0] == "01", fields[1].count == 2, fields[1].digitValues != nil else {
      throw .notAnInvoice
    }
    do { number = try InvoiceNumber(code: fields[2], number: fields[3]) } catch { throw .number(error) }
    type = fields[1]
    amount = InvoiceQR.amount(fields[4])
    guard fields[4].isEmpty || amount != nil else { throw .unreadableAmount }
    issued = fields[5].isEmpty ? nil : try? CivilDate(typed: fields[5])
    guard fields[5].isEmpty || issued != nil else { throw .unreadableDate }
    checkCode = fields.count > 6 ? fields[6] : ""
    crc = fields.count > 7 ? InvoiceQR.check(text, stated: fields[7]) : .absent
  }

  /// What the code of a digital invoice says; `type` is 31 or 32.
  package static func payload(type: String, number: String, total: Money, issued: CivilDate) -> String {
    let body = "01,\(type),,\(number),\(total),\(issued.description.filter { $0 != "-" }),,"
    let check = String(CRC16.umts(body.utf8), radix: 16, uppercase: true)
    return body + String(repeating: "0", count: 4 - check.count) + check
  }

  /// Signed: a red-letter invoice states a negative amount.
  private static func amount(_ text: String) -> Money? {
    let negative = text.hasPrefix("-")
    guard let amount = try? Money(typed: negative ? String(text.dropFirst()) : text) else { return nil }
    return Money(fen: negative ? -amount.fen : amount.fen)
  }

  /// Most issuers count the comma before the CRC, some do not.
  private static func check(_ text: String, stated: String) -> CRC {
    guard let stated = UInt16(stated, radix: 16) else { return .absent }
    var commas = 0
    let covered = text.utf8.prefix { unit in
      if unit == UInt8(ascii: ",") { commas += 1 }
      return commas < 7
    }
    let withComma = Array(covered) + [UInt8(ascii: ",")]
    return [CRC16.umts(withComma), CRC16.umts(covered)].contains(stated) ? .matches : .differs
  }
}

/// Why a payload is not an invoice's.
package enum InvoiceQRFlaw: Explained {
  case notAnInvoice, unreadableAmount, unreadableDate
  case number(InvoiceNumberFlaw)

  package var reason: Phrase {
    switch self {
    case .notAnInvoice: Phrase(zh: "该二维码不是发票二维码。", en: "This is not the code of an invoice.")
    case .unreadableAmount: Phrase(zh: "发票二维码中的金额无法识别。", en: "The amount in the invoice's code cannot be read.")
    case .unreadableDate: Phrase(zh: "发票二维码中的日期无法识别。", en: "The date in the invoice's code cannot be read.")
    case .number(let flaw): flaw.reason
    }
  }

  package var remedy: Phrase {
    Phrase(zh: "请改为按票面手工填写。", en: "Enter the invoice by hand from its face.")
  }
}
