/// What is done to every text that comes from outside, before it is stored or compared.
package enum TextHygiene {
  /// One line: a name, a title, an address. Letters, digits and spaces are folded in width, Chinese
  /// punctuation stays; runs of spaces become one, ends are trimmed.
  /// - Parameter limit: the most characters kept; longer text is refused, never cut.
  package static func line(_ raw: String, limit: Int) throws(TextFlaw) -> String {
    let text = try checked(raw, limit: limit, lineBreaks: false)
    return text.narrowedLetters.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A name of a person or an organisation: as ``line(_:limit:)``, and a Chinese one with Chinese brackets, so that one
  /// name has one form.
  package static func name(_ raw: String, limit: Int = 200) throws(TextFlaw) -> String {
    let line = try line(raw, limit: limit)
    let isChinese = line.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    guard isChinese else { return line.narrowed }
    return String(line.map { $0 == "(" ? "（" : $0 == ")" ? "）" : $0 })
  }

  /// Several lines: an explanation, an objection. Line ends become `\n`; nothing else is changed.
  package static func paragraphs(_ raw: String, limit: Int) throws(TextFlaw) -> String {
    let text = try checked(raw, limit: limit, lineBreaks: true)
    return String(text.map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 }).trimmed
  }

  private static func checked(_ raw: String, limit: Int, lineBreaks: Bool) throws(TextFlaw) -> String {
    // Ten code units a character leave room for every honest text.
    guard raw.utf8.count <= limit * 10 else { throw .tooLong(limit: limit) }
    var kept = String.UnicodeScalarView()
    for scalar in raw.unicodeScalars {
      switch scalar.value {
      case 0x09: kept.append(lineBreaks ? scalar : " ")
      case 0x0A, 0x0D, 0x2028, 0x2029:
        guard lineBreaks else { throw .lineBreak }
        kept.append(scalar.value >= 0x2028 ? "\n" : scalar)
      case 0x00...0x1F, 0x7F...0x9F: throw .controlCharacter(scalar.value)
      case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: throw .directionControl(scalar.value)
      case 0xE000...0xF8FF, 0xF0000...0x10FFFF: throw .privateCharacter(scalar.value)
      case 0xFDD0...0xFDEF, 0xFFF9...0xFFFB, 0xFFFE, 0xFFFF: throw .controlCharacter(scalar.value)
      case 0xFFFD: throw .damaged
      // Invisible and meaningless here; office programs and chat windows paste them in.
      case 0x00AD, 0x200B, 0x2060...0x2064, 0xFEFF, 0xE0000...0xE007F: continue
      default: kept.append(scalar)
      }
    }
    let text = String(kept)
    guard text.trimmed.count <= limit else { throw .tooLong(limit: limit) }
    guard !text.trimmed.isEmpty else { throw .empty }
    return text
  }
}

/// Why a text cannot be taken.
package enum TextFlaw: Explained {
  case empty
  case tooLong(limit: Int)
  case lineBreak
  /// A character without a shape: NUL, C0, C1.
  case controlCharacter(UInt32)
  /// A character that turns the reading direction and can make one text look like another.
  case directionControl(UInt32)
  /// A character whose shape depends on the reader's fonts; names must use the encoded one.
  case privateCharacter(UInt32)
  /// U+FFFD: the text lost characters before it came here.
  case damaged

  package var reason: Phrase {
    switch self {
    case .empty: Phrase(zh: "没有填写内容。", en: "Nothing was written.")
    case .tooLong(let limit): Phrase(zh: "内容超过 \(limit) 个字。", en: "The text is longer than \(limit) characters.")
    case .lineBreak: Phrase(zh: "此处不能换行。", en: "This must be a single line.")
    case .controlCharacter(let value):
      Phrase(
        zh: "内容含有不可见的控制字符（\(Self.code(value))）。",
        en: "The text has an invisible control character (\(Self.code(value))).")
    case .directionControl(let value):
      Phrase(
        zh: "内容含有改变文字方向的字符（\(Self.code(value))）。",
        en: "The text has a character that turns its direction (\(Self.code(value))).")
    case .privateCharacter(let value):
      Phrase(
        zh: "内容含有自造字（\(Self.code(value))），其他电脑无法显示。",
        en: "The text has a private-use character (\(Self.code(value))) that other computers cannot show.")
    case .damaged: Phrase(zh: "内容含有乱码。", en: "The text has damaged characters.")
    }
  }

  package var remedy: Phrase {
    switch self {
    case .empty: Phrase(zh: "请填写后再提交。", en: "Write something and send again.")
    case .tooLong: Phrase(zh: "请缩短后再提交。", en: "Shorten it and send again.")
    case .lineBreak: Phrase(zh: "请改为一行。", en: "Put it on one line.")
    default: Phrase(zh: "请删除该处文字，用键盘重新输入。", en: "Delete that place and type it again by hand.")
    }
  }

  private static func code(_ value: UInt32) -> String {
    let hex = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
  }
}
