/// A bank account number. Corporate accounts have no national check digit; only the form can be judged.
package struct BankAccount: Hashable, Codable, Sendable {
  /// 8 to 32 digits.
  package let digits: String

  package init(typed raw: String) throws(BankAccountFlaw) {
    guard raw.utf8.count <= 200 else { throw .wrongLength(raw.count) }
    let folded = raw.narrowed.filter { !$0.isWhitespace && !"-‐‑–—".contains($0) }
    guard !folded.isEmpty else { throw .empty }
    guard folded.digitValues != nil else { throw .notDigits }
    guard (8...32).contains(folded.count) else { throw .wrongLength(folded.count) }
    self.digits = folded
  }

  /// Warns of a person's card: 16 to 19 digits from 62 whose Luhn check holds. Awards go to the applicant's own
  /// corporate account.
  package var looksLikePersonalCard: Bool {
    (16...19).contains(digits.count) && digits.hasPrefix("62") && CheckDigits.luhnHolds(digits.digitValues ?? [])
  }

  /// `**** 9018`.
  package var masked: String { "**** " + digits.suffix(4) }

  /// In groups of four, as people compare it.
  package var grouped: String {
    var out = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, index % 4 == 0 { out.append(" ") }
      out.append(digit)
    }
    return out
  }

  package static let personalCardNote = Phrase(
    zh: "该账号像是个人银行卡号，请填写本单位的对公账户。",
    en: "This looks like a personal card; give the organisation's own corporate account.")
}

extension BankAccount: CustomStringConvertible {
  /// Masked: logs must not carry the number.
  package var description: String { masked }
}

/// Why an account number cannot be taken; never carries the number.
package enum BankAccountFlaw: Explained {
  case empty, notDigits
  case wrongLength(Int)

  package var reason: Phrase {
    switch self {
    case .empty: Phrase(zh: "没有填写银行账号。", en: "No account number was given.")
    case .notDigits: Phrase(zh: "银行账号只能是数字。", en: "An account number has digits only.")
    case .wrongLength(let count):
      Phrase(zh: "银行账号应为 8 至 32 位数字，现为 \(count) 位。", en: "An account number has 8 to 32 digits; this has \(count).")
    }
  }

  package var remedy: Phrase {
    Phrase(zh: "请对照开户许可证或银行回单填写对公账号。", en: "Copy it from the account permit or a bank receipt.")
  }
}
