import Records
import Standards
import Testing

@Suite(.onEveryEngine) struct PaymentLedgerTests {
  let database: TestDatabase
  let amount = Money(yuan: 1000)

  init() async throws { database = try await TestDatabase() }

  private func pay(_ id: String, _ caseID: String = "c1") async throws {
    let amount = amount
    try await database.engine.write {
      try PaymentLedger($0).instruct(id, case: caseID, amount: amount, at: .tenOClock)
    }
  }

  private func settle(_ id: String, _ state: PaymentLedger.State) async throws {
    try await database.engine.write { try PaymentLedger($0).settle(id, as: state, at: .tenOClock) }
  }

  @Test func `a returned payment is paid again under a new id, never twice`() async throws {
    try await pay("p1")
    await #expect(throws: LedgerRefusal.paymentPending(caseID: "c1")) { try await pay("p2") }
    try await settle("p1", .returned)
    await #expect(throws: LedgerRefusal.payIDUsed("p1")) { try await pay("p1") }
    try await pay("p2")
    try await settle("p2", .paid)
    await #expect(throws: LedgerRefusal.paidAlready(caseID: "c1")) { try await pay("p3") }
    await #expect(throws: LedgerRefusal.paymentUnknown("p1")) { try await settle("p1", .paid) }
  }

  @Test func `two hundred instructions for one case at once: one goes out`() async throws {
    let amount = amount
    let sent = await database.successes(of: 200) { index, transaction in
      try PaymentLedger(transaction).instruct("p\(index)", case: "c1", amount: amount, at: .tenOClock)
    }
    #expect(sent == 1)
  }

  @Test func `the table allows one success a case by itself`() async throws {
    await #expect(throws: StorageFault.duplicate("payments.case_id")) {
      try await database.engine.write { transaction in
        for id in ["p1", "p2"] {
          try transaction.run(
            """
            insert into payments (pay_id, case_id, amount_fen, state, changed_at_ms)
            values (\(id), 'c1', 1, 'paid', 0)
            """)
        }
      }
    }
  }
}
