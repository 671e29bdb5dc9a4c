internal import Standards

/// Brings what a voucher writes to the one form that ``ReadField`` promises. What is not plainly readable is `nil`.
enum VoucherValue {
  static func normalised(_ raw: String, for name: FieldName) -> String? {
    let text = raw.trimmed
    guard !text.isEmpty, text.utf8.count <= 2000 else { return nil }
    switch name {
    case .amount, .amountExcludingTax, .tax, .amountIncludingTax: return amount(text)
    case .issueDate, .date, .periodFrom, .periodTo: return day(text)
    case .invoiceNumber, .invoiceCode, .checkCode: return number(text)
    case .sellerTaxID, .buyerTaxID: return taxID(text)
    case .payerAccount, .payeeAccount, .accountNumber: return account(text)
    case .amountInWords: return words(text)
    default: return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  /// Yuan with two decimals; more decimals only where they are zeros. `***`, as exempt invoices print, is no amount.
  static func amount(_ text: String) -> String? {
    var body = text.narrowed.filter { !$0.isWhitespace && $0 != "," && $0 != "¥" && $0 != "￥" }
    if body.hasPrefix("CNY") { body = String(body.dropFirst(3)) }
    if body.hasSuffix("元") { body = String(body.dropLast()) }
    if body.hasPrefix("(负数)") { body = "-" + body.dropFirst(4) }
    let isNegative = body.hasPrefix("-")
    let parts = body.dropFirst(isNegative ? 1 : 0).split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), isDigits(parts[0]), parts[0].utf8.count <= 12 else { return nil }
    let decimals = parts.count == 2 ? parts[1] : ""
    guard decimals.isEmpty || isDigits(decimals), decimals.dropFirst(2).allSatisfy({ $0 == "0" }),
      let yuan = Int64(parts[0]), let cents = Int64((decimals.prefix(2) + "00").prefix(2))
    else { return nil }
    return Money(fen: (isNegative ? -1 : 1) * (yuan * 100 + cents)).description
  }

  /// The day of `2020年06月28日`, `20170820`, `2023-02-23 10:08:05`, `2016-1-10`, `2024      11     07`.
  static func day(_ text: String) -> String? {
    let folded = text.narrowed
    if let date = try? CivilDate(typed: folded) { return sensible(date) }
    let groups = folded.prefix(40).split { !("0"..."9" ~= $0) }
    guard groups.count >= 3, groups[0].count == 4, let year = Int(groups[0]), let month = Int(groups[1]),
      let day = Int(groups[2])
    else { return nil }
    return CivilDate(year: year, month: month, day: day).flatMap(sensible)
  }

  private static func sensible(_ date: CivilDate) -> String? {
    (1990...2100).contains(date.year) ? date.description : nil
  }

  /// Digits without spaces, or letters and signs that bank receipts use; all zeros is a mask, no number.
  static func number(_ text: String) -> String? {
    let body = text.narrowed.filter { !$0.isWhitespace }
    let isPlain = body.utf8.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7a || 0x2d...0x39 ~= $0 }
    guard !body.isEmpty, body.utf8.count <= 100, isPlain, body.contains(where: { $0 != "0" }) else {
      return nil
    }
    return body
  }

  private static func taxID(_ text: String) -> String? {
    let body = text.narrowed.uppercased().filter { !$0.isWhitespace }
    guard (6...30).contains(body.utf8.count), body.utf8.allSatisfy({ 0x30...0x39 ~= $0 || 0x41...0x5a ~= $0 }),
      body.contains(where: { $0 != "0" })
    else { return nil }
    return body
  }

  private static func account(_ text: String) -> String? {
    let body = text.narrowed.filter { !$0.isWhitespace }
    return body.utf8.count <= 60 ? body : nil
  }

  private static func words(_ text: String) -> String? {
    let body = text.filter { !$0.isWhitespace }
    return (try? Money(inWords: body)) == nil ? nil : body
  }

  private static func isDigits(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { 0x30...0x39 ~= $0 }
  }

  /// Whether two values of a field mean the same: names but for width, brackets, spaces and case, words by their sum.
  static func same(_ a: String, _ b: String, for name: FieldName) -> Bool {
    if a == b || AccountName.same(a, b) { return true }
    guard name == .amountInWords, let first = try? Money(inWords: a), let second = try? Money(inWords: b) else {
      return false
    }
    return first == second
  }
}

extension VoucherValue {
  /// A line's amount with more decimals, to the nearest fen; lines are never summed from this.
  static func rounded(_ text: String) -> String? {
    let body = text.narrowed.trimmed
    let isNegative = body.hasPrefix("-")
    let parts = body.dropFirst(isNegative ? 1 : 0).split(separator: ".")
    guard parts.count == 2, parts[1].utf8.count > 2, isDigits(parts[0]), isDigits(parts[1]), parts[0].utf8.count <= 12,
      let yuan = Int64(parts[0]), let mills = Int64(parts[1].prefix(3))
    else { return nil }
    let fen = yuan * 100 + (mills + 5) / 10
    return Money(fen: isNegative ? -fen : fen).description
  }
}
