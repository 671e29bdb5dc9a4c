internal import Standards

/// Amounts in capital numerals.
enum WordsTokens {
  static func all(in letters: [Character]) -> [Token<Money?>] {
    var found: [Token<Money?>] = []
    var index = 0
    while index < letters.count {
      guard starts.contains(letters[index]) else {
        index += 1
        continue
      }
      var end = index
      while end < letters.count, numerals.contains(letters[end]) { end += 1 }
      if end - index >= 3 || (end - index == 2 && letters[end - 1] != "元"),
        letters[index..<end].contains(where: { "元圆角分".contains($0) })
      {
        var begin = index
        if begin >= 4, letters[(begin - 4)..<begin] == ["(", "负", "数", ")"] { begin -= 4 }
        found.append(Token(range: begin..<end, value: try? Money(inWords: String(letters[begin..<end]))))
      }
      index = max(end, index + 1)
    }
    return found
  }

  /// The amount of words a recogniser got partly wrong, where one common confusion a letter makes them say `figure`.
  static func proved(_ words: String, by figure: Money) -> Bool {
    let mended = String(words.map { confusions[$0] ?? $0 })
    return (try? Money(inWords: mended)) == figure
  }

  private static let starts: Set<Character> = Set("零壹贰叁肆伍陆柒捌玖拾佰仟")
  static let numerals: Set<Character> = Set("零壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整正")
  private static let confusions: [Character: Character] = [
    "园": "圆", "国": "圆", "染": "柒", "柴": "柒", "贷": "贰", "武": "贰", "伯": "佰", "百": "佰", "任": "仟", "千": "仟", "什": "仟",
    "政": "玖", "致": "玖", "参": "叁", "壶": "壹", "壸": "壹", "一": "壹", "登": "整", "陵": "陆", "隆": "陆", "辟": "肆", "津": "肆",
    "拐": "捌", "别": "捌", "五": "伍", "给": "拾", "十": "拾", "方": "万", "〇": "零", "雷": "零",
  ]
}
