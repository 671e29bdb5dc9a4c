import Casework
import Standards
import Testing

/// Plays every event's postings into plain dictionaries and keeps the sums.
private struct Books {
  var claimed: Set<InvoiceClaim> = []
  var recognised: Set<InvoiceClaim> = []
  var reserved = 0 as Int64
  var spent = 0 as Int64
  var payments: [PayID: String] = [:]
  var sides: Set<CaseID> = []

  mutating func post(_ posting: LedgerPosting) {
    switch posting {
    case .claimInvoice(let claim, _): claimed.insert(claim)
    case .recogniseInvoice(let claim, _): recognised.insert(claim)
    case .releaseInvoice(let claim, _):
      claimed.remove(claim)
      recognised.remove(claim)
    case .reserveAward(_, _, _, let amount, _): reserved += amount.fen
    case .releaseAward(_, _, _, let amount, _): reserved -= amount.fen
    case .spendAward(_, _, _, let amount, _):
      reserved -= amount.fen
      spent += amount.fen
    case .openPayment(let id, _, _):
      #expect(payments[id] == nil)
      payments[id] = "open"
    case .settlePayment(let id, _, _): payments[id] = "paid"
    case .bouncePayment(let id, _, _): payments[id] = "returned"
    case .recoverAward: break
    case .holdExclusive(_, _, let id): sides.insert(id)
    case .releaseExclusive(let id): sides.remove(id)
    }
  }
}

private func books(of events: [Recorded<CaseEvent>]) throws -> Books {
  var books = Books()
  var file = try CaseFile(folding: events.prefix(1))
  for recorded in events.dropFirst() {
    for posting in file.postings(for: recorded.event) { books.post(posting) }
    try file.apply(recorded)
  }
  return books
}

@Test func `a paid case holds its invoice and has spent its award`() throws {
  var story = try Story()
  try story.toPaid()
  let books = try books(of: story.events)
  #expect(books.claimed == Set(Cast.readiness.invoices))
  #expect(books.recognised == books.claimed)
  #expect(books.reserved == 0)
  #expect(books.spent == Cast.award.fen)
  #expect(books.payments == ["pay-1": "paid"])
}

@Test func `a case that ends without money leaves nothing in the ledgers`() throws {
  var refused = try Story()
  try refused.toDetermination()
  try refused.play(Cast.lead) { file, now in
    try file.determination().settle(Cast.row(.zero), of: "d1", year: 2025, pool: "p", at: now)
  }
  var withdrawn = try Story()
  try withdrawn.toDetermination()
  try withdrawn.play(Cast.agent) { file, _ in try file.determination().withdraw(reason: "放弃", by: Cast.agent) }
  for story in [refused, withdrawn] {
    let books = try books(of: story.events)
    #expect(books.claimed.isEmpty && books.recognised.isEmpty && books.reserved == 0 && books.spent == 0)
  }
}

@Test func `a noticed case has its award reserved`() throws {
  var story = try Story()
  try story.toNotice()
  #expect(try books(of: story.events).reserved == Cast.award.fen)
}
