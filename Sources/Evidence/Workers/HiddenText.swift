/// The text behind a scanned page, put there by some other recogniser, against what the picture shows.
struct HiddenText {
  private let pairs: Set<[Character]>
  private let numbers: Set<String>

  init(_ lines: [TextLine]) {
    pairs = Self.pairs(lines)
    numbers = Self.numbers(lines)
  }

  /// Whether four of five neighbouring characters of the hidden text are seen on the page, and every number of it: then
  /// the hidden text, which may be the better reading, is the page's.
  func agrees(with seen: [TextLine]) -> Bool {
    resembles(seen) && numbers.isSubset(of: Self.numbers(seen))
  }

  /// Whether so many hundredths of its neighbouring characters are seen.
  func resembles(_ seen: [TextLine], share: Int = 80) -> Bool {
    pairs.isEmpty ? false : pairs.intersection(Self.pairs(seen)).count * 100 >= pairs.count * share
  }

  private static func numbers(_ lines: [TextLine]) -> Set<String> {
    var found: Set<String> = []
    for line in lines {
      let plain = line.text.filter { $0 != "," && $0 != " " && $0 != "." }
      for run in plain.split(whereSeparator: { !$0.isASCII || !$0.isNumber }) where run.count > 2 {
        found.insert(String(run))
      }
    }
    return found
  }

  private static func pairs(_ lines: [TextLine]) -> Set<[Character]> {
    var found: Set<[Character]> = []
    for line in lines {
      let letters = line.text.filter { $0.isLetter || $0.isNumber }
      for (a, b) in zip(letters, letters.dropFirst()) { found.insert([a, b]) }
    }
    return found
  }
}
