internal import Standards

/// Whether each language's text is in that language.
enum WordingChecks {
  static func report(zh: DocumentNode, en: DocumentNode) {
    let chinese = (zh: hasHan(zh), en: hasHan(en))
    if chinese.en, !hasLatin(en) {
      en.fault(
        "missing-english", Phrase(zh: "英文处写的是中文。", en: "The English text is Chinese."),
        Phrase(zh: "在 en 里写英文。", en: "Write it in English."))
    } else if chinese.en {
      en.warn(
        "mixed-english", Phrase(zh: "英文里夹有汉字。", en: "The English text contains Chinese characters."),
        Phrase(zh: "译成英文，或用拼音。", en: "Translate them, or spell them in pinyin."))
    }
    if !chinese.zh, isSentence(zh) {
      zh.warn(
        "missing-chinese", Phrase(zh: "中文处没有汉字。", en: "The Chinese text has no Chinese character."),
        Phrase(zh: "在 zh 里写中文。", en: "Write it in Chinese."))
    }
  }

  private static func text(_ place: DocumentNode) -> String { PlaceholderText(place.scalar ?? "").filled { _ in "" } }

  private static func hasHan(_ place: DocumentNode) -> Bool {
    text(place).unicodeScalars.contains {
      (0x3400...0x9FFF).contains($0.value) || (0x20000...0x323AF).contains($0.value)
    }
  }

  private static func hasLatin(_ place: DocumentNode) -> Bool { text(place).contains { $0.isASCII && $0.isLetter } }

  /// A name or an abbreviation (`API`, `DeepSeek`) is the same in both languages; two words are not.
  private static func isSentence(_ place: DocumentNode) -> Bool {
    text(place).split(separator: " ").filter { $0.contains { $0.isASCII && $0.isLetter } }.count > 1
  }
}
