internal import Standards

/// The supplier's statement of what was used and what it costs (五.6).
extension Material {
  static let settlementStatement = Material(
    kind: .settlementStatement,
    titles: ["结算单", "结算书", "结算确认单", "费用结算单", "用量结算单", "结算证明", "采购证明", "调用服务证明", "费用确认单"],
    marks: ["结算单号", "结算周期", "结算金额", "结算单编号", "用量", "调用次数", "账期", "tokens", "月份", "实际发生"],
    foreign: ["发票号码", "本合同自", "违约责任", "回单编号"]
  ) { paper, draft in
    Settlement.read(paper, &draft)
  }
}

enum Settlement {
  private static let questions: [Question] = [
    Question(.serial, Label("结算单编号", "结算单号", "结算编号", "单据编号", "编号"), .identifier),
    Question(.contractNumber, Label("合同编号", "对应合同", "合同号", "对应合同编号"), .identifier),
    Question(.buyerName, Label("客户名称", "采购方", "甲方", "客户", "使用单位", "用户单位", "购买方", "结算单位"), .organisation),
    Question(.buyerTaxID, Label("客户统一社会信用代码", "统一社会信用代码", "社会信用代码"), .taxpayer),
    Question(
      .issuer, Label("服务提供方", "供应商", "出具单位", "乙方", "供货方", "服务商", "结算方", "服务方", "销售方", "供方"), .organisation),
    Question(.date, Label("出具日期", "结算日期", "开具日期", "制单日期", "日期"), .day),
    Question(.amountInWords, Label("结算金额(大写)", "合计人民币(大写)", "金额(大写)", "大写金额", "大写", "合计(大写)"), .words),
  ]
  private static let period = Label("结算周期", "结算期间", "计费周期", "服务期间", "结算时间", "费用期间", "账单周期")
  private static let columns = [
    Label("账期", "月份", "期间", "序号", "项目"), Label("模型名称", "模型", "大模型名称", "服务名称", "说明", "产品名称"),
    Label("用量", "调用次数", "调用量", "数量", "输入tokens"), Label("单价"), Label("金额", "小计", "费用", "合计"),
  ]

  static func read(_ paper: Paper, _ draft: inout Draft) {
    paper.ask(questions, into: &draft, stops: [period, Label("结算负责人"), Label("经办人"), Label("审核")])
    addressee(paper, &draft)
    issuer(paper, &draft)
    periodOf(paper, &draft)
    if !draft.has(.date), let day = Signing.days(paper).last { draft.put(.date, day.value, day.span, in: paper) }
    let rows = rows(paper, &draft)
    total(paper, rows, &draft)
    ModelNames.read(paper, &draft)
  }

  /// `X公司：贵单位…`: the first line that ends with a colon, or goes on with 贵.
  private static func addressee(_ paper: Paper, _ draft: inout Draft) {
    guard !draft.has(.buyerName), let place = paper.flow.firstPlace(of: ":贵") else { return }
    let start = paper.flow.letters[..<place].lastIndex(where: { "\n\t。".contains($0) }).map { $0 + 1 } ?? 0
    guard let answer = paper.answer(paper.flow.span(start..<place), as: .organisation) else { return }
    draft.put(.buyerName, answer.value, answer.span, in: paper)
  }

  private static func issuer(_ paper: Paper, _ draft: inout Draft) {
    guard !draft.has(.issuer) else { return }
    let label = Label("服务提供方", "出具单位")
    if let answer = Signing.organisation(paper, label, stops: [label, Signing.date]) {
      draft.put(.issuer, answer.value, answer.span, in: paper)
    }
  }

  private static func periodOf(_ paper: Paper, _ draft: inout Draft) {
    for hit in paper.hits(period) {
      guard let span = paper.inline(hit, stops: []) ?? paper.beside(hit.strip, stops: []) else { continue }
      let days = DateTokens.all(in: paper.letters(span))
      guard days.count == 2, days[0].value <= days[1].value else { continue }
      draft.put(.periodFrom, days[0].value.description, paper.sub(span, days[0].range), in: paper)
      draft.put(.periodTo, days[1].value.description, paper.sub(span, days[1].range), in: paper)
      return
    }
    inSentence(paper, &draft)
  }

  /// `自2024年5月4日至2025年4月30日期间`, `自2024年5月4日起实际发生`.
  private static func inSentence(_ paper: Paper, _ draft: inout Draft) {
    let (letters, places) = paper.flow.tight(paper.flow.letters.indices)
    func span(_ range: Range<Int>) -> Span {
      paper.flow.span(places[range.lowerBound]..<(places[range.upperBound - 1] + 1))
    }
    let days = DateTokens.all(in: letters)
    for (number, from) in days.enumerated() {
      guard from.range.lowerBound > 0, letters[from.range.lowerBound - 1] == "自" else { continue }
      let rest = String(letters[from.range.upperBound...].prefix(24))
      guard rest.hasPrefix("起") || rest.hasPrefix("至"), rest.contains("发生") || rest.contains("期间") else { continue }
      draft.put(.periodFrom, from.value.description, span(from.range), in: paper)
      if number + 1 < days.count, days[number + 1].value >= from.value {
        let to = days[number + 1]
        let between = String(letters[from.range.upperBound..<to.range.lowerBound])
        guard between == "至" || between == "起至" else { return }
        draft.put(.periodTo, to.value.description, span(to.range), in: paper)
      }
      return
    }
  }

  private struct Row {
    let amount: Money
    let span: Span
  }

  /// One line for each row of the table; the total row apart.
  private static func rows(_ paper: Paper, _ draft: inout Draft) -> (lines: [Row], total: Row?) {
    var (lines, total): ([Row], Row?) = ([], nil)
    guard let table = paper.table(columns, minimum: 3), table.headings[4] != nil else { return (lines, total) }
    for row in table.rows {
      guard let cell = row.cells[4], let answer = paper.answer(cell, as: .amount),
        let money = try? Money(typed: answer.value)
      else {
        // A total whose label stands in a line of its own is found below; anything else ends the table.
        if row.cells.count > 1 || total != nil { break }
        continue
      }
      let words = paper.rows[row.row].flatMap { paper.strips[$0].folded }
      let isTotal =
        words.firstPlace(of: Array("合计")) != nil || words.firstPlace(of: Array("总计")) != nil
        || (row.cells.count == 1 && !lines.isEmpty)
      if isTotal {
        total = Row(amount: money, span: answer.span)
        if let cell = row.cells[2], let usage = number(cell, paper) { draft.put(.usage, usage, cell, in: paper) }
        break
      }
      lines.append(Row(amount: money, span: answer.span))
      let name = [row.cells[0], row.cells[1]].compactMap { $0.map(paper.words) }.joined(separator: " ")
      draft.lines.append(
        VoucherLine(
          name: name, quantity: row.cells[2].flatMap { number($0, paper) },
          unitPrice: row.cells[3].flatMap { number($0, paper) }, amount: money.description))
    }
    let prices = Set(draft.lines.map(\.unitPrice))
    if prices.count == 1, let only = prices.first, let price = only, let cell = table.rows.first?.cells[3] {
      draft.put(.unitPrice, price, cell, in: paper)
    }
    return (lines, total)
  }

  private static func number(_ span: Span, _ paper: Paper) -> String? {
    let text = String(paper.letters(span).filter { $0 != "," })
    return !text.isEmpty && text.allSatisfy { $0.isDigit || $0 == "." } ? text : nil
  }

  /// The figure the words prove; else that of the total row, of 结算金额, or what the lines add up to in the text.
  private static func total(_ paper: Paper, _ rows: (lines: [Row], total: Row?), _ draft: inout Draft) {
    let words = draft.value(.amountInWords).flatMap { try? Money(inWords: $0) }
    if let row = rows.total {
      let isDoubtful = words != nil && words != row.amount && paper.source(row.span) == .recognised
      draft.put(.amount, row.amount.description, row.span, in: paper, certainty: isDoubtful ? 0.6 : 1)
      return
    }
    for key in ["结算金额", "结算总金额", "合计金额", "费用合计", "合计"] {
      for place in paper.flow.places(of: key) {
        let sum = ContractSums.sum(after: place + key.count, paper, reach: 40)
        if let figure = sum.figure, words == nil || words == figure.money {
          return draft.put(.amount, figure.money.description, figure.span, in: paper)
        }
      }
    }
    if let words, let field = draft.fields[.amountInWords] {
      for (index, strip) in paper.strips.enumerated() {
        for token in AmountTokens.all(in: strip.folded) where token.value.money == words {
          return draft.put(.amount, words.description, Span(strip: index, token.range), in: paper)
        }
      }
      draft.put(.amount, words.description, field, certainty: 0.9)
    }
  }
}
