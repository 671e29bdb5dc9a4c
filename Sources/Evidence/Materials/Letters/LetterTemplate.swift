/// What a signed letter lacks of the text it had to be written on.
package struct LetterComparison: Hashable, Sendable {
  package struct Part: Hashable, Sendable {
    /// The template's sentence.
    package let expected: String
    /// The closest words of the letter; `nil` when none resemble the sentence.
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
  /// - Parameter template: the template's lines. Blanks match anything: `____`, `{{…}}`, `×`, `□`, and brackets that hold
  ///   only spaces or underscores.
  package static func compare(_ reading: FileReading, with template: [String]) -> LetterComparison {
    let paper = Paper(reading.pages)
    let letter = LetterText(paper)
    let isRecognised = reading.pages.contains { $0.textSource == .recognised }
    var comparison = LetterComparison()
    for sentence in TemplateSentence.all(in: template) {
      var found: [LetterText.Match] = []
      var isMissing = false
      var isChanged = false
      for piece in sentence.pieces {
        let match = letter.closest(to: piece)
        switch Verdict(match, piece, isRecognised: isRecognised) {
        case .same: found.append(match)
        case .changed:
          isChanged = true
          found.append(match)
        case .missing: isMissing = true
        }
      }
      // A sentence of which only a small piece is gone was changed; one without most of its letters is missing.
      let kept = found.reduce(0) { $0 + $1.range.count }
      let total = sentence.pieces.reduce(0) { $0 + $1.count }
      if isMissing, kept * 2 < total {
        comparison.missing.append(.init(expected: sentence.text, found: nil, place: nil))
      } else if isMissing || isChanged {
        comparison.changed.append(part(sentence, found, letter, paper))
      }
    }
    return comparison
  }

  private static func part(
    _ sentence: TemplateSentence, _ found: [LetterText.Match], _ letter: LetterText, _ paper: Paper
  ) -> LetterComparison.Part {
    let spans = found.map { letter.span($0.range, in: paper) }
    let span = Span(spans.flatMap(\.parts))
    let place = paper.page(span).map { Finding.Place(digest: "", page: $0, box: paper.box(span)) }
    return .init(expected: sentence.text, found: paper.words(span), place: place)
  }

  private enum Verdict {
    case same, changed, missing

    /// Recognised letters may differ in one of twelve; a `not` that came or went is never a slip.
    init(_ match: LetterText.Match, _ piece: [Character], isRecognised: Bool) {
      let slips = isRecognised ? max(1, piece.count / 12) : 0
      if match.distance * 5 > piece.count * 2 {
        self = .missing
      } else if match.distance > slips || Self.negations(match.letters) != Self.negations(piece) {
        self = .changed
      } else {
        self = .same
      }
    }

    private static func negations(_ letters: [Character]) -> Int { letters.count { "不未无非没勿".contains($0) } }
  }
}
