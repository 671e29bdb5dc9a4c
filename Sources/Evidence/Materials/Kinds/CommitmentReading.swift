internal import Standards

/// The applicant's letter of commitment (五.3).
extension Material {
  static let commitmentLetter = Material(
    kind: .commitmentLetter,
    titles: ["承诺书", "承诺函", "诚信承诺书", "申报承诺书"],
    marks: ["郑重承诺", "承诺如下", "本单位", "如有虚假", "如有不实", "法律责任", "承诺单位"],
    foreign: ["本合同", "发票号码", "账户信息表", "验收结论"]
  ) { paper, draft in
    applicant(paper, &draft)
    if let day = Signing.days(paper).last ?? Signing.days(paper).first {
      draft.put(.date, day.value, day.span, in: paper)
    }
    amount(paper, &draft)
    paper.ask([Question(.projectName, Label("项目名称"), .text(limit: 80))], into: &draft)
    ProjectNames.read(paper, &draft)
  }

  /// The name before `(统一社会信用代码:…)` with the code, or the one at the seal.
  private static func applicant(_ paper: Paper, _ draft: inout Draft) {
    let flow = paper.flow
    for token in CodeTokens.creditCodes(in: flow.letters) {
      draft.put(.creditCode, token.value.text, flow.span(token.range), in: paper)
      let start =
        flow.letters[..<token.range.lowerBound].lastIndex(where: { "\n\t。;".contains($0) }).map { $0 + 1 } ?? 0
      let before = Array(flow.letters[start..<token.range.lowerBound])
      guard let open = before.firstPlace(of: Array("(统一社会信用代码")) ?? before.firstPlace(of: Array("(信用代码")) else { break }
      let span = flow.span(start..<(start + open))
      if let answer = paper.answer(span, as: .organisation), answer.value.count >= 4 {
        draft.put(.applicantName, answer.value, answer.span, in: paper)
      }
      break
    }
    let label = Label("承诺单位", "申报单位", "申报主体", "申请单位", "单位名称", "承诺人")
    if !draft.has(.applicantName), let answer = Signing.organisation(paper, label, stops: [label]) {
      draft.put(.applicantName, answer.value, answer.span, in: paper, certainty: 0.9)
    }
  }

  /// `申报奖励金额…元`.
  private static func amount(_ paper: Paper, _ draft: inout Draft) {
    for words in ["申报奖励金额", "申请奖励金额", "申报金额", "申请金额"] {
      guard let place = paper.flow.firstPlace(of: words) else { continue }
      let start = place + words.count
      let end = min(start + 30, paper.flow.sentenceEnd(from: start))
      guard let token = AmountTokens.all(in: Array(paper.flow.letters[start..<end])).first(where: { $0.value.isMarked })
      else { continue }
      let range = (start + token.range.lowerBound)..<(start + token.range.upperBound)
      draft.put(.amount, token.value.money.description, paper.flow.span(range), in: paper)
      return
    }
  }
}
