/// A payment-system bank number (支付系统行号, CNAPS): 3 bank, 4 city, 4 branch digits and a check digit.
package struct BankLine: Hashable, Codable, Sendable {
  /// 12 digits.
  package let digits: String

  package init(typed raw: String) throws(BankLineFlaw) {
    let folded = raw.utf8.count <= 200 ? raw.narrowed.filter { !$0.isWhitespace && $0 != "-" } : ""
    guard !folded.isEmpty else { throw .empty }
    guard folded.digitValues != nil, folded.count == 12 else { throw .wrongForm(folded.count) }
    self.digits = folded
  }

  /// Whether ISO 7064 MOD 11,10 holds. No public standard states the scheme; it was found to hold for every known
  /// number, so a mismatch is a warning and never a refusal.
  package var checkDigitHolds: Bool {
    guard let values = digits.digitValues, values.count == 12 else { return false }
    return CheckDigits.mod11and10(values.prefix(11)) == values[11]
  }

  package static let checkDigitNote = Phrase(
    zh: "行号校验位不符，请与开户行核对。", en: "The check digit does not match; ask the bank for its number.")
}

/// Why a bank number cannot be taken.
package enum BankLineFlaw: Explained {
  case empty
  case wrongForm(Int)

  package var reason: Phrase {
    switch self {
    case .empty: Phrase(zh: "没有填写开户行行号。", en: "No bank number was given.")
    case .wrongForm(let count):
      Phrase(zh: "支付系统行号应为 12 位数字，现为 \(count) 位字符。", en: "A bank number has 12 digits; this has \(count) characters.")
    }
  }

  package var remedy: Phrase {
    Phrase(zh: "请向开户行索取 12 位支付系统行号。", en: "Ask the bank for its 12-digit payment-system number.")
  }
}
