/// A telephone number in mainland China.
package struct PhoneNumber: Hashable, Codable, Sendable {
  package enum Kind: String, Codable, Sendable { case mobile, landline, service }

  /// `13800138000`, `010-67857878`, `010-67857878转4`, `4008001234`, `12345`.
  package let text: String
  package let kind: Kind

  package init(typed raw: String) throws(PhoneFlaw) {
    guard raw.utf8.count <= 120 else { throw .unreadable }
    var folded = raw.narrowed.filter { !$0.isWhitespace && !"()（）".contains($0) }
    guard !folded.isEmpty else { throw .empty }
    for prefix in ["+86", "0086"] where folded.hasPrefix(prefix) {
      folded = String(folded.dropFirst(prefix.count).drop(while: { $0 == "-" }))
    }
    let (number, isExtended, digits) = PhoneNumber.parts(folded)
    let compact = number.filter { $0 != "-" }
    guard compact.digitValues != nil, !isExtended || (1...6).contains(digits.count) && digits.digitValues != nil else {
      throw .unreadable
    }
    let tail = isExtended ? "转" + digits : ""
    if compact.count == 11, compact.hasPrefix("1"), !"012".contains(compact.dropFirst().first ?? "0") {
      guard !isExtended else { throw .unreadable }
      (text, kind) = (compact, .mobile)
    } else if compact.hasPrefix("0"), let area = PhoneNumber.areaLength(compact) {
      (text, kind) = ("\(compact.prefix(area))-\(compact.dropFirst(area))\(tail)", .landline)
    } else if PhoneNumber.isServiceNumber(compact) {
      (text, kind) = (compact + tail, .service)
    } else {
      throw compact.hasPrefix("1") && compact.count > 8 ? .wrongMobileLength(compact.count) : .unreadable
    }
  }

  /// Splits off `转4` or, after a complete landline number, `-4`.
  private static func parts(_ text: String) -> (number: String, isExtended: Bool, digits: String) {
    if let mark = text.firstIndex(of: "转") {
      return (String(text[..<mark]), true, String(text[text.index(after: mark)...]))
    }
    let groups = text.split(separator: "-", omittingEmptySubsequences: false)
    guard groups.count >= 2, groups[0].hasPrefix("0"), let last = groups.last,
      areaLength(groups.dropLast().joined()) != nil
    else { return (text, false, "") }
    return (groups.dropLast().joined(separator: "-"), true, String(last))
  }

  /// 3 for Beijing and the 02x cities (8 digits follow), 4 for the others (7 or 8 follow).
  private static func areaLength(_ digits: String) -> Int? {
    guard digits.hasPrefix("0"), let second = digits.dropFirst().first else { return nil }
    if digits.hasPrefix("010") || second == "2" { return digits.count == 11 ? 3 : nil }
    return ("3"..."9").contains(second) && (11...12).contains(digits.count) ? 4 : nil
  }

  private static func isServiceNumber(_ digits: String) -> Bool {
    switch digits.count {
    case 10: digits.hasPrefix("400") || digits.hasPrefix("800")
    case 5: digits.hasPrefix("95") || digits.hasPrefix("123") || digits.hasPrefix("96")
    default: false
    }
  }

  /// `138****8000`, `010-****7878`.
  package var masked: String {
    switch kind {
    case .mobile: "\(text.prefix(3))****\(text.suffix(4))"
    case .landline: "\(text.prefix(while: { $0 != "-" }))-****\(text.prefix(while: { $0 != "转" }).suffix(4))"
    case .service: text
    }
  }
}

/// Why a telephone number cannot be taken.
package enum PhoneFlaw: Explained {
  case empty, unreadable
  case wrongMobileLength(Int)

  package var reason: Phrase {
    switch self {
    case .empty: Phrase(zh: "没有填写电话号码。", en: "No telephone number was given.")
    case .unreadable: Phrase(zh: "无法识别该电话号码。", en: "This cannot be read as a telephone number.")
    case .wrongMobileLength(let count):
      Phrase(zh: "手机号码应为 11 位，现为 \(count) 位。", en: "A mobile number has 11 digits; this has \(count).")
    }
  }

  package var remedy: Phrase {
    Phrase(
      zh: "请填写 11 位手机号码，或带区号的座机，例如 010-67857878。",
      en: "Give an 11-digit mobile number, or a landline with its area code, for example 010-67857878.")
  }
}
