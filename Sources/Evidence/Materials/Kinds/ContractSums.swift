internal import Standards

/// The total of a contract in figures and words.
enum ContractSums {
  private static let keys = [
    "合同总金额", "含税总金额", "合同总价款", "合同总价", "合同总额", "采购总金额", "采购总价", "协议总金额", "协议总价", "总价款", "合同价款", "合同金额",
    "服务费总额", "费用总额", "总金额", "总费用", "报酬总额", "合计人民币", "经费和报酬",
  ]

  struct Sum {
    var money: Money?
    var figure: (money: Money, span: Span)?
    var words: (text: String, money: Money?, span: Span)?
    var agrees: Bool { figure != nil && words?.money == figure?.money }
  }

  static func read(_ paper: Paper, _ draft: inout Draft) {
    let sums = keys.flatMap { key in paper.flow.places(of: key).map { sum(after: $0 + key.count, paper) } }
    let found = sums.first(where: \.agrees) ?? sums.first { $0.figure != nil && $0.words != nil }
    let best = found ?? sums.first { $0.figure != nil } ?? sums.first { $0.words?.money != nil }
    if var sum = best {
      // A page may give the words in one place and the figure in the table's last row.
      if sum.figure == nil, let words = sum.words?.money, let proof = figure(saying: words, paper) {
        sum.figure = (words, proof)
      }
      put(sum, paper, &draft)
    }
    tax(paper, &draft)
  }

  static func put(_ sum: Sum, _ paper: Paper, _ draft: inout Draft) {
    if let words = sum.words { draft.put(.amountInWords, words.text, words.span, in: paper) }
    if let figure = sum.figure {
      let isContradicted = sum.words?.money != nil && !sum.agrees && paper.source(figure.span) == .recognised
      draft.put(.amount, figure.money.description, figure.span, in: paper, certainty: isContradicted ? 0.6 : 1)
    } else if let words = sum.words, let money = words.money {
      draft.put(.amount, money.description, words.span, in: paper, certainty: 0.95)
    }
  }

  /// What the sentence after a key says; a key followed by nothing of the kind gives nothing.
  static func sum(after start: Int, _ paper: Paper, reach: Int = 90) -> Sum {
    let flow = paper.flow
    let end = min(start + reach, flow.sentenceEnd(from: start, marks: ["。", "\n", ";"]))
    let (letters, places) = flow.tight(min(start, end)..<end)
    var sum = Sum()
    func span(_ range: Range<Int>) -> Span {
      flow.span(places[range.lowerBound]..<(places[range.upperBound - 1] + 1))
    }
    // A share of the total, such as 合同总价的千分之一 or 合同总金额30%, is not the total.
    if letters.first == "的" || letters.prefix(6).contains("%") { return sum }
    if let token = AmountTokens.all(in: letters).first(where: { $0.value.isMarked || $0.value.hasFen }) {
      sum.figure = (token.value.money, span(token.range))
    }
    if let token = WordsTokens.all(in: letters).first {
      sum.words = (String(letters[token.range]), token.value, span(token.range))
    }
    return sum
  }

  private static func figure(saying money: Money, _ paper: Paper) -> Span? {
    for (index, strip) in paper.strips.enumerated().reversed() {
      let tokens = AmountTokens.all(in: strip.folded)
      if let token = tokens.first(where: { $0.value.money == money && ($0.value.hasFen || $0.value.isMarked) }) {
        return Span(strip: index, token.range)
      }
    }
    return nil
  }

  private static func tax(_ paper: Paper, _ draft: inout Draft) {
    for place in paper.flow.places(of: "税额") {
      let start = place + 2
      let letters = Array(paper.flow.letters[start..<min(start + 24, paper.flow.letters.count)])
      guard let token = AmountTokens.all(in: letters).first, token.range.lowerBound <= 5,
        token.value.isMarked || token.value.hasFen
      else { continue }
      let span = paper.flow.span((start + token.range.lowerBound)..<(start + token.range.upperBound))
      return draft.put(.tax, token.value.money.description, span, in: paper)
    }
  }
}
