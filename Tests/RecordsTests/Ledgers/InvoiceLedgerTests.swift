import Records
import Standards
import Testing

@Suite(.onEveryEngine) struct InvoiceLedgerTests {
  let database: TestDatabase

  init() async throws { database = try await TestDatabase() }

  private func line(_ index: Int) -> InvoiceLedger.Line {
    InvoiceLedger.Line(caseID: "c\(index)", line: "p1/e1")
  }

  @Test func `an invoice may be claimed by many and is recognised for one`() async throws {
    let invoice = "25112000000012345678"
    let claims = await database.successes(of: 200) { index, transaction in
      try InvoiceLedger(transaction).claim(invoice, for: self.line(index), at: .tenOClock)
    }
    #expect(claims == 200)
    let recognitions = await database.successes(of: 200) { index, transaction in
      try InvoiceLedger(transaction).recognise(invoice, for: self.line(index), at: .tenOClock)
    }
    #expect(recognitions == 1)
    #expect(try await database.engine.read { try InvoiceLedger($0).claims(of: invoice).count } == 200)
  }

  @Test func `the table refuses a second recognition by itself`() async throws {
    let insert: Query = """
      insert into invoice_recognitions (invoice, case_id, line, recognised_at_ms)
      values ('25112000000012345678', 'x', 'y', 0)
      """
    try await database.engine.write { try $0.run(insert) }
    await #expect(throws: StorageFault.duplicate("invoice_recognitions.invoice")) {
      try await database.engine.write { try $0.run(insert) }
    }
  }

  @Test func `the refusal says where the invoice was recognised, and withdrawing frees it`() async throws {
    let (first, second) = (line(1), line(2))
    try await database.engine.write { try InvoiceLedger($0).recognise("A", for: first, at: .tenOClock) }
    await #expect(throws: LedgerRefusal.invoiceRecognised(invoice: "A", caseID: "c1", line: "p1/e1")) {
      try await database.engine.write { try InvoiceLedger($0).recognise("A", for: second, at: .tenOClock) }
    }
    try await database.engine.write { transaction in
      try InvoiceLedger(transaction).release("A", for: "c1", line: "p1/e1")
      try InvoiceLedger(transaction).recognise("A", for: second, at: .tenOClock)
    }
    #expect(try await database.engine.read { try InvoiceLedger($0).recognition(of: "A") } == second)
  }
}
