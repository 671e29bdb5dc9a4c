@testable import Records
import Standards
import Testing

@Suite(.onEveryEngine) struct GrantLedgerTests {
  let database: TestDatabase
  let cap = Money(yuan: 10_000_000)

  init() async throws {
    database = try await TestDatabase()
    try await database.engine.write {
      try GrantLedger($0).setBudget(Money(yuan: 100_000_000), pool: "benchmark", year: 2025)
    }
  }

  private func entry(_ index: Int, _ code: String, _ yuan: Int64) -> GrantLedger.Reservation {
    GrantLedger.Reservation(
      caseID: "c\(index)", creditCode: code, pool: "benchmark", year: 2025, amount: Money(yuan: yuan))
  }

  @Test func `two hundred reservations at once never overspend the budget`() async throws {
    let (cap, amounts) = (cap, (0..<200).map { _ in Int64.random(in: 100_000...4_000_000) })
    let won = await database.successes(of: 200) { index, transaction in
      try GrantLedger(transaction).reserve(
        self.entry(index, "code\(index)", amounts[index]), cap: cap, at: .tenOClock)
    }
    #expect(won > 0 && won < 200)
    try await expectBudgetEqualsReservations()
    // The refused ones were refused for lack of budget, not lost: what is left is less than the smallest refused.
    let left = try await database.engine.read { try GrantLedger($0).budgetLeft(pool: "benchmark", year: 2025) }
    let taken = try await database.engine.read {
      try $0.rows("select case_id from reservations").map { try $0.text("case_id") }
    }
    let refused = (0..<200).filter { !taken.contains("c\($0)") }.map { Money(yuan: amounts[$0]) }
    #expect(try #require(refused.min()) > #require(left))
  }

  @Test func `two hundred reservations of one enterprise never exceed its annual cap`() async throws {
    let cap = cap
    let won = await database.successes(of: 200) { index, transaction in
      try GrantLedger(transaction).reserve(self.entry(index, "same", 300_000), cap: cap, at: .tenOClock)
    }
    #expect(won == 33)
    let left = try await database.engine.read {
      try GrantLedger($0).capLeft(creditCode: "same", pool: "benchmark", year: 2025)
    }
    #expect(left == Money(yuan: 100_000))
    try await expectBudgetEqualsReservations()
  }

  @Test func `the tables' own guards hold the budget when the test before them is left out`() async throws {
    let cap = cap
    let won = await database.successes(of: 200) { index, transaction in
      try GrantLedger(transaction).record(self.entry(index, "code\(index)", 3_000_000), cap: cap, at: .tenOClock)
    }
    #expect(won == 33)
    try await expectBudgetEqualsReservations()
  }

  @Test func `the tables' own guards hold the cap when the test before them is left out`() async throws {
    let cap = cap
    let won = await database.successes(of: 200) { index, transaction in
      try GrantLedger(transaction).record(self.entry(index, "same", 3_000_000), cap: cap, at: .tenOClock)
    }
    #expect(won == 3)
    await #expect(throws: StorageFault.checkFailed("annual_cap")) {
      try await database.engine.write {
        try GrantLedger($0).record(self.entry(999, "same", 3_000_000), cap: cap, at: .tenOClock)
      }
    }
  }

  @Test func `one fen under, on and above what is left`() async throws {
    let cap = cap
    func reserve(_ index: Int, _ fen: Int64) async throws {
      let entry = GrantLedger.Reservation(
        caseID: "c\(index)", creditCode: "one", pool: "benchmark", year: 2025, amount: Money(fen: fen))
      try await database.engine.write { try GrantLedger($0).reserve(entry, cap: cap, at: .tenOClock) }
    }
    await #expect(throws: LedgerRefusal.overCap(creditCode: "one", year: 2025, left: cap)) {
      try await reserve(1, cap.fen + 1)
    }
    try await reserve(2, cap.fen - 1)
    await #expect(throws: LedgerRefusal.overCap(creditCode: "one", year: 2025, left: Money(fen: 1))) {
      try await reserve(3, 2)
    }
    try await reserve(4, 1)
  }

  @Test func `a released reservation frees both ledgers and can be made again`() async throws {
    let cap = cap
    let entry = entry(1, "one", 10_000_000)
    try await database.engine.write { try GrantLedger($0).reserve(entry, cap: cap, at: .tenOClock) }
    await #expect(throws: LedgerRefusal.reservedAlready(caseID: "c1")) {
      try await database.engine.write { try GrantLedger($0).reserve(entry, cap: cap, at: .tenOClock) }
    }
    try await database.engine.write { try GrantLedger($0).release("c1") }
    #expect(
      try await database.engine.read { try GrantLedger($0).reserved(creditCode: "one", pool: "benchmark", year: 2025) }
        == .zero)
    try await database.engine.write { try GrantLedger($0).reserve(entry, cap: cap, at: .tenOClock) }
    try await expectBudgetEqualsReservations()
  }

  @Test func `two programmes of one pot share the cap and the budget; another pot has its own`() async throws {
    let cap = cap
    // Even cases are of one programme, odd ones of another: the ledger knows the pot alone.
    let won = await database.successes(of: 200) { index, transaction in
      try GrantLedger(transaction).reserve(self.entry(index, "same", 300_000), cap: cap, at: .tenOClock)
    }
    #expect(won == 33)
    try await database.engine.write { transaction in
      let ledger = GrantLedger(transaction)
      try ledger.setBudget(Money(yuan: 2_000_000), pool: "elsewhere", year: 2025)
      let entry = GrantLedger.Reservation(
        caseID: "x1", creditCode: "same", pool: "elsewhere", year: 2025, amount: Money(yuan: 2_000_000))
      try ledger.reserve(entry, cap: Money(yuan: 2_000_000), at: .tenOClock)
    }
    let (here, there) = try await database.engine.read {
      let ledger = GrantLedger($0)
      return (
        try ledger.reserved(creditCode: "same", pool: "benchmark", year: 2025),
        try ledger.reserved(creditCode: "same", pool: "elsewhere", year: 2025)
      )
    }
    #expect(here == Money(yuan: 9_900_000))
    #expect(there == Money(yuan: 2_000_000))
  }

  private func expectBudgetEqualsReservations() async throws {
    let (pool, sum, budget) = try await database.engine.read { transaction in
      let row = try transaction.row("select reserved_fen, budget_fen from annual_budgets where pool = 'benchmark'")
      let sum = try transaction.row("select coalesce(sum(amount_fen), 0) as n from reservations")
      return (try row?.money("reserved_fen"), try sum?.money("n"), try row?.money("budget_fen"))
    }
    #expect(try #require(pool) == #require(sum))
    #expect(try #require(pool) <= #require(budget))
  }
}
