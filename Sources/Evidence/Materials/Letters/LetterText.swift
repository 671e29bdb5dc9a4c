/// A letter's letters without punctuation, to be searched for sentences that may differ a little.
struct LetterText {
  struct Match {
    let range: Range<Int>
    let distance: Int
    let letters: [Character]
  }

  private let letters: [Character]
  /// Place of each letter in the flow.
  private let places: [Int]

  init(_ paper: Paper) {
    var (letters, places): ([Character], [Int]) = ([], [])
    for (place, letter) in paper.flow.letters.enumerated() where Self.counts(letter) {
      letters.append(letter)
      places.append(place)
    }
    self.letters = letters
    self.places = places
  }

  /// Punctuation and quotation marks say nothing here, and recognisers often lose them.
  static func counts(_ letter: Character) -> Bool { letter.isLetter || letter.isNumber || letter == "%" }

  /// The stretch with the fewest insertions, losses and replacements against `piece`.
  func closest(to piece: [Character]) -> Match {
    guard !letters.isEmpty, !piece.isEmpty else { return Match(range: 0..<0, distance: piece.count, letters: []) }
    // Row by row over the piece: the least cost of ending at each letter, and where that stretch began.
    var cost = [Int](repeating: 0, count: letters.count + 1)
    var start = Array(0...letters.count)
    for (row, wanted) in piece.enumerated() {
      var (diagonal, diagonalStart) = (cost[0], start[0])
      cost[0] = row + 1
      start[0] = 0
      for column in 1...letters.count {
        let (above, aboveStart) = (cost[column], start[column])
        var best = diagonal + (letters[column - 1] == wanted ? 0 : 1)
        var begin = diagonalStart
        if above + 1 < best { (best, begin) = (above + 1, aboveStart) }
        if cost[column - 1] + 1 < best { (best, begin) = (cost[column - 1] + 1, start[column - 1]) }
        (diagonal, diagonalStart) = (above, aboveStart)
        (cost[column], start[column]) = (best, begin)
      }
    }
    var end = 0
    for column in 0...letters.count where cost[column] < cost[end] { end = column }
    let range = min(start[end], end)..<end
    return Match(range: range, distance: cost[end], letters: Array(letters[range]))
  }

  func span(_ range: Range<Int>, in paper: Paper) -> Span {
    guard let first = range.first, let last = range.last else { return Span([]) }
    return paper.flow.span(places[first]..<(places[last] + 1))
  }
}
