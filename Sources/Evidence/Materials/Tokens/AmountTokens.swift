internal import Standards

/// Amounts in figures: `786,882.39`, `￥5,016,618.00`, `250万元`, `-11.69`.
enum AmountTokens {
  struct Amount: Sendable {
    let money: Money
    /// A currency sign or 元 says that it is an amount.
    let isMarked: Bool
    /// Two decimals are written.
    let hasFen: Bool
  }

  static func all(in letters: [Character]) -> [Token<Amount>] {
    var found: [Token<Amount>] = []
    var index = 0
    while index < letters.count {
      if letters[index].isDigit, let token = token(letters, index) {
        found.append(token)
        index = token.range.upperBound
      } else if letters[index].isDigit {
        while index < letters.count, letters[index].isDigit || ".,".contains(letters[index]) { index += 1 }
      } else {
        index += 1
      }
    }
    return found
  }

  private static func token(_ letters: [Character], _ start: Int) -> Token<Amount>? {
    if start > 0, letters[start - 1].isASCII, letters[start - 1].isLetter, letters[start - 1] != "Y" { return nil }
    var end = start
    while end < letters.count, letters[end].isDigit || ".,".contains(letters[end]) { end += 1 }
    while end > start, !letters[end - 1].isDigit { end -= 1 }
    guard let figure = figure(Array(letters[start..<end])) else { return nil }
    var text = figure.text
    var isMarked = false
    var after = end
    if after < letters.count, letters[after] == "万" || letters[after] == "亿" {
      text.append(letters[after])
      after += 1
    }
    if after < letters.count, letters[after] == "元" || letters[after] == "圆" {
      isMarked = true
      after += 1
    } else if after > end {
      return nil
    }
    if after < letters.count, letters[after] == "%" { return nil }
    var begin = start
    var isNegative = false
    while begin > 0, "-¥(".contains(letters[begin - 1]) {
      if letters[begin - 1] == "¥" { isMarked = true }
      if letters[begin - 1] == "-" { isNegative = true }
      if letters[begin - 1] == "(" { break }
      begin -= 1
    }
    // A hyphen inside a number such as AT-API-2024 is no sign.
    if isNegative, begin > 0, letters[begin - 1].isASCII, letters[begin - 1].isLetter || letters[begin - 1].isDigit {
      return nil
    }
    guard let money = try? Money(typed: text) else { return nil }
    return Token(
      range: begin..<after,
      value: Amount(money: Money(fen: isNegative ? -money.fen : money.fen), isMarked: isMarked, hasFen: figure.hasFen))
  }

  /// The digits with a proper point. Recognisers take a point for a comma and the reverse; where all groups have three
  /// digits and two follow the last mark, the form leaves one reading only.
  private static func figure(_ letters: [Character]) -> (text: String, hasFen: Bool)? {
    let marks = letters.filter { !$0.isDigit }
    let groups = letters.split(omittingEmptySubsequences: false) { !$0.isDigit }.map { String($0) }
    guard groups.allSatisfy({ !$0.isEmpty }), letters.count <= 24 else { return nil }
    guard let last = groups.last, groups.count > 1 else { return (groups.joined(), false) }
    if groups.count == 2, marks == ["."] { return (groups.joined(separator: "."), last.count == 2) }
    let thousands = groups.dropLast()
    let isGrouped = (thousands.first?.count ?? 9) <= 3 && thousands.dropFirst().allSatisfy { $0.count == 3 }
    guard isGrouped else { return nil }
    // `12,34` alone may be 12.34 or a part of 12,34x.
    if last.count == 2, groups.count > 2 { return (thousands.joined() + "." + last, true) }
    if last.count == 3, marks.allSatisfy({ $0 == "," }) { return (groups.joined(), false) }
    return nil
  }
}
