/// Why a typed day could not be read.
package enum DateFlaw: Explained {
  case empty
  case unreadable(String)
  /// A year of two digits, or a day or month before the year: the order would be a guess.
  case ambiguousOrder(String)
  case dayMissing(String)
  case noSuchDay(year: Int, month: Int, day: Int)
}

extension CivilDate {
  /// Reads a day as people and documents write it: `2024-03-18`, `2024.3.18`, `2024/5/28`, `20240318`,
  /// `2024年3月18日`, `二〇二四年三月十八日`, with full-width characters or spaces; a weekday
  /// and a time of day are dropped.
  package init(typed text: String) throws(DateFlaw) {
    let shown = String(text.trimmed.prefix(40))
    guard !shown.isEmpty else { throw .empty }
    guard text.utf8.count <= 120 else { throw .unreadable(shown) }
    var folded = DateText.arabic(DateText.withoutWeekday(text.narrowed.trimmed))
    if let time = DateText.timeStart(in: folded) { folded = String(folded[..<time]).trimmed }
    let numbers = folded.split(whereSeparator: { !DateText.isDigit($0) }).map(String.init)
    let separators = folded.filter { !DateText.isDigit($0) && $0 != " " }
    if numbers.count == 1, separators.isEmpty, numbers[0].count == 8 {
      let digits = numbers[0]
      try self.init(fields: [String(digits.prefix(4)), String(digits.dropFirst(4).prefix(2)), String(digits.suffix(2))])
      return
    }
    guard DateText.separations.contains(separators), numbers.allSatisfy({ $0.count <= 4 }) else {
      throw .unreadable(shown)
    }
    guard numbers.count == 3 else {
      throw numbers.count == 2 && numbers[0].count == 4 ? .dayMissing(shown) : .unreadable(shown)
    }
    guard numbers[0].count == 4 else { throw .ambiguousOrder(shown) }
    guard numbers[1].count <= 2, numbers[2].count <= 2 else { throw .unreadable(shown) }
    try self.init(fields: numbers)
  }

  private init(fields: [String]) throws(DateFlaw) {
    let values = fields.compactMap { Int($0) }
    guard values.count == 3 else { throw .unreadable(fields.joined(separator: "-")) }
    guard let day = CivilDate(year: values[0], month: values[1], day: values[2]) else {
      throw .noSuchDay(year: values[0], month: values[1], day: values[2])
    }
    self = day
  }
}

private enum DateText {
  static let separations: Set<String> = ["--", "..", "//", "年月日", "年月号", "年月", "-", ".", "/", "年月號", ""]

  static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

  /// Drops `(星期一)` or `星期一`: it says nothing that the day does not.
  static func withoutWeekday(_ text: String) -> String {
    guard let mark = text.firstIndex(of: "星"), text[mark...].hasPrefix("星期"), text[mark...].count >= 3 else {
      return text
    }
    let before = text[..<mark]
    let after = text[mark...].dropFirst(3)
    let bracketed = before.hasSuffix("(") && after.hasPrefix(")")
    return String(bracketed ? before.dropLast() : before) + (bracketed ? after.dropFirst() : after)
  }

  /// Where `10:08:05` or `T20:05` begins, when the text ends with a time of day.
  static func timeStart(in text: String) -> String.Index? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let hour = text[..<colon].reversed().prefix(while: isDigit).count
    guard (1...2).contains(hour) else { return nil }
    let start = text.index(colon, offsetBy: -hour)
    guard start > text.startIndex else { return nil }
    let before = text.index(before: start)
    guard text[before] == "T" || text[before] == " " || text[before] == "日" else { return nil }
    let allowed = text[start...].allSatisfy { isDigit($0) || ":.+-Z".contains($0) }
    return allowed ? (text[before] == "日" ? start : before) : nil
  }

  /// Chinese numerals of a date as digits: `二〇二四年三月十八日` → `2024年3月18日`; other text unchanged.
  static func arabic(_ text: String) -> String {
    guard text.contains(where: { numerals[$0] != nil || $0 == "十" }) else { return text }
    var out = ""
    var run: [Character] = []
    for character in text + "\n" {
      if numerals[character] != nil || character == "十" {
        run.append(character)
      } else {
        out += digits(run)
        run = []
        if character != "\n" { out.append(character) }
      }
    }
    return out
  }

  private static func digits(_ run: [Character]) -> String {
    guard let ten = run.firstIndex(of: "十") else { return String(run.compactMap { numerals[$0] }) }
    let tens = ten == 0 ? "1" : String(run[..<ten].compactMap { numerals[$0] })
    let ones = String(run[(ten + 1)...].compactMap { numerals[$0] })
    return tens + (ones.isEmpty ? "0" : ones)
  }

  private static let numerals: [Character: Character] = [
    "〇": "0", "○": "0", "零": "0", "一": "1", "二": "2", "三": "3", "四": "4", "五": "5", "六": "6", "七": "7", "八": "8",
    "九": "9",
  ]
}

extension DateFlaw {
  package var reason: Phrase {
    switch self {
    case .empty: Phrase(zh: "没有填写日期。", en: "No date was given.")
    case .unreadable(let text): Phrase(zh: "无法识别日期“\(text)”。", en: "“\(text)” cannot be read as a date.")
    case .ambiguousOrder(let text):
      Phrase(zh: "日期“\(text)”没有四位年份在前，无法确定年月日。", en: "“\(text)” does not start with a four-digit year.")
    case .dayMissing(let text): Phrase(zh: "日期“\(text)”缺少“日”。", en: "“\(text)” has no day.")
    case .noSuchDay(let year, let month, let day):
      Phrase(zh: "\(year)年\(month)月\(day)日不存在。", en: "There is no such day as \(year)-\(month)-\(day).")
    }
  }

  package var remedy: Phrase {
    Phrase(zh: "请按年-月-日填写，例如 2025-09-15。", en: "Write year, month, day, for example 2025-09-15.")
  }
}
