internal import Standards

/// What a signed letter lacks of the text it had to be written on.
package struct LetterComparison: Hashable, Sendable {
  package struct Part: Hashable, Sendable {
    /// The template's sentence.
    package let expected: String
    /// The closest sentence of the letter; `nil` when none resembles it.
    package let found: String?
    package let place: Finding.Place?
  }

  /// Sentences of the template that the letter does not have.
  package var missing: [Part] = []
  /// Sentences that stand there with other words, beyond what a recogniser gets wrong.
  package var changed: [Part] = []

  package var isWhole: Bool { missing.isEmpty && changed.isEmpty }
}

/// Compares a letter with the template it was downloaded as.
package enum LetterTemplate {
  /// - Parameter template: the template's lines. Blanks (`____`, `（…）`, `×`, `{{…}}`) match anything.
  package static func compare(_ reading: FileReading, with template: [String]) -> LetterComparison {
    LetterComparison()
  }
}
