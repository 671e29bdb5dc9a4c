internal import Standards

extension DocumentNode {
  func wrong(_ zh: String, _ en: String, _ example: String) {
    fault(
      "value", Phrase(zh: "“\(scalar ?? "…")”不是\(zh)。", en: "“\(scalar ?? "…")” is not \(en)."),
      Phrase(zh: "写成 \(example) 这样。", en: "Write it like \(example)."))
  }

  func text(_ key: String) -> String? {
    guard let found = required(key) else { return nil }
    guard let text = found.scalar, !text.isEmpty else {
      found.wrong("文字", "a text", "\(key): abc")
      return nil
    }
    return text
  }

  var phrase: Phrase? {
    guard isMapping else {
      fault(
        "missing-english", Phrase(zh: "这里要有中英文两种文字。", en: "Both languages belong here."),
        Phrase(zh: "写成 {zh: \"…\", en: \"…\"}。", en: "Write {zh: \"…\", en: \"…\"}."))
      return nil
    }
    allow(["zh", "en"])
    let zh = self["zh"]?.scalar ?? ""
    let en = self["en"]?.scalar ?? ""
    if zh.isEmpty || en.isEmpty {
      fault(
        zh.isEmpty ? "missing-chinese" : "missing-english",
        zh.isEmpty
          ? Phrase(zh: "缺少中文。", en: "The Chinese text is missing.")
          : Phrase(zh: "缺少英文。", en: "The English text is missing."),
        Phrase(zh: "写成 {zh: \"…\", en: \"…\"}。", en: "Write {zh: \"…\", en: \"…\"}."))
      return nil
    }
    if let chinese = self["zh"], let english = self["en"] { WordingChecks.report(zh: chinese, en: english) }
    return Phrase(zh: zh, en: en)
  }

  func phrase(_ key: String) -> Phrase { required(key)?.phrase ?? Phrase(verbatim: "") }
  func optionalPhrase(_ key: String) -> Phrase? { self[key]?.phrase }
  func phrases(_ key: String) -> [Phrase] { list(key).compactMap(\.phrase) }

  func flag(_ key: String, default value: Bool) -> Bool {
    guard let found = self[key] else { return value }
    switch found.scalar {
    case "true": return true
    case "false": return false
    default:
      found.wrong("真假值", "a truth value", "true")
      return value
    }
  }

  func number(_ key: String, in range: ClosedRange<Int>) -> Int {
    guard let found = required(key) else { return range.lowerBound }
    guard let number = found.scalar.flatMap({ Int($0) }), range.contains(number) else {
      found.wrong(
        "\(range.lowerBound)–\(range.upperBound) 的整数", "a whole number from \(range.lowerBound) to \(range.upperBound)",
        "\(range.lowerBound)")
      return range.lowerBound
    }
    return number
  }

  var day: CivilDate? {
    if let day = scalar.flatMap({ CivilDate(iso: $0) }) { return day }
    wrong("日期", "a day", "2024-01-01")
    return nil
  }

  /// `2025-09-01T00:00`, Beijing time.
  var moment: Instant? {
    let parts = (scalar ?? "").split(separator: "T")
    let clock = parts.count == 2 ? parts[1].split(separator: ":") : []
    guard parts.count == 2, let day = CivilDate(iso: String(parts[0])), clock.count == 2, let hour = Int(clock[0]),
      let minute = Int(clock[1]), (0...24).contains(hour), (0...59).contains(minute)
    else {
      wrong("北京时间的时刻", "a Beijing time", "2025-09-01T00:00")
      return nil
    }
    return Instant(day, hour: hour, minute: minute)
  }

  var money: Money? {
    if let text = scalar, let amount = try? Money(typed: text) { return amount }
    wrong("以元为单位的金额", "an amount in yuan", "100000.00")
    return nil
  }

  var ratio: Ratio? {
    if let ratio = scalar.flatMap({ Ratio(parsing: $0) }) { return ratio }
    wrong("比例", "a ratio", "50%")
    return nil
  }

  /// One of a closed set of words.
  func word<Word: RawRepresentable & CaseIterable>(_ key: String, default value: Word) -> Word
  where Word.RawValue == String {
    guard let found = self[key] else { return value }
    if let word = found.scalar.flatMap(Word.init(rawValue:)) { return word }
    let known = Word.allCases.map(\.rawValue).joined(separator: ", ")
    found.wrong("这里可用的词（\(known)）", "one of \(known)", "\(value.rawValue)")
    return value
  }
}
