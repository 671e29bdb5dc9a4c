@testable import Records
import Standards
import Testing

@Suite(.onEveryEngine) struct SchemaTests {
  @Test func `migrating twice applies every step once, and a newer database is refused`() async throws {
    let place = try TestPlace()
    let engine = try await place.engine()
    let schema = Schema(engine)
    await #expect(throws: StorageFault.schema(found: 0, expected: Schema.expected)) { try await schema.check() }
    #expect(try await schema.migrate(at: .tenOClock).count == Schema.expected)
    #expect(try await schema.migrate(at: .tenOClock) == [])
    try await schema.check()

    let next = Schema.expected + 1
    try await engine.write {
      try $0.run("insert into schema_steps (number, name, applied_at_ms) values (\(next), 'from the future', 0)")
    }
    await #expect(throws: StorageFault.schema(found: next, expected: Schema.expected)) {
      try await schema.migrate(at: .tenOClock)
    }
  }

  @Test func `awards that were on the ledger before caps belonged to pots stay on it, each with its pot`() async throws
  {
    let place = try TestPlace()
    let engine = try await place.engine()
    let schema = Schema(engine)
    _ = try await schema.migrate(at: .tenOClock, through: 5)
    try await engine.writeAlone { transaction in
      try transaction.run(
        "insert into annual_budgets (pool, year, budget_fen, reserved_fen) values ('pot', 2025, 1000, 500)")
      try transaction.run(
        "insert into annual_caps (credit_code, year, cap_fen, reserved_fen) values ('one', 2025, 600, 500)")
      for (id, fen) in [("a", 300), ("b", 200)] {
        try transaction.run(
          """
          insert into reservations (case_id, credit_code, year, pool, amount_fen, reserved_at_ms)
          values (\(id), 'one', 2025, 'pot', \(fen), 0)
          """)
      }
    }
    _ = try await schema.migrate(at: .tenOClock)
    try await engine.write { transaction in
      let ledger = GrantLedger(transaction)
      #expect(try ledger.reserved(creditCode: "one", pool: "pot", year: 2025) == Money(fen: 500))
      #expect(try ledger.capLeft(creditCode: "one", pool: "pot", year: 2025) == Money(fen: 100))
      try ledger.release("a")
      #expect(try ledger.reserved(creditCode: "one", pool: "pot", year: 2025) == Money(fen: 200))
      #expect(try ledger.budgetLeft(pool: "pot", year: 2025) == Money(fen: 800))
    }
  }

  @Test func `a recorded event can neither be changed nor removed`() async throws {
    let place = try TestPlace()
    let engine = try await place.engine()
    _ = try await Schema(engine).migrate(at: .tenOClock)
    try await engine.write {
      try $0.run(
        """
        insert into events (sequence, stream, version, kind, at_ms, actor, role, body, salt)
        values (1, 'case:a', 1, 'opened', 0, 'x', 'applicant', '{}', '')
        """)
    }
    await #expect(throws: StorageFault.self) { try await engine.write { try $0.run("update events set body = '[]'") } }
    await #expect(throws: StorageFault.self) { try await engine.write { try $0.run("delete from events") } }
    #expect(try await engine.read { try $0.row("select body from events")?.text("body") } == "{}")
  }
}
