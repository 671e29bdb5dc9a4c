internal import Standards

/// Number, code, day and check code of an invoice, and what its remark refers to.
enum InvoiceHead {
  private static let number = Label("发票号码", "票号码")
  private static let code = Label("发票代码", "票代码")
  private static let date = Label("开票日期")
  private static let check = Label("校验码")
  private static let contract = Label("合同编号", "合同号")
  private static let machine = Label("机器编号")
  static let stops = [number, code, date, check, contract, machine]

  static func read(_ paper: Paper, _ draft: inout Draft) {
    digits(paper, code, [10, 12], .invoiceCode, &draft)
    digits(paper, number, draft.has(.invoiceCode) ? [8] : [20, 8], .invoiceNumber, &draft)
    digits(paper, check, [20], .checkCode, &draft)
    unlabelled(paper, &draft)
    if let day = paper.answer(date, as: .day, stops: stops) ?? scattered(paper) {
      draft.put(.issueDate, day.value, day.span, in: paper)
    }
    redLetter(paper, &draft)
    if let answer = paper.answer(contract, as: .identifier, stops: stops) {
      draft.put(.contractNumber, answer.value, answer.span, in: paper)
    }
  }

  /// A day whose parts were placed apart: `2023年`, `0 1 月`, `3 0 日`, or the numbers between the letters of 年月日.
  private static func scattered(_ paper: Paper) -> Answer? {
    guard let hit = paper.hits(date).first else { return nil }
    let row = paper.rows[paper.rowOf[hit.strip]].filter { $0 > hit.strip }
    let own = Span.Part(strip: hit.strip, range: hit.valueStart..<paper.strips[hit.strip].count)
    let parts = [own] + row.map { Span.Part(strip: $0, range: 0..<paper.strips[$0].count) }
    let span = Span(parts.filter { !$0.range.isEmpty })
    let letters = paper.letters(span)
    if let token = DateTokens.first(in: letters) {
      return Answer(value: token.value.description, span: paper.sub(span, token.range))
    }
    let numbers = parts.flatMap { part in
      let own = Array(paper.strips[part.strip].folded[part.range])
      return CodeTokens.digits(in: own).map { String(own[$0]) }
    }
    let words = letters.filter { !$0.isDigit && $0 != ":" }
    guard words == ["年", "月", "日"], numbers.count == 3, numbers[0].count == 4, let year = Int(numbers[0]),
      let month = Int(numbers[1]), let day = Int(numbers[2]),
      let found = CivilDate(year: year, month: month, day: day), year >= 1994
    else { return nil }
    return Answer(value: found.description, span: span)
  }

  private static func digits(
    _ paper: Paper, _ label: Label, _ widths: Set<Int>, _ field: FieldName, _ draft: inout Draft
  ) {
    for hit in paper.hits(label) {
      guard let span = paper.inline(hit, stops: stops) ?? paper.beside(hit.strip, stops: stops) else { continue }
      let letters = paper.letters(span)
      let run = letters.prefix { $0.isDigit }
      guard widths.contains(run.count) else { continue }
      draft.put(field, String(run), paper.sub(span, 0..<run.count), in: paper)
      return
    }
  }

  /// Paper invoices print code and number without labels: `1100094140` and `No 87654321`, each twice.
  private static func unlabelled(_ paper: Paper, _ draft: inout Draft) {
    guard !draft.has(.invoiceNumber) || (draft.value(.invoiceNumber)?.count == 8 && !draft.has(.invoiceCode)) else {
      return
    }
    var seen: [String: (count: Int, span: Span)] = [:]
    var marked: (text: String, span: Span)?
    for (index, strip) in paper.strips.enumerated() where strip.box.y < 0.35 {
      for run in CodeTokens.digits(in: strip.folded) where [8, 10, 12].contains(run.count) {
        let text = String(strip.folded[run])
        let span = Span(strip: index, run)
        seen[text] = ((seen[text]?.count ?? 0) + 1, seen[text]?.span ?? span)
        let before = String(strip.folded[max(0, run.lowerBound - 3)..<run.lowerBound]).uppercased()
        if run.count == 8, before.hasSuffix("NO") || before.hasSuffix("NO.") || before.hasSuffix("№") {
          marked = (text, span)
        }
      }
    }
    let codes = seen.filter { $0.key.count == 10 || $0.key.count == 12 }
    if !draft.has(.invoiceCode), let best = codes.max(by: { $0.value.count < $1.value.count }),
      codes.count == 1 || best.value.count >= 2, (try? InvoiceNumber(code: best.key, number: "00000001")) != nil
    {
      draft.put(.invoiceCode, best.key, best.value.span, in: paper, certainty: best.value.count >= 2 ? 0.95 : 0.7)
    }
    if !draft.has(.invoiceNumber), let marked {
      let again = seen[marked.text].map { $0.count >= 2 } ?? false
      draft.put(.invoiceNumber, marked.text, marked.span, in: paper, certainty: again ? 0.95 : 0.75)
    }
  }

  /// The remark of a red-letter invoice names the blue one.
  private static func redLetter(_ paper: Paper, _ draft: inout Draft) {
    for words in ["被红冲蓝字数电票号码:", "被红冲蓝字数电发票号码:", "对应正数发票号码:", "被红冲蓝字发票号码:", "对应蓝字发票号码:"] {
      guard let place = paper.flow.firstPlace(of: words) else { continue }
      let start = place + words.count
      let run = paper.flow.letters[start...].prefix { $0.isDigit }
      guard run.count == 20 || run.count == 8 else { continue }
      draft.put(.redLetterOf, String(run), paper.flow.span(start..<(start + run.count)), in: paper)
      return
    }
  }
}
