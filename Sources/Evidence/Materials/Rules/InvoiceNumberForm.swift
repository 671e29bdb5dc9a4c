internal import Standards

extension FileRule {
  /// `invoice-number-form` and `invoice-number-year`: a number no invoice can have, or of another year than the invoice.
  static let invoiceNumberForm = FileRule { reading in
    guard reading.kind == .invoice, let field = reading.fields[.invoiceNumber] else { return [] }
    let number: InvoiceNumber
    do throws(InvoiceNumberFlaw) {
      number = try InvoiceNumber(code: reading.value(.invoiceCode), number: field.value)
    } catch {
      guard field.source < .recognised || reading.value(.invoiceCode) != nil else { return [] }
      return [
        Finding(
          "invoice-number-form", .warning, what: error.reason, remedy: error.remedy,
          places: reading.places(.invoiceNumber, .invoiceCode))
      ]
    }
    guard let year = number.year, let issued = reading.value(.issueDate).flatMap(CivilDate.init(iso:)) else {
      return []
    }
    // Codes are given out in advance; a digital number carries the year it was issued in.
    let isWrong =
      if case .digital = number { year != issued.year } else { issued.year < year || issued.year > year + 3 }
    guard isWrong, reading.isSure(.invoiceNumber, .issueDate) else { return [] }
    return [
      Finding(
        "invoice-number-year", .warning,
        what: Phrase(
          zh: "发票号码所含年份为 \(year) 年，与开票日期 \(issued.phrase.zh) 不符。",
          en: "The invoice's number is of \(year); it was issued on \(issued.phrase.en)."),
        remedy: Phrase(zh: "请核对发票号码和开票日期。", en: "Check the number and the day of issue."),
        places: reading.places(.invoiceNumber, .issueDate))
    ]
  }
}
