internal import Standards

/// What a table of names cannot say: red-letter references, currencies, the period and lines of a bank statement.
enum VoucherDetails {
  static func complete(_ voucher: inout Voucher, _ reader: VoucherReader, source: ReadField.Source) {
    switch voucher.kind {
    case .invoice: completeInvoice(&voucher, reader, source)
    case .bankReceipt: checkCurrency(&voucher, reader)
    case .bankStatement: completeStatement(&voucher, reader, source)
    default: break
    }
  }

  private static func completeInvoice(_ voucher: inout Voucher, _ reader: VoucherReader, _ source: ReadField.Source) {
    if let original = original(reader) { voucher.fields[.redLetterOf] = ReadField(original, source) }
    let isRed =
      reader.value("InIssuType/LabelCode") == "N" || reader.value("WhetherEinvoiceIsRedEinvoice") == "true"
      || voucher.fields[.redLetterOf] != nil
      || voucher.fields[.amountIncludingTax]?.value.hasPrefix("-") == true
    if isRed { voucher.findings.append(redLetter(voucher.fields[.redLetterOf]?.value)) }
    if let own = reader.value("EIid").flatMap(VoucherValue.number),
      let number = voucher.fields[.invoiceNumber]?.value, own != number
    {
      voucher.findings.append(VoucherFindings.disagreement(.invoiceNumber, number, nil, own, nil))
    }
    checkCode(&voucher, reader)
    if reader.value("TaxBureauCode") != nil, voucher.dialect.hasPrefix("EInvoice") {
      voucher.findings.append(VoucherFindings.signatureNotVerified)
    }
  }

  /// The payload of the two-dimensional code that some attachments repeat.
  private static func checkCode(_ voucher: inout Voucher, _ reader: VoucherReader) {
    guard let payload = reader.value("GraphCode"), let code = try? InvoiceQR(payload: payload) else { return }
    var said: [(FieldName, String)] = []
    if case .coded(let first, let second) = code.number { said = [(.invoiceCode, first), (.invoiceNumber, second)] }
    if let issued = code.issued { said.append((.issueDate, issued.description)) }
    if let amount = code.amount {
      switch code.amountMeaning {
      case .withTax: said.append((.amountIncludingTax, amount.description))
      case .withoutTax: said.append((.amountExcludingTax, amount.description))
      case .unknown: break
      }
    }
    for (name, value) in said {
      guard let kept = voucher.fields[name], kept.value != value else { continue }
      voucher.findings.append(VoucherFindings.disagreement(name, kept.value, kept, value, ReadField(value, .code)))
    }
  }

  private static func redLetter(_ original: String?) -> Finding {
    let (zh, en) = original.map { ("，冲销蓝字发票 \($0)", ", cancelling the blue invoice \($0)") } ?? ("", "")
    return Finding(
      "red-letter-invoice", .warning,
      what: Phrase(zh: "这是红字（负数）发票\(zh)", en: "This is a red-letter (negative) invoice\(en)"),
      remedy: Phrase(
        zh: "被冲销的发票不能作为支出凭证；请核对后换上有效的蓝字发票", en: "A cancelled invoice proves no expense; hand in the valid blue invoice")
    )
  }

  /// The blue invoice's number, its code before it where it has one.
  private static func original(_ reader: VoucherReader) -> String? {
    let numbers = ["OriginalInvoiceNo", "OriginalInvoiceNumber", "YFP_HM", "YFPHM", "NumberOfOriginalInvoice"]
    let codes = ["OriginalInvoiceCode", "YFP_DM", "YFPDM", "CodeOfOriginalInvoice"]
    let number = numbers.lazy.compactMap { reader.value($0) }.compactMap(VoucherValue.number).first
    let code = codes.lazy.compactMap { reader.value($0) }.compactMap(VoucherValue.number).first
    switch (code, number) {
    case (let code?, let number?): return code.utf8.count == 20 ? code : "\(code) \(number)"
    case (nil, let number?): return number
    case (let code?, nil): return code.utf8.count == 20 ? code : nil
    default:
      return ["Remark", "Note", "Remarks", "BZ", "备注"].lazy.compactMap { reader.value($0) }.compactMap(remark).first
    }
  }

  /// `被红冲蓝字数电票号码：…`, or `对应正数发票代码:…号码:…` of tax-controlled invoices.
  private static func remark(_ text: String) -> String? {
    func digits(after mark: String, counts: Set<Int>) -> String? {
      guard let place = text.firstRange(of: mark) else { return nil }
      let rest = text[place.upperBound...].drop { ":： ".contains($0) }
      let number = rest.prefix { "0"..."9" ~= $0 }
      return counts.contains(number.count) ? String(number) : nil
    }
    for mark in ["蓝字数电票号码", "蓝字数电发票号码", "蓝字发票号码"] {
      if let number = digits(after: mark, counts: [20]) { return number }
    }
    guard let code = digits(after: "对应正数发票代码", counts: [10, 12]), let number = digits(after: "号码", counts: [8]) else {
      return nil
    }
    return "\(code) \(number)"
  }

  /// An amount in another currency is no amount in yuan.
  private static func checkCurrency(_ voucher: inout Voucher, _ reader: VoucherReader) {
    guard let currency = reader.value("Currency"), voucher.fields[.amount] != nil,
      !["CNY", "RMB", "156", "01", "001", "人民币", "人民币元"].contains(currency.uppercased())
    else { return }
    voucher.fields[.amount] = nil
    voucher.findings.append(
      Finding(
        "foreign-currency", .warning,
        what: Phrase(
          zh: "回单币种为 \(currency.prefix(20))，不是人民币", en: "The receipt is in \(currency.prefix(20)), not in yuan"),
        remedy: Phrase(zh: "请附人民币结算金额的证明", en: "Add proof of the amount in yuan")))
  }

  private static func completeStatement(_ voucher: inout Voucher, _ reader: VoucherReader, _ source: ReadField.Source) {
    if let year = reader.value("YearOfBankReconciliationStatement").flatMap({ Int($0) }),
      let month = reader.value("MonthOfBankReconciliationStatement").flatMap({ Int($0) }),
      let first = CivilDate(year: year, month: month, day: 1),
      let last = first.adding(months: 1)?.adding(days: -1)
    {
      voucher.fields[.periodFrom] = ReadField(first.description, source)
      voucher.fields[.periodTo] = ReadField(last.description, source)
    }
    // Some banks write every movement twice, once with nothing moved.
    voucher.lines = reader.index.lines.prefix(2000).map(movement).filter { $0.amount != "0.00" }
  }

  /// `2021-08-03 收 DEF公司 转账业务`: day, direction seen from the account's owner, the other side, what for.
  private static func movement(_ tuple: XMLNode) -> VoucherLine {
    func value(_ name: String) -> String { tuple.child(name)?.value ?? "" }
    let direction = ["0": "付", "1": "收"][value("IdentificationOfCreditOrDebit")] ?? ""
    let words = [
      VoucherValue.day(value("DateOfBookkeeping")) ?? "", direction, value("NameOfCounterparty"),
      value("NotesOfBankElectronicReceipt"),
    ]
    return VoucherLine(
      name: String(words.filter { !$0.isEmpty }.joined(separator: " ").prefix(200)),
      amount: VoucherValue.amount(value("TransactionAmount")))
  }
}
