/// One sentence of a template, cut at its blanks.
struct TemplateSentence {
  let text: String
  /// Letters between the blanks, without punctuation; runs shorter than four are left out.
  let pieces: [[Character]]

  /// Sentences end with a full stop, a semicolon or the line's end when the next line starts a new number.
  static func all(in lines: [String]) -> [TemplateSentence] {
    lines.flatMap { $0.split(whereSeparator: { "。；;".contains($0) }) }.compactMap { text in
      let pieces = pieces(of: Letters(String(text)).folded)
      return pieces.isEmpty ? nil : TemplateSentence(text: String(text), pieces: pieces)
    }
  }

  private static func pieces(of letters: [Character]) -> [[Character]] {
    var pieces: [[Character]] = []
    var run: [Character] = []
    var index = 0
    func close() {
      if run.count >= 4 { pieces.append(run) }
      run = []
    }
    while index < letters.count {
      let letter = letters[index]
      if letters.stands(["{", "{"], at: index), let end = letters.firstPlace(of: ["}", "}"], from: index) {
        close()
        index = end + 2
        continue
      }
      if isBlank(letter) { close() } else if LetterText.counts(letter) { run.append(letter) }
      index += 1
    }
    close()
    return pieces
  }

  private static func isBlank(_ letter: Character) -> Bool { "_×□…＿XxX".contains(letter) }
}
