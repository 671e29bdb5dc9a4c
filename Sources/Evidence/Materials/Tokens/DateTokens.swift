internal import Standards

/// Days as documents write them: `2024年3月18日`, `2024-03-18`, `2024/3/18`, `2024.3.18`, `二〇二四年三月十八日`,
/// `贰零贰肆年零叁月壹拾捌日`.
enum DateTokens {
  static func all(in letters: [Character]) -> [Token<CivilDate>] {
    var found: [Token<CivilDate>] = []
    var index = 0
    while index < letters.count {
      if let token = arabic(letters, index) ?? chinese(letters, index) {
        found.append(token)
        index = token.range.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  static func first(in letters: [Character]) -> Token<CivilDate>? { all(in: letters).first }

  /// Eight digits alone, for places where only a day can stand.
  static func compact(_ letters: [Character]) -> CivilDate? {
    let digits = letters.prefix { $0.isDigit }
    guard digits.count == 8 else { return nil }
    return day(String(digits))
  }

  private static func day(_ text: String) -> CivilDate? {
    guard let day = try? CivilDate(typed: text), (1980...2100).contains(day.year) else { return nil }
    return day
  }

  private static func arabic(_ letters: [Character], _ start: Int) -> Token<CivilDate>? {
    guard letters[start].isDigit, start == 0 || !letters[start - 1].isDigit else { return nil }
    var index = start
    guard let year = digits(letters, &index, 4...4), index < letters.count else { return nil }
    let mark = letters[index]
    guard mark == "年" || "-./".contains(mark) else { return nil }
    index += 1
    guard let month = digits(letters, &index, 1...2), index < letters.count else { return nil }
    guard letters[index] == (mark == "年" ? "月" : mark) else { return nil }
    index += 1
    guard let dayNumber = digits(letters, &index, 1...2) else { return nil }
    if mark == "年" {
      guard index < letters.count, letters[index] == "日" || letters[index] == "号" else { return nil }
      index += 1
    } else if index < letters.count, letters[index].isDigit || (letters[index] == mark && mark != ".") {
      return nil
    }
    guard let day = day("\(year)-\(month)-\(dayNumber)") else { return nil }
    return Token(range: start..<index, value: day)
  }

  private static func digits(_ letters: [Character], _ index: inout Int, _ width: ClosedRange<Int>) -> String? {
    var text = ""
    while index < letters.count, letters[index].isDigit, text.count <= width.upperBound {
      text.append(letters[index])
      index += 1
    }
    return width.contains(text.count) ? text : nil
  }

  private static func chinese(_ letters: [Character], _ start: Int) -> Token<CivilDate>? {
    guard numerals[letters[start]] != nil, start == 0 || numerals[letters[start - 1]] == nil else { return nil }
    var index = start
    var parts: [String] = []
    for mark in ["年", "月", "日"] as [Character] {
      var text = ""
      while index < letters.count, let numeral = numerals[letters[index]], text.count < 6 {
        text.append(numeral)
        index += 1
      }
      guard !text.isEmpty, index < letters.count, letters[index] == mark else { return nil }
      index += 1
      while mark != "年", text.count > 1, text.hasPrefix("〇") { text.removeFirst() }
      parts.append(text)
    }
    guard parts[0].count == 4, let day = day("\(parts[0])年\(parts[1])月\(parts[2])日") else { return nil }
    return Token(range: start..<index, value: day)
  }

  /// Between Chinese numerals a circle can only be a zero, whatever a recogniser took it for.
  private static let numerals: [Character: Character] = {
    var map: [Character: Character] = ["〇": "〇", "○": "〇", "◯": "〇", "零": "〇", "O": "〇", "o": "〇", "0": "〇", "拾": "十"]
    for (plain, capital) in zip("一二三四五六七八九", "壹贰叁肆伍陆柒捌玖") {
      map[plain] = plain
      map[capital] = plain
    }
    map["十"] = "十"
    return map
  }()
}
