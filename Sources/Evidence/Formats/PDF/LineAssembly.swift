/// Joins placed words to lines: words of one baseline belong together unless the gap between them is wide, as it is
/// between the columns of a form.
struct LineAssembly {
  let width: Double
  let height: Double

  func lines(_ words: [PDFWord]) -> [TextLine] {
    guard width > 0, height > 0 else { return [] }
    let columns = UprightLabels(Watermarks.removed(from: words))
    let across = rows(columns.others).flatMap(split).map(line)
    let down = columns.labels.map { box(of: $0, text: $0.map(\.text).joined()) }
    let all = (across + down).sorted { ($0.box.y, $0.box.x) < ($1.box.y, $1.box.x) }
    return Array((down.isEmpty ? across : all).prefix(AnswerChecks.lineLimit))
  }

  /// Words whose heights overlap by half, from the top down. Only the last rows can still grow.
  private func rows(_ words: [PDFWord]) -> [[PDFWord]] {
    var rows: [(top: Double, bottom: Double, words: [PDFWord])] = []
    for word in words.sorted(by: { ($0.middle, $0.left) < ($1.middle, $1.left) }) {
      var best: (at: Int, share: Double)?
      for at in rows.indices.suffix(40) {
        let (low, high) = (
          min(word.height, rows[at].bottom - rows[at].top), max(word.height, rows[at].bottom - rows[at].top)
        )
        let share = (min(rows[at].bottom, word.bottom) - max(rows[at].top, word.top)) / low
        if share > 0.55, high < low * 2, share > best?.share ?? 0 { best = (at, share) }
      }
      if let best {
        rows[best.at].words.append(word)
      } else {
        rows.append((word.top, word.bottom, [word]))
      }
    }
    return rows.map(\.words)
  }

  private func split(_ row: [PDFWord]) -> [[PDFWord]] {
    let row = row.sorted { $0.left < $1.left }
    let spaced = LetterSpacing.joints(row)
    var parts: [[PDFWord]] = []
    for (index, word) in row.enumerated() {
      guard let last = parts.last?.last, let at = parts.indices.last else {
        parts.append([word])
        continue
      }
      // The same word printed twice for boldness.
      if last.text == word.text, abs(last.left - word.left) < word.height * 0.3 { continue }
      let em = min(last.height, word.height)
      let gap = word.left - last.right
      let isSpacedOut =
        last.text.count == 1 && word.text.count == 1 && isHan(last.text) && (isHan(word.text) || word.text == "：")
      let isAnswer = last.text.hasSuffix("：") || last.text.hasSuffix(":")
      let widest = isSpacedOut ? 2.2 : isAnswer ? 1.6 : 1
      if spaced.contains(index) || gap < em * widest && gap > -em * 1.5 {
        parts[at].append(word)
      } else {
        parts.append([word])
      }
    }
    return parts
  }

  private func line(_ words: [PDFWord]) -> TextLine {
    var text = ""
    var last: PDFWord?
    let spaced = LetterSpacing.joints(words)
    for (index, word) in words.enumerated() {
      if let last, !spaced.contains(index), word.left - last.right > 0.12 * word.height,
        !(isHan(String(last.text.suffix(1))) && isHan(String(word.text.prefix(1))))
      {
        text += " "
      }
      text += word.text
      last = word
    }
    return box(of: words, text: text)
  }

  private func box(of words: [PDFWord], text: String) -> TextLine {
    let left = words.map(\.left).min() ?? 0
    let top = words.map(\.top).min() ?? 0
    let right = words.map(\.right).max() ?? 0
    let bottom = words.map(\.bottom).max() ?? 0
    let box = PageBox(
      x: Self.share(left, width), y: Self.share(top, height), width: Self.share(right, width) - Self.share(left, width),
      height: Self.share(bottom, height) - Self.share(top, height))
    return TextLine(Self.cut(text), box: box)
  }

  private static func share(_ points: Double, _ whole: Double) -> Double { min(1, max(0, points / whole)) }

  private static func cut(_ text: String) -> String {
    guard text.utf8.count > AnswerChecks.lineBytes else { return text }
    return String(text.prefix(AnswerChecks.lineBytes / 4))
  }

  private func isHan(_ text: String) -> Bool { UprightLabels.isHan(text) }
}
