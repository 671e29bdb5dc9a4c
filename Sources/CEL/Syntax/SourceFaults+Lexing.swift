internal import Standards

extension SourceFaults {
  static func one(_ position: SourcePosition, _ message: Phrase, _ remedy: Phrase) -> SourceFaults {
    SourceFaults([Fault(at: position, message: message, remedy: remedy)])
  }

  static func strayCharacter(_ scalar: Unicode.Scalar, at position: SourcePosition) -> SourceFaults {
    let wide = scalar.value >= 0xFF00 && scalar.value <= 0xFF5E
    return one(
      position,
      Phrase(zh: "表达式里有不认识的字符“\(scalar)”。", en: "The character \u{201C}\(scalar)\u{201D} has no meaning here."),
      wide
        ? Phrase(zh: "请改用半角字符。", en: "Use the half-width character.")
        : Phrase(
          zh: "名称只能用英文字母、数字和下划线；中文请放在引号内。",
          en: "Names use ASCII letters, digits and underscores; put other text in quotes."))
  }

  static func unclosedText(at position: SourcePosition) -> SourceFaults {
    one(
      position, Phrase(zh: "字符串没有结束的引号。", en: "The text has no closing quote."),
      Phrase(zh: "请补上与开头相同的引号。", en: "Close it with the quote it began with."))
  }

  static func unclosedName(at position: SourcePosition) -> SourceFaults {
    one(
      position, Phrase(zh: "反引号内的字段名不完整。", en: "The back-quoted field name is not complete."),
      Phrase(zh: "请补上反引号，名称不能为空。", en: "Close it with a back quote; the name may not be empty."))
  }

  static func badEscape(at position: SourcePosition) -> SourceFaults {
    one(
      position, Phrase(zh: "不认识的转义写法。", en: "This escape is not known."),
      Phrase(
        zh: "可用 \\n \\t \\\\ \\\" \\' \\xHH \\uHHHH \\UHHHHHHHH 或三位八进制。",
        en: "Use \\n \\t \\\\ \\\" \\' \\xHH \\uHHHH \\UHHHHHHHH or three octal digits."))
  }

  static func numberOutOfRange(_ text: String, at position: SourcePosition) -> SourceFaults {
    one(
      position, Phrase(zh: "数字“\(text)”超出范围或不完整。", en: "The number \(text) is incomplete or out of range."),
      Phrase(zh: "整数不超过 64 位；金额请写 yuan(…)、wan(…)。", en: "Integers have 64 bits; write amounts as yuan(…) or wan(…)."))
  }
}
