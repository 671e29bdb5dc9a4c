internal import Standards

/// When a contract was signed and how long it runs.
enum ContractDays {
  static let signed = Label("签订日期", "签署日期", "签约日期", "签订时间", "签署时间", "签约时间", "合同签订日期", "签订日")
  private static let termWords = ["期限", "有效期", "服务期", "履行期", "合同期", "使用期", "租期", "服务时间", "起止时间"].map { Array($0) }

  private static let joints: Set<String> = [
    "至", "起至", "到", "起到", "-", "—", "~", "--", "——", "起,至", "(含)至", "起,到", ",至", "起算至", "开始至", "(含)起至", "(起)至", "——至",
  ]

  static func read(_ paper: Paper, _ draft: inout Draft) {
    term(paper, &draft)
    if let day = paper.answer(signed, as: .day, stops: [ContractHead.number, ContractHead.place, signed]) {
      return draft.put(.signedOn, day.value, day.span, in: paper)
    }
    if let day = inSentence(paper) { return draft.put(.signedOn, day.value, day.span, in: paper) }
    // The last party's signature brings a contract about.
    let days = Signing.days(paper)
    guard let last = days.max(by: { $0.value < $1.value }) else { return }
    let differ = Set(days.map(\.value)).count > 1
    draft.put(.signedOn, last.value, last.span, in: paper, certainty: differ ? 0.7 : 0.95)
  }

  /// `于2024年11月6日在…签订本合同`.
  private static func inSentence(_ paper: Paper) -> Answer? {
    let flow = paper.flow
    for token in DateTokens.all(in: flow.letters) {
      let before = flow.letters[max(0, token.range.lowerBound - 2)..<token.range.lowerBound]
      guard before.last == "于" || before.last == "在" else { continue }
      let after = flow.letters[token.range.upperBound..<min(flow.letters.count, token.range.upperBound + 24)]
      let clause = Array(after.prefix { !"。;\n\t".contains($0) })
      guard ["签订", "签署", "订立"].contains(where: { clause.firstPlace(of: Array($0)) != nil }) else { continue }
      return Answer(value: token.value.description, span: flow.span(token.range))
    }
    return nil
  }

  /// `合同期限自…起至…止`, `使用期限自…至…`.
  private static func term(_ paper: Paper, _ draft: inout Draft) {
    let (letters, places) = paper.flow.tight(paper.flow.letters.indices)
    let days = DateTokens.all(in: letters)
    for (from, to) in zip(days, days.dropFirst()) {
      let between = String(letters[from.range.upperBound..<to.range.lowerBound].filter { !$0.isWhitespace })
      guard joints.contains(between), from.value <= to.value else { continue }
      let before = Array(letters[max(0, from.range.lowerBound - 28)..<from.range.lowerBound])
      guard termWords.contains(where: { before.firstPlace(of: $0) != nil }) else { continue }
      func span(_ range: Range<Int>) -> Span {
        paper.flow.span(places[range.lowerBound]..<(places[range.upperBound - 1] + 1))
      }
      draft.put(.termFrom, from.value.description, span(from.range), in: paper)
      draft.put(.termTo, to.value.description, span(to.range), in: paper)
      return
    }
  }
}
