package import Standards

/// A text with `{{fact}}` gaps: something to sign, or something the office sends.
package struct LetterTemplate: Sendable, Identifiable {
  package let id: String
  package let title: Phrase
  package let paragraphs: [Phrase]
  package let statements: [Phrase]
  package let signatures: [Phrase]
  package let clause: ClauseID?
}

extension LetterTemplate {
  /// The gaps used anywhere in the template, in order of first use.
  package var placeholders: [String] {
    var seen: [String] = []
    for phrase in [title] + paragraphs + statements + signatures {
      for text in [phrase.zh, phrase.en] {
        for name in PlaceholderText(text).names where !seen.contains(name) { seen.append(name) }
      }
    }
    return seen
  }

  /// The phrase with each gap replaced; a gap without a value stays visible as a blank line to fill in by hand.
  package func filled(_ phrase: Phrase, with values: [String: Phrase]) -> Phrase {
    Phrase(
      zh: PlaceholderText(phrase.zh).filled { values[$0]?.zh },
      en: PlaceholderText(phrase.en).filled { values[$0]?.en })
  }
}
