internal import Standards

/// What a value must look like to be taken; anything else is left unread.
enum Shape: Sendable {
  /// Name of an organisation.
  case organisation
  /// Name of a person: two to six characters, or Latin words.
  case person
  /// A unified social credit code or an older taxpayer number.
  case taxpayer
  case day
  case amount
  /// Amount in capital numerals.
  case words
  /// 8 to 32 digits.
  case account
  /// 12 digits.
  case bankLine
  /// A number somebody gave: letters, digits, hyphens, at least one digit.
  case identifier
  case phone
  case text(limit: Int)

  /// Whether a value may go on in the next line of a paragraph.
  var mayWrap: Bool {
    if case .text = self { return false }
    return true
  }
}

/// A value with its place.
struct Answer: Sendable {
  let value: String
  let span: Span
  var certainty = 1.0
}

extension Paper {
  /// The value of `shape` that the span starts with or holds.
  func answer(_ span: Span, as shape: Shape) -> Answer? {
    let letters = letters(span)
    func part(_ range: Range<Int>, _ value: String?, certainty: Double = 1) -> Answer? {
      value.map { Answer(value: $0, span: sub(span, range), certainty: certainty) }
    }
    switch shape {
    case .organisation:
      let range = OrganisationName.range(in: letters)
      let said = words(sub(span, range))
      return part(range, OrganisationName.checked(isRecognised(span) ? LookAlikes.inOrganisation(said) : said))
    case .person:
      if isRecognised(span), let name = LookAlikes.nameOfOnes(letters) { return part(0..<name.count, name) }
      let range = 0..<letters.prefix(while: { $0.isLetter || $0 == "·" }).count
      return (2...6).contains(range.count) ? part(range, words(sub(span, range))) : nil
    case .taxpayer: return taxpayer(letters).flatMap { part($0.range, $0.value.text, certainty: $0.value.certainty) }
    case .day:
      if let token = DateTokens.first(in: letters) { return part(token.range, token.value.description) }
      return part(0..<letters.count, DateTokens.compact(letters)?.description)
    case .amount:
      let tokens = AmountTokens.all(in: letters)
      let token = tokens.first { $0.value.isMarked || $0.value.hasFen } ?? (tokens.count == 1 ? tokens[0] : nil)
      return token.flatMap { part($0.range, $0.value.money.description) }
    case .words:
      let token = WordsTokens.all(in: letters).first
      return token.flatMap { part($0.range, String(letters[$0.range])) }
    case .account: return digits(letters, 8...32).flatMap { part($0.range, $0.value) }
    case .bankLine: return digits(letters, 12...12).flatMap { part($0.range, $0.value) }
    case .identifier: return identifier(letters).flatMap { part($0, words(sub(span, $0)).filter { !$0.isWhitespace }) }
    case .phone:
      let range = 0..<letters.prefix(while: { $0.isDigit || "-()+转".contains($0) }).count
      return part(range, (try? PhoneNumber(typed: String(letters[range])))?.text)
    case .text(let limit):
      guard letters.count <= limit, letters.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
      return part(0..<letters.count, words(span).trimmed)
    }
  }

  private func isRecognised(_ span: Span) -> Bool {
    span.parts.contains { strips[$0.strip].source == .recognised }
  }

  func sub(_ span: Span, _ range: Range<Int>) -> Span {
    var parts: [Span.Part] = []
    var offset = 0
    for part in span.parts {
      let low = max(range.lowerBound, offset)
      let high = min(range.upperBound, offset + part.range.count)
      if low < high {
        let start = part.range.lowerBound + low - offset
        parts.append(Span.Part(strip: part.strip, range: start..<(start + high - low)))
      }
      offset += part.range.count
    }
    return Span(parts)
  }

  private func taxpayer(_ letters: [Character]) -> Token<(text: String, certainty: Double)>? {
    for range in CodeTokens.runs(in: letters) {
      let text = String(letters[range])
      if range.count == 18, let code = CodeTokens.credit(text) {
        return Token(range: range, value: (code.text, 1))
      }
      guard [15, 17, 18, 20].contains(range.count), letters[range].count(where: \.isDigit) * 3 >= range.count * 2,
        let number = TaxpayerNumber(printed: text)
      else { continue }
      return Token(range: range, value: (number.text, range.count == 18 ? 0.4 : 0.9))
    }
    return nil
  }

  /// Digits with spaces and hyphens left out. Where nothing but digits can stand, `O` is a zero and `l` a one.
  private func digits(_ letters: [Character], _ width: ClosedRange<Int>) -> Token<String>? {
    let zeroes: [Character: Character] = ["O": "0", "o": "0", "D": "0", "l": "1", "I": "1"]
    let run = letters.prefix { $0.isDigit || $0 == "-" || zeroes[$0] != nil }
    let found = run.count { $0.isDigit }
    let text = String(run.filter { $0 != "-" }.map { zeroes[$0] ?? $0 })
    guard width.contains(text.count), found * 10 >= text.count * 8 else { return nil }
    return Token(range: 0..<run.count, value: text)
  }

  private func identifier(_ letters: [Character]) -> Range<Int>? {
    var end = 0
    while end < letters.count {
      let letter = letters[end]
      guard letter.isASCII ? (letter.isLetter || letter.isNumber || "-_/()[]#.".contains(letter)) : letter.isLetter
      else { break }
      end += 1
    }
    while end > 0, ".-_/#([".contains(letters[end - 1]) { end -= 1 }
    guard (3...50).contains(end), letters[..<end].contains(where: \.isDigit) else { return nil }
    return 0..<end
  }
}
