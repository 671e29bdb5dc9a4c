import Casework
import Standards
import Testing

private func sheet(_ count: Int) -> BatchSheet {
  BatchSheet(
    id: "b1", number: "2025-01", round: "2025",
    lines: (1...count).map { index in
      BatchLine(
        payment: Payment(
          id: ID("p\(index)"), batch: "b1", amount: Money(fen: Int64(index * 101)), account: Cast.account),
        caseID: ID("c\(index)"), number: Cast.number)
    })
}

struct BatchStory {
  var batch: PaymentBatch

  init(_ sheet: BatchSheet) throws {
    let event = try PaymentBatch.prepare(sheet, by: Cast.maker)[0]
    batch = try PaymentBatch(
      folding: [Recorded(version: 1, at: Cast.start, actor: Cast.maker.account, role: .financeMaker, event: event)])
  }

  mutating func play(_ actor: Actor, _ command: (PaymentBatch) throws -> [PaymentBatchEvent]) throws {
    for event in try command(batch) {
      try batch.apply(
        Recorded(version: batch.version + 1, at: Cast.start, actor: actor.account, role: nil, event: event))
    }
  }

  mutating func toExported() throws {
    try play(Cast.payChecker) { try $0.approve(by: Cast.payChecker) }
    let total = try batch.sheet.total()
    let export = BatchExport(fileHash: "f", format: "csv", count: batch.sheet.lines.count, total: total)
    try play(Cast.maker) { try $0.export(export, by: Cast.maker) }
  }
}

private func paid(_ id: String, _ fen: Int64) -> ReturnLine {
  ReturnLine(payment: ID(id), amount: Money(fen: fen), outcome: .paid(reference: "r-\(id)", on: Cast.day("2025-11-03")))
}

private func back(_ id: String, _ fen: Int64, _ reason: String = "账号不符") -> ReturnLine {
  ReturnLine(payment: ID(id), amount: Money(fen: fen), outcome: .returned(reason: reason))
}

@Test func `maker and checker are two people`() throws {
  let story = try BatchStory(sheet(2))
  let both = Actor(account: Cast.maker.account, roles: [.financeMaker, .financeChecker])
  #expect(try refusal { _ = try story.batch.approve(by: both) } == .samePerson)
  #expect(try refusal { _ = try story.batch.approve(by: Cast.maker) } == .notPermitted)
}

@Test func `an empty batch, a repeated case and wrong control totals are refused`() throws {
  #expect(try refusal { _ = try BatchStory(BatchSheet(id: "b1", number: "", round: "", lines: [])) } == .batchEmpty)
  let line = sheet(1).lines[0]
  #expect(
    try refusal { _ = try BatchStory(BatchSheet(id: "b1", number: "", round: "", lines: [line, line])) } == .payIDUsed)
  var story = try BatchStory(sheet(2))
  let wrong = BatchExport(fileHash: "f", format: "csv", count: 2, total: Money(fen: 302))
  #expect(try refusal { _ = try story.batch.export(wrong, by: Cast.maker) } == .batchNotApproved)
  try story.play(Cast.payChecker) { try $0.approve(by: Cast.payChecker) }
  #expect(try refusal { _ = try story.batch.export(wrong, by: Cast.maker) } == .controlTotalsDiffer)
}

@Test func `each faulty line of the bank's return is put aside with its reason`() throws {
  var story = try BatchStory(sheet(5))
  try story.toExported()
  try story.play(Cast.maker) {
    try $0.importReturn(
      fileHash: "one",
      lines: [
        paid("p1", 101), back("p2", 202), paid("p3", 304), paid("nobody", 1), paid("p4", 404), paid("p4", 404),
        back("p5", 505, " "),
      ], by: Cast.maker)
  }
  let faults = story.batch.returns[0].quarantined.map(\.fault)
  #expect(faults == [.amountDiffers, .unknownPayment, .repeatedInFile, .repeatedInFile, .reasonMissing])
  let sides = try story.batch.reconciliation()
  #expect(sides.isBalanced)
  #expect(sides.instructed.amount == Money(fen: 101 * 15))
  #expect(sides.paid.amount == Money(fen: 101))
  #expect(sides.returned.amount == Money(fen: 202))
  #expect(sides.outstanding.count == 3)
}

@Test func `the same return again changes nothing and a contradiction is put aside`() throws {
  var story = try BatchStory(sheet(2))
  try story.toExported()
  for _ in 0..<100 {
    try story.play(Cast.maker) { try $0.importReturn(fileHash: "one", lines: [paid("p1", 101)], by: Cast.maker) }
  }
  #expect(story.batch.returns.count == 1)
  #expect(try story.batch.importReturn(fileHash: "copy", lines: [paid("p1", 101)], by: Cast.maker).isEmpty)
  try story.play(Cast.maker) { try $0.importReturn(fileHash: "two", lines: [back("p1", 101)], by: Cast.maker) }
  #expect(story.batch.returns[1].quarantined.map(\.fault) == [.settledOtherwise])
  #expect(try story.batch.reconciliation().paid.count == 1)
}
