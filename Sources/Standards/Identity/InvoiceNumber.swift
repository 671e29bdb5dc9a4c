/// What identifies an invoice: 20 digits for a fully digital one (数电票), a code and 8 digits for a tax-controlled one.
package enum InvoiceNumber: Hashable, Codable, Sendable {
  case digital(String)
  case coded(code: String, number: String)

  /// - Parameters:
  ///   - code: the 发票代码, 10 or 12 digits; empty or `nil` for a digital invoice.
  ///   - number: the 发票号码, 20 or 8 digits.
  package init(code: String?, number: String) throws(InvoiceNumberFlaw) {
    let code = try InvoiceNumber.digits(code ?? "")
    let number = try InvoiceNumber.digits(number)
    guard !number.isEmpty else { throw .empty }
    switch (code.count, number.count) {
    case (0, 20): self = .digital(number)
    // Some readers repeat the first twelve digits of a digital number as a code.
    case (12, 20) where number.hasPrefix(code): self = .digital(number)
    case (10, 8), (12, 8): self = .coded(code: code, number: number)
    case (12, 20), (10, 20): throw .codeWithDigitalNumber
    case (0, 8): throw .codeMissing
    case (10, _), (12, _), (0, _): throw .wrongNumberLength(number.count)
    default: throw .wrongCodeLength(code.count)
    }
  }

  /// Reads one field: 20 digits, or the code followed by the number.
  package init(typed raw: String) throws(InvoiceNumberFlaw) {
    let all = try InvoiceNumber.digits(raw)
    if all.count == 20 {
      // A code of 12 and a number of 8 are 20 digits too; written apart they can be told from a digital number.
      let groups = raw.narrowed.split(whereSeparator: { !($0.isASCII && $0.isNumber) }).map(String.init)
      let isApart = groups.count == 2 && groups[0].count == 12 && groups[1].count == 8
      // Digital numbers begin with the year and began in 2021; codes of twelve digits begin with 0 or 1.
      if isApart || all.first == "0" || all.first == "1" {
        try self.init(code: String(all.prefix(12)), number: String(all.suffix(8)))
      } else {
        self = .digital(all)
      }
    } else if all.count == 18 {
      try self.init(code: String(all.prefix(10)), number: String(all.suffix(8)))
    } else {
      try self.init(code: nil, number: all)
    }
  }

  private static func digits(_ raw: String) throws(InvoiceNumberFlaw) -> String {
    guard raw.utf8.count <= 200 else { throw .wrongNumberLength(raw.count) }
    let folded = raw.narrowed.filter { !$0.isWhitespace && !"-,/".contains($0) }
    guard folded.digitValues != nil else { throw .notDigits }
    return folded
  }

  /// The year of issue by the number: the first two digits of a digital one, digits 6 and 7 of a 12-digit code, digits
  /// 5 and 6 of a 10-digit one.
  package var year: Int? {
    let text =
      switch self {
      case .digital(let number): number.prefix(2)
      case .coded(let code, _): code.dropFirst(code.count == 12 ? 5 : 4).prefix(2)
      }
    return Int(text).map { 2000 + $0 }
  }

  package var key: InvoiceKey { InvoiceKey(self) }

  /// As people read it: the digits, or code and number with a space.
  package var display: String {
    switch self {
    case .digital(let number): number
    case .coded(let code, let number): "\(code) \(number)"
    }
  }
}

/// The same for every file (PDF, OFD, XML, picture) of one invoice: two expenses with one key claim one invoice twice.
package struct InvoiceKey: Hashable, Codable, Sendable, CustomStringConvertible {
  /// `d:24112000000048542163` or `c:050001700111:99999951`.
  package let canonical: String

  init(_ number: InvoiceNumber) {
    canonical =
      switch number {
      case .digital(let digits): "d:\(digits)"
      case .coded(let code, let digits): "c:\(code):\(digits)"
      }
  }

  /// What ``canonical`` was before.
  package init?(canonical: String) {
    let parts = canonical.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    let number: InvoiceNumber? =
      switch (parts.first, parts.count) {
      case ("d", 2): try? InvoiceNumber(code: nil, number: parts[1])
      case ("c", 3): try? InvoiceNumber(code: parts[1], number: parts[2])
      default: nil
      }
    guard let number else { return nil }
    self.init(number)
  }

  /// As the form keeps it: the digits, or code and number with a space.
  package var display: String {
    canonical.dropFirst(2).split(separator: ":").joined(separator: " ")
  }

  package var description: String { canonical }
}

/// Why an invoice number cannot be taken.
package enum InvoiceNumberFlaw: Explained {
  case empty, notDigits, codeMissing, codeWithDigitalNumber
  case wrongNumberLength(Int)
  case wrongCodeLength(Int)

  package var reason: Phrase {
    switch self {
    case .empty: Phrase(zh: "没有填写发票号码。", en: "No invoice number was given.")
    case .notDigits: Phrase(zh: "发票代码和号码只能是数字。", en: "Invoice codes and numbers have digits only.")
    case .codeMissing: Phrase(zh: "8 位发票号码须同时填写发票代码。", en: "An invoice number of 8 digits needs its invoice code.")
    case .codeWithDigitalNumber: Phrase(zh: "20 位数电票号码没有发票代码。", en: "A digital invoice of 20 digits has no code.")
    case .wrongNumberLength(let count):
      Phrase(zh: "发票号码应为 20 位或 8 位，现为 \(count) 位。", en: "An invoice number has 20 or 8 digits; this has \(count).")
    case .wrongCodeLength(let count):
      Phrase(zh: "发票代码应为 12 位或 10 位，现为 \(count) 位。", en: "An invoice code has 12 or 10 digits; this has \(count).")
    }
  }

  package var remedy: Phrase {
    Phrase(
      zh: "请照票面填写：数电票填 20 位号码；其他发票填代码和 8 位号码。",
      en: "Copy it from the invoice: 20 digits for a digital one, the code and 8 digits for any other.")
  }
}
