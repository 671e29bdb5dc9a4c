internal import Standards

/// Rail tickets and air itineraries: told apart so that they are not taken for invoices of services, and read as far as
/// they name number, day, buyer, carrier and price.
extension Material {
  static let railTicket = Material(
    kind: .railTicket, titles: ["电子发票(铁路电子客票)", "铁路电子客票"], marks: ["铁路", "票价", "电子客票号", "车次", "二等座"],
    foreign: ["本合同"]
  ) { paper, draft in Ticket.read(paper, &draft) }

  static let airItinerary = Material(
    kind: .airItinerary, titles: ["航空运输电子客票行程单", "电子发票(航空运输电子客票行程单)", "电子客票行程单"],
    marks: ["旅客姓名", "民航发展基金", "燃油附加费", "承运人", "航班号"], foreign: ["本合同"]
  ) { paper, draft in Ticket.read(paper, &draft) }
}

enum Ticket {
  private static let questions: [Question] = [
    Question(.serial, Label("电子客票号码", "电子客票号"), .identifier),
    Question(.issueDate, Label("填开日期", "开票日期"), .day),
    Question(.buyerName, Label("购买方名称"), .organisation),
    Question(
      .buyerTaxID, Label("统一社会信用代码/纳税人识别号", "统一社会信用代码", "纳税人识别号"), .taxpayer),
    Question(.sellerName, Label("填开单位", "销售方名称"), .organisation),
    Question(.amountIncludingTax, Label("票价", "合计"), .amount),
  ]
  /// The fare of an itinerary and what is added to it, one row of figures under their names.
  private static let fare = [
    Label("票价"), Label("燃油附加费"), Label("增值税税额"), Label("民航发展基金"), Label("其他税费"), Label("合计"),
  ]

  static func read(_ paper: Paper, _ draft: inout Draft) {
    InvoiceHead.read(paper, &draft)
    let hasFares = fares(paper, &draft)
    paper.ask(hasFares ? Array(questions.dropLast()) : questions, into: &draft)
  }

  /// - Returns: whether the paper has a row of fares; then no single 票价 is the price.
  private static func fares(_ paper: Paper, _ draft: inout Draft) -> Bool {
    guard let table = paper.table(fare, minimum: 3), table.headings[5] != nil else { return false }
    // Signs of the currency may have been cut from their figures; the sums prove which is which.
    for row in table.rows.prefix(2) {
      let tokens = paper.rows[row.row].flatMap { index in
        AmountTokens.all(in: paper.strips[index].folded).filter { $0.value.hasFen }.map {
          (money: $0.value.money, span: Span(strip: index, $0.range))
        }
      }
      guard tokens.count >= 3, let total = tokens.last else { continue }
      let parts = tokens.dropLast().reduce(0) { $0 + $1.money.fen }
      guard parts == total.money.fen else { continue }
      draft.put(.amountIncludingTax, total.money.description, total.span, in: paper)
      if let cell = row.cells[2], let tax = paper.answer(cell, as: .amount) {
        draft.put(.tax, tax.value, tax.span, in: paper)
      }
      return true
    }
    return true
  }
}
