internal import Standards

/// The two parties of a contract, by 甲方 and 乙方 or the words that stand for them.
enum ContractParties {
  static let first = Label(
    "甲方", "委托方(甲方)", "委托方", "委托人", "采购方", "需方", "买方", "用户方", "采购人", "发包方", "定作方", "甲方单位", "需方单位",
    "买受人", "委托单位")
  static let second = Label(
    "乙方", "受托方(乙方)", "受托方", "受托人", "服务方", "供应方", "供方", "卖方", "供应商", "服务提供方", "承包方", "承揽方", "乙方单位",
    "供方单位", "研究开发人", "研究开发方", "开发方", "出卖人", "受托单位")
  static let code = Label("统一社会信用代码", "社会信用代码", "信用代码", "纳税人识别号", "税号", "统一信用代码")
  private static let others = [
    Label("住所", "地址", "住所地", "注册地址", "通讯地址"), Label("法定代表人", "负责人", "法人代表"), Label("联系人"), Label("电话", "联系电话"),
    Label("授权代表", "委托代理人"), Label("名称"), Signing.date,
  ]

  static func read(_ paper: Paper, _ draft: inout Draft) {
    let stops = [first, second, code] + others + [ContractHead.number, ContractHead.place, ContractDays.signed]
    name(first, .partyA, stops, paper, &draft)
    name(second, .partyB, stops, paper, &draft)
    codes(stops, paper, &draft)
  }

  /// The name most places of the label give; where they differ the first is kept as doubtful.
  private static func name(
    _ label: Label, _ field: FieldName, _ stops: [Label], _ paper: Paper, _ draft: inout Draft
  ) {
    var seen: [(answer: Answer, count: Int)] = []
    for hit in paper.hits(label) where hit.range.lowerBound == 0 || hit.hasColon {
      guard let answer = paper.answer(hit, as: .organisation, stops: stops), answer.value.count >= 4 else { continue }
      if let known = seen.firstIndex(where: { AccountName.same($0.answer.value, answer.value) }) {
        seen[known].count += 1
      } else {
        seen.append((answer, 1))
      }
    }
    guard let best = seen.max(by: { $0.count < $1.count }), let head = seen.first else { return }
    let chosen = best.count > head.count ? best : head
    let isDoubtful = seen.count > 1 && chosen.count == 1 && paper.source(chosen.answer.span) == .recognised
    draft.put(field, chosen.answer.value, chosen.answer.span, in: paper, certainty: isDoubtful ? 0.7 : 1)
  }

  /// Each code belongs to the party named last before it, or to the party whose column it stands in.
  private static func codes(_ stops: [Label], _ paper: Paper, _ draft: inout Draft) {
    let parties =
      paper.hits(first).map { (isFirst: true, hit: $0) } + paper.hits(second).map { (isFirst: false, hit: $0) }
    var answers: [(answer: Answer, strip: Int)] = []
    for (index, strip) in paper.strips.enumerated() {
      for token in CodeTokens.creditCodes(in: strip.folded) {
        answers.append((Answer(value: token.value.text, span: Span(strip: index, token.range)), index))
      }
    }
    for hit in paper.hits(code) {
      guard let answer = paper.answer(hit, as: .taxpayer, stops: stops), let strip = answer.span.parts.first?.strip,
        !answers.contains(where: { $0.strip == strip })
      else { continue }
      let isMisread = paper.source(answer.span) == .recognised && answer.certainty < 0.9
      if !isMisread { answers.append((answer, strip)) }
    }
    for (answer, strip) in answers {
      guard let isFirst = owner(of: strip, parties, paper) else { continue }
      let certainty = paper.source(answer.span) == .recognised ? answer.certainty : 1
      draft.put(isFirst ? .partyACode : .partyBCode, answer.value, answer.span, in: paper, certainty: certainty)
    }
  }

  private static func owner(
    of index: Int, _ parties: [(isFirst: Bool, hit: LabelHit)], _ paper: Paper
  ) -> Bool? {
    let strip = paper.strips[index]
    let before = parties.filter { party in
      let mark = paper.strips[party.hit.strip]
      return mark.page == strip.page && paper.rowOf[party.hit.strip] <= paper.rowOf[index]
        && mark.level.y > strip.level.y - 0.25
    }
    guard let last = before.map({ paper.rowOf[$0.hit.strip] }).max() else { return nil }
    let nearest = before.filter { paper.rowOf[$0.hit.strip] == last }
    return nearest.min {
      abs(paper.strips[$0.hit.strip].level.x - strip.level.x) < abs(paper.strips[$1.hit.strip].level.x - strip.level.x)
    }?.isFirst
  }
}
