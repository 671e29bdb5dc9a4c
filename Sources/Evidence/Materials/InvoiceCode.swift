internal import Standards

/// Fields from the two-dimensional code of an invoice.
enum InvoiceCode {
  /// The first code on the pages that is an invoice's.
  static func found(in reading: FileReading) -> (code: InvoiceQR, mark: CodeMark, page: Int)? {
    reading.pages.lazy.compactMap { page in found(on: page).map { ($0.code, $0.mark, page.number) } }.first
  }

  static func found(on page: PageReading) -> (code: InvoiceQR, mark: CodeMark)? {
    page.codes.lazy.compactMap { mark in (try? InvoiceQR(payload: mark.payload)).map { ($0, mark) } }.first
  }

  /// What the code says of an invoice, as fields. The amount's meaning depends on the kind.
  static func fields(of code: InvoiceQR, at mark: CodeMark, page: Int) -> [FieldName: ReadField] {
    var fields: [FieldName: ReadField] = [:]
    func put(_ name: FieldName, _ value: String?) {
      guard let value, !value.isEmpty else { return }
      fields[name] = ReadField(value, .code, page: page, box: mark.box)
    }
    switch code.number {
    case .digital(let number): put(.invoiceNumber, number)
    case .coded(let key, let number):
      put(.invoiceCode, key)
      put(.invoiceNumber, number)
    }
    put(.issueDate, code.issued?.description)
    put(.checkCode, code.checkCode.count == 20 ? code.checkCode : nil)
    switch code.amountMeaning {
    case .withTax: put(.amountIncludingTax, code.amount?.description)
    case .withoutTax: put(.amountExcludingTax, code.amount?.description)
    case .unknown: break
    }
    return fields
  }
}
