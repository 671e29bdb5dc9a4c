package import Standards

/// The annual cap of each enterprise in each pool and the annual budget of each pool; one reservation a case counts against both.
package struct GrantLedger {
  let transaction: any Transaction

  package init(_ transaction: any Transaction) { self.transaction = transaction }

  /// What a case takes from the two ledgers.
  package struct Reservation: Hashable, Sendable {
    package let caseID: String
    package let creditCode: String
    package let pool: String
    package let year: Int
    package let amount: Money

    package init(caseID: String, creditCode: String, pool: String, year: Int, amount: Money) {
      self.caseID = caseID
      self.creditCode = creditCode
      self.pool = pool
      self.year = year
      self.amount = amount
    }
  }

  /// Opens the pool's budget, or changes it; never below what is reserved (the table's guard).
  package func setBudget(_ budget: Money, pool: String, year: Int) throws {
    try transaction.run(
      """
      insert into annual_budgets (pool, year, budget_fen, reserved_fen) values (\(pool), \(year), \(budget), 0)
      on conflict (pool, year) do update set budget_fen = excluded.budget_fen
      """)
  }

  /// - Throws: ``LedgerRefusal``: `overCap`, `overBudget`, `budgetMissing`, `reservedAlready`.
  package func reserve(_ entry: Reservation, cap: Money, at moment: Instant) throws {
    guard entry.amount > .zero else { throw LedgerRefusal.amountNotPositive }
    guard try reservation(of: entry.caseID) == nil else { throw LedgerRefusal.reservedAlready(caseID: entry.caseID) }
    guard let budgetLeft = try budgetLeft(pool: entry.pool, year: entry.year) else {
      throw LedgerRefusal.budgetMissing(pool: entry.pool, year: entry.year)
    }
    guard entry.amount <= budgetLeft else {
      throw LedgerRefusal.overBudget(pool: entry.pool, year: entry.year, left: budgetLeft)
    }
    let capLeft = try capLeft(creditCode: entry.creditCode, pool: entry.pool, year: entry.year) ?? cap
    guard entry.amount <= capLeft else {
      throw LedgerRefusal.overCap(creditCode: entry.creditCode, year: entry.year, left: capLeft)
    }
    try record(entry, cap: cap, at: moment)
  }

  /// The entry without the test before it: what stands then is the tables' CHECK guards alone.
  func record(_ entry: Reservation, cap: Money, at moment: Instant) throws {
    try transaction.run(
      """
      insert into annual_caps (credit_code, pool, year, cap_fen, reserved_fen)
      values (\(entry.creditCode), \(entry.pool), \(entry.year), \(cap), \(entry.amount))
      on conflict (credit_code, pool, year) do update set reserved_fen = annual_caps.reserved_fen + excluded.reserved_fen
      """)
    try transaction.run(
      """
      update annual_budgets set reserved_fen = reserved_fen + \(entry.amount)
      where pool = \(entry.pool) and year = \(entry.year)
      """)
    try transaction.run(
      """
      insert into reservations (case_id, credit_code, year, pool, amount_fen, reserved_at_ms)
      values (\(entry.caseID), \(entry.creditCode), \(entry.year), \(entry.pool), \(entry.amount), \(moment))
      """)
  }

  /// Gives back all that the case had reserved.
  /// - Throws: ``LedgerRefusal/notReserved(caseID:)``.
  package func release(_ caseID: String) throws {
    guard let entry = try reservation(of: caseID) else { throw LedgerRefusal.notReserved(caseID: caseID) }
    try transaction.run("delete from reservations where case_id = \(caseID)")
    try transaction.run(
      """
      update annual_caps set reserved_fen = reserved_fen - \(entry.amount)
      where credit_code = \(entry.creditCode) and pool = \(entry.pool) and year = \(entry.year)
      """)
    try transaction.run(
      """
      update annual_budgets set reserved_fen = reserved_fen - \(entry.amount)
      where pool = \(entry.pool) and year = \(entry.year)
      """)
  }

  /// The reservation has been paid out.
  package func spend(_ caseID: String) throws {
    let changed = try transaction.run(
      "update reservations set spent_fen = amount_fen where case_id = \(caseID) and spent_fen = 0")
    guard changed == 1 else { throw LedgerRefusal.notReserved(caseID: caseID) }
  }

  /// Money that came back after payment. It refills neither the cap nor the budget.
  package func recover(_ caseID: String, _ amount: Money) throws {
    let changed = try transaction.run(
      "update reservations set recovered_fen = recovered_fen + \(amount) where case_id = \(caseID)")
    guard changed == 1 else { throw LedgerRefusal.notReserved(caseID: caseID) }
  }

  package func reservation(of caseID: String) throws -> Reservation? {
    try transaction.row(
      "select credit_code, year, pool, amount_fen from reservations where case_id = \(caseID)"
    ).map {
      Reservation(
        caseID: caseID, creditCode: try $0.text("credit_code"), pool: try $0.text("pool"),
        year: try $0.count("year"), amount: try $0.money("amount_fen"))
    }
  }

  /// `nil` when the enterprise has reserved nothing of the pot in that year.
  package func capLeft(creditCode: String, pool: String, year: Int) throws -> Money? {
    try transaction.row(
      """
      select cap_fen - reserved_fen as left_fen from annual_caps
      where credit_code = \(creditCode) and pool = \(pool) and year = \(year)
      """
    )?.money("left_fen")
  }

  /// What an enterprise has reserved of a pot in a year, over all programmes and rounds that draw on it.
  package func reserved(creditCode: String, pool: String, year: Int) throws -> Money {
    try transaction.row(
      """
      select reserved_fen from annual_caps
      where credit_code = \(creditCode) and pool = \(pool) and year = \(year)
      """
    )?.money("reserved_fen") ?? .zero
  }

  /// `nil` when the pool has no budget for that year.
  package func budgetLeft(pool: String, year: Int) throws -> Money? {
    try transaction.row(
      "select budget_fen - reserved_fen as left_fen from annual_budgets where pool = \(pool) and year = \(year)"
    )?.money("left_fen")
  }
}
