/// Words that announce a value, in all the forms papers use.
struct Label: Sendable {
  /// Folded alternatives; an earlier one wins where two stand at the same place.
  let words: [[Character]]

  init(_ words: String...) { self.words = words.map { Letters($0).folded } }
}

/// A place where a label stands.
struct LabelHit: Sendable {
  let strip: Int
  /// The label's own letters.
  let range: Range<Int>
  /// Where the value would begin in the same strip.
  let valueStart: Int
  let hasColon: Bool
}

extension Paper {
  /// Places of a label in reading order.
  func hits(_ label: Label) -> [LabelHit] {
    strips.indices.flatMap { strip in hits(label, in: strip) }
  }

  func hits(_ label: Label, in strip: Int) -> [LabelHit] {
    var found: [LabelHit] = []
    let letters = strips[strip].folded
    var index = 0
    while index < letters.count {
      if let hit = label.words.lazy.compactMap({ self.hit($0, in: strip, at: index) }).first {
        found.append(hit)
        index = max(hit.valueStart, index + 1)
      } else {
        index += 1
      }
    }
    return found
  }

  private func hit(_ word: [Character], in index: Int, at place: Int) -> LabelHit? {
    let strip = strips[index]
    let letters = strip.folded
    guard matches(word, strip, at: place) else { return nil }
    var end = place + word.count
    end = afterNote(letters, end)
    let hasColon = end < letters.count && letters[end] == ":"
    let isWhole = end >= letters.count
    let startsFresh = place == 0 || strip.letters.spaces[place] > 0 || !isWordLetter(letters[place - 1])
    if !startsFresh {
      guard hasColon, word.count >= 4 || sideLabels.contains(letters[place - 1]) else { return nil }
    }
    if !hasColon, !isWhole {
      let next = letters[end]
      let isApart = strip.letters.spaces[end] > 0 || next.isDigit || next == "¥"
      guard startsFresh, isApart, end == place + word.count || next.isDigit || next == "¥" else { return nil }
    }
    return LabelHit(
      strip: index, range: place..<(place + word.count), valueStart: hasColon ? end + 1 : end, hasColon: hasColon)
  }

  /// Exact, or with one wrong letter in a long label that was recognised.
  private func matches(_ word: [Character], _ strip: Strip, at place: Int) -> Bool {
    if strip.folded.stands(word, at: place) { return true }
    guard strip.source == .recognised, word.count >= 6, place + word.count <= strip.count else { return false }
    return word.indices.count { strip.folded[place + $0] != word[$0] } <= 1
  }

  /// Past a remark in brackets such as `(采购方)`; one that the line's end cuts off counts, too.
  private func afterNote(_ letters: [Character], _ end: Int) -> Int {
    guard end < letters.count, letters[end] == "(" else { return end }
    let rest = letters[end...].prefix(16)
    if let close = rest.firstIndex(of: ")") {
      let after = close + 1
      return after == letters.count || letters[after] == ":" || letters[after] == "¥" || letters[after].isDigit
        || rest.count <= 6 ? after : end
    }
    return letters.count - end <= 8 ? letters.count : end
  }

  private func isWordLetter(_ letter: Character) -> Bool { letter.isLetter || letter.isNumber }
}

/// Letters of the labels that run down the side of invoices; recognisers put them in front of a line.
private let sideLabels: Set<Character> = Set("购买方销售信息")
