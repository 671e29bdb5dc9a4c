internal import Standards

/// Where the name of an organisation ends, and whether it can be one.
enum OrganisationName {
  private static let ends = [
    "(以下", "(统一", "(盖章", "(公章", "(签章", "(签字", "(章)", "(加盖", "(甲方", "(乙方", "统一社会信用代码", "纳税人识别号", "社会信用代码", "法定代表人", "地址",
    "住所", "开户",
    "账号", "银行账", "电话", "日期", "签字", "(单位", "(税号", "税号", "代表人", "授权代表", "联系人",
  ].map { Array($0) }

  static func range(in letters: [Character]) -> Range<Int> {
    let start = afterRole(letters)
    let letters = Array(letters[start...])
    var end = letters.firstIndex(where: { ",;。:、|<>\"“”_".contains($0) }) ?? letters.count
    for mark in ends {
      if let place = letters.firstPlace(of: mark), place > 0 { end = min(end, place) }
    }
    return start..<(start + end)
  }

  /// Past a role in brackets in front of the name: `(甲方)`, `(受托方)`.
  private static func afterRole(_ letters: [Character]) -> Int {
    guard letters.first == "(", let close = letters.prefix(8).firstIndex(of: ")"), close >= 2,
      letters[close - 1] == "方" || letters[close - 1] == "人"
    else { return 0 }
    return close + 1
  }

  /// The name as it is kept, or `nil` when the text cannot be one.
  static func checked(_ words: String) -> String? {
    let isLatin = words.allSatisfy(\.isASCII)
    guard var name = try? TextHygiene.name(words.filter { !$0.isWhitespace || isLatin }, limit: 80) else { return nil }
    // What follows 集团 can only be outside the bracket.
    if !name.contains("）") { name = name.replacing("（集团有限", with: "（集团）有限") }
    let han = name.count { $0.isHan }
    let latin = name.count { $0.isASCII && $0.isLetter }
    let digits = name.count { $0.isDigit }
    // One Latin word alone is a placeholder or a code rather than a name.
    let isSeveralWords = name.contains(" ") || name.contains(".")
    guard han >= 2 || (latin >= 4 && isSeveralWords), digits * 2 < name.count, !name.hasPrefix("（盖") else { return nil }
    let opened = name.count { $0 == "（" }
    let closed = name.count { $0 == "）" }
    // A bracket the recogniser lost leaves the name doubtful, not wrong: it is not taken.
    guard opened == closed else { return nil }
    return name
  }
}
