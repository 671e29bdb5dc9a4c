/// Rail tickets and air itineraries: told apart so that they are not taken for invoices of services, and read as far as
/// their number, day and price go.
extension Material {
  static let railTicket = Material(
    kind: .railTicket, titles: ["电子发票(铁路电子客票)", "铁路电子客票"], marks: ["铁路", "票价", "电子客票号", "车次", "二等座"],
    foreign: ["本合同"]
  ) { paper, draft in read(paper, &draft) }

  static let airItinerary = Material(
    kind: .airItinerary, titles: ["航空运输电子客票行程单", "电子发票(航空运输电子客票行程单)", "电子客票行程单"],
    marks: ["旅客姓名", "民航发展基金", "燃油附加费", "承运人", "航班号"], foreign: ["本合同"]
  ) { paper, draft in read(paper, &draft) }

  private static func read(_ paper: Paper, _ draft: inout Draft) {
    InvoiceHead.read(paper, &draft)
    paper.ask(
      [
        Question(.buyerName, Label("购买方名称"), .organisation),
        Question(.amountIncludingTax, Label("票价", "合计"), .amount),
      ], into: &draft)
  }
}
