/// The report of acceptance, which must name field and effect (五.10).
extension Material {
  static let acceptanceReport = Material(
    kind: .acceptanceReport,
    titles: ["项目验收报告", "验收报告", "验收单", "验收证书", "验收意见书", "验收确认单", "竣工验收报告"],
    marks: ["验收结论", "验收日期", "验收内容", "验收指标", "委托单位", "承建单位", "验收组", "同意通过验收", "验收合格", "应用效果"],
    foreign: ["发票号码", "回单编号", "违约责任"]
  ) { paper, draft in
    paper.ask(questions, into: &draft, stops: [Label("部署方式"), Label("验收地点"), Label("代表签字"), Label("验收指标")])
    ApplicationWords.read(paper, &draft)
    if !draft.has(.acceptedOn), let day = Signing.days(paper).last {
      draft.put(.acceptedOn, day.value, day.span, in: paper, certainty: 0.9)
    }
  }

  private static let questions: [Question] = [
    Question(.projectName, Label("项目名称"), .text(limit: 80)),
    Question(.contractNumber, Label("合同编号", "合同号"), .identifier),
    Question(.partyA, Label("委托单位", "建设单位", "用户单位", "甲方", "采购单位", "采购方", "使用单位"), .organisation),
    Question(.partyB, Label("承建单位", "供应商", "实施单位", "乙方", "服务单位", "承办单位", "服务提供方"), .organisation),
    Question(.applicationField, Label("应用场景领域", "应用领域", "所属领域", "应用方向"), .text(limit: 60)),
    Question(.acceptedOn, Label("验收日期", "验收时间", "验收完成日期"), .day),
    Question(.amount, Label("合同金额", "合同总金额", "合同总价"), .amount),
    Question(.paidAmount, Label("实际支付金额", "已支付金额", "累计支付金额", "已付金额"), .amount),
  ]
}

/// Where an application is used and what it achieved, as reports and profiles say it.
enum ApplicationWords {
  static func read(_ paper: Paper, _ draft: inout Draft) {
    // `应用领域：医疗。` inside a paragraph names the field more exactly than a whole sentence.
    for words in ["应用领域:", "应用场景领域:", "应用方向:"] {
      guard let place = paper.flow.firstPlace(of: words) else { continue }
      let start = place + words.count
      let end = min(paper.flow.sentenceEnd(from: start, marks: ["。", "\n", "\t", ";"]), start + 40)
      if end > start {
        let span = paper.flow.span(start..<end)
        draft.drop(.applicationField)
        draft.put(.applicationField, paper.words(span), span, in: paper)
      }
      break
    }
    if let span = ContractClauses.clause(["应用效果", "应用成效", "实施效果", "案例与成效", "成效"], paper, limit: 500) {
      draft.put(.effect, paper.words(span), span, in: paper)
    }
  }
}
