internal import Standards

/// Fields from the two-dimensional code of an invoice.
enum InvoiceCode {
  /// The first code on the pages that is an invoice's.
  static func found(in reading: FileReading) -> (code: InvoiceQR, mark: CodeMark, page: Int)? {
    for page in reading.pages {
      for mark in page.codes {
        if let code = try? InvoiceQR(payload: mark.payload) { return (code, mark, page.number) }
      }
    }
    return nil
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
