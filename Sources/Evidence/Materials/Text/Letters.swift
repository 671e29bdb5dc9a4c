internal import Standards

/// Text as it is compared: half-width, ordinary radicals, one form of colon, dash and middle dot, without white space.
struct Letters: Sendable {
  /// Folded letters.
  let folded: [Character]
  /// The same letters as printed.
  let printed: [Character]
  /// White space before each letter, in characters.
  let spaces: [Int]

  init(_ text: String) {
    var (folded, printed, spaces): ([Character], [Character], [Int]) = ([], [], [])
    var pending = 0
    for letter in text {
      let form = Self.form(letter)
      if form.isWhitespace {
        pending += 1
      } else if !Self.isInvisible(form) {
        folded.append(form)
        printed.append(letter)
        spaces.append(pending)
        pending = 0
      }
    }
    self.folded = folded
    self.printed = printed
    self.spaces = spaces
  }

  init(folded: [Character], printed: [Character], spaces: [Int]) {
    self.folded = folded
    self.printed = printed
    self.spaces = spaces
  }

  /// One letter in the form that is compared.
  static func form(_ letter: Character) -> Character {
    if letter.isASCII { return letter }
    if let other = variants[letter] { return other }
    guard let scalar = letter.unicodeScalars.first, letter.unicodeScalars.count == 1 else { return letter }
    switch scalar.value {
    case 0x4E00...0x9FFF: return letter
    case 0x2E80...0x2FDF, 0xFF01...0xFFE5, 0x3000, 0x00A0, 0x2000...0x202F:
      return String(letter).narrowed.first ?? letter
    default: return letter
    }
  }

  private static func isInvisible(_ letter: Character) -> Bool {
    guard let value = letter.unicodeScalars.first?.value else { return true }
    return value < 0x20 || (0x200B...0x200F).contains(value) || (0x2060...0x2064).contains(value) || value == 0xFEFF
  }

  /// Signs that documents and recognisers use for one another, and the radicals outside the Kangxi block that PDF files
  /// name in place of the characters.
  private static let variants: [Character: Character] = [
    "∶": ":", "﹕": ":", "︰": ":", "–": "-", "‐": "-", "‑": "-", "−": "-", "﹣": "-", "•": "·", "・": "·", "‧": "·",
    "〔": "[", "〕": "]", "【": "[", "】": "]", "﹙": "(", "﹚": ")", "圓": "圆", "¥": "¥", "￥": "¥",
    "⺠": "民", "⻚": "页", "⻓": "长", "⻔": "门", "⻋": "车", "⻛": "风", "⻜": "飞", "⻢": "马", "⻝": "食", "⻬": "齐",
    "⻰": "龙", "⻄": "西", "⻅": "见", "⻉": "贝", "⻆": "角", "⻘": "青", "⻩": "黄", "⻮": "齿", "⻥": "鱼", "⻦": "鸟",
    "⻨": "麦", "⻣": "骨", "⻤": "鬼", "⻙": "韦", "⻪": "黾", "⻟": "饣", "⺴": "网", "⺟": "母", "⻁": "虎",
  ]

  /// The letters of `range` as printed; a space stays between two Latin words and between figures.
  func words(_ range: Range<Int>) -> String {
    var out = ""
    for index in range {
      if index > range.lowerBound, spaces[index] > 0, printed[index].isASCII, printed[index - 1].isASCII {
        out.append(" ")
      }
      out.append(printed[index])
    }
    return out
  }
}

extension [Character] {
  /// Where `word` stands, from `start` on.
  func firstPlace(of word: [Character], from start: Int = 0) -> Int? {
    guard !word.isEmpty, count >= word.count, start >= 0 else { return nil }
    var index = start
    while index + word.count <= count {
      if stands(word, at: index) { return index }
      index += 1
    }
    return nil
  }

  func stands(_ word: [Character], at place: Int) -> Bool {
    guard place >= 0, place + word.count <= count else { return false }
    for offset in word.indices where self[place + offset] != word[offset] { return false }
    return true
  }

  func places(of word: [Character]) -> [Int] {
    var found: [Int] = []
    var start = 0
    while let place = firstPlace(of: word, from: start) {
      found.append(place)
      start = place + word.count
    }
    return found
  }
}

extension Character {
  var isDigit: Bool { isASCII && isNumber }
  var isHan: Bool { unicodeScalars.first.map { (0x3400...0x9FFF).contains($0.value) } ?? false }
}
