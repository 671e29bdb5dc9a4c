internal import Standards

/// Codes that prove themselves by their shape or a check digit.
enum CodeTokens {
  /// Runs of 18 letters and digits whose check holds; look-alike letters are replaced only where the check then holds.
  static func creditCodes(in letters: [Character]) -> [Token<CreditCode>] {
    runs(in: letters).compactMap { range in
      guard range.count == 18, let code = credit(String(letters[range])) else { return nil }
      return Token(range: range, value: code)
    }
  }

  /// A credit code as printed, or with one kind of look-alike replaced so that the check holds.
  static func credit(_ text: String) -> CreditCode? {
    if let code = try? CreditCode(typed: text) { return code }
    guard let meant = CreditCode.suggestion(for: text) else { return nil }
    return CreditCode(meant)
  }

  /// Whether 18 letters have the layout of a credit code: a category, six digits, then letters and digits.
  static func looksLikeCredit(_ letters: some Collection<Character>) -> Bool {
    let text = Array(letters)
    guard text.count == 18 else { return false }
    return text.allSatisfy { $0.isASCII && ($0.isNumber || $0.isUppercase) }
      && text[2..<8].allSatisfy { $0.isDigit || "OIBSLZ".contains($0) } && text.count(where: \.isDigit) >= 8
  }

  /// Maximal runs of Latin letters and digits.
  static func runs(in letters: [Character]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < letters.count {
      var end = index
      while end < letters.count, letters[end].isASCII, letters[end].isLetter || letters[end].isNumber { end += 1 }
      if end > index { found.append(index..<end) }
      index = max(end, index + 1)
    }
    return found
  }

  /// Runs of digits only, with the letters before and after being something else.
  static func digits(in letters: [Character]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < letters.count {
      var end = index
      while end < letters.count, letters[end].isDigit { end += 1 }
      if end > index { found.append(index..<end) }
      index = max(end, index + 1)
    }
    return found
  }

  /// `Region-Name-YYYYMMDDNNNN`.
  static func modelFilings(in letters: [Character]) -> [Token<ModelFilingNumber>] {
    var found: [Token<ModelFilingNumber>] = []
    var index = 0
    while index < letters.count {
      var end = index
      while end < letters.count, letters[end].isASCII,
        letters[end].isLetter || letters[end].isNumber || "-_.".contains(letters[end])
      { end += 1 }
      if end - index >= 14 {
        var stop = end
        while stop > index, !letters[stop - 1].isDigit { stop -= 1 }
        if let filing = ModelFilingNumber(typed: String(letters[index..<stop])) {
          found.append(Token(range: index..<stop, value: filing))
        }
      }
      index = max(end, index + 1)
    }
    return found
  }

  /// `网信算备` and 21 digits and `号`.
  static func algorithmFilings(in letters: [Character]) -> [Token<String>] {
    letters.places(of: Array("网信算备")).compactMap { place in
      let digits = letters[(place + 4)...].prefix { $0.isDigit }
      guard digits.count == 21 else { return nil }
      let end = digits.endIndex
      let hasMark = end < letters.count && letters[end] == "号"
      return Token(range: place..<(hasMark ? end + 1 : end), value: "网信算备" + String(digits) + "号")
    }
  }
}
