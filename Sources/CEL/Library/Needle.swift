/// Something to be found in a text in time linear in both (Knuth, Morris and Pratt).
struct Needle<Letter: Equatable> {
  let letters: [Letter]
  private let borders: [Int]

  init(_ letters: [Letter]) {
    self.letters = letters
    var borders = [Int](repeating: 0, count: letters.count)
    var matched = 0
    for at in letters.indices.dropFirst() {
      while matched > 0, letters[at] != letters[matched] { matched = borders[matched - 1] }
      if letters[at] == letters[matched] { matched += 1 }
      borders[at] = matched
    }
    self.borders = borders
  }

  /// Where the first occurrence that starts at `start` or later begins.
  func first(in text: [Letter], from start: Int) -> Int? {
    if letters.isEmpty { return start <= text.count ? start : nil }
    var matched = 0
    var at = start
    while at < text.count {
      while matched > 0, text[at] != letters[matched] { matched = borders[matched - 1] }
      if text[at] == letters[matched] { matched += 1 }
      at += 1
      if matched == letters.count { return at - matched }
    }
    return nil
  }
}
