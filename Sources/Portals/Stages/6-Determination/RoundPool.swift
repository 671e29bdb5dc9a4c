internal import Casework
internal import PolicyCore
internal import Records
internal import Standards

/// One reading of a round's pool and of the ledgers that bound it.
struct RoundPool: Sendable {
  let policy: CompiledPolicy
  /// The highest rate that any version of the round allows; each case is held to its own version's.
  let rateCeiling: Ratio
  let entries: [PoolEntry]
  /// What other awards have taken from the year's pot.
  let taken: Money
  let left: Money

  /// - Parameter policy: the version the round has in use; each case brings the cap and the rate of its own.
  init(_ policy: CompiledPolicy, _ policies: PolicyShelf, _ desk: Desk) throws {
    let (round, ledger) = (policy.round, GrantLedger(desk.transaction))
    self.policy = policy
    rateCeiling = policies.rateCeiling(of: policy)
    left = try ledger.budgetLeft(pool: round.pool, year: round.batchYear) ?? round.budget
    taken = try round.budget.subtracting(left)
    var entries: [PoolEntry] = []
    var list = Worklist(programme: policy.slug, round: round.id)
    list.states = ["determination"]
    var cursor: Worklist.Cursor?
    repeat {
      let page = try list.page(desk.transaction, after: cursor, limit: 200)
      for row in page.rows {
        guard let file = try desk.load(CaseFile.self, row.id) else { continue }
        guard let own = policies.policy(file.dossier.policy)?.round else { throw Fault.versionMissing }
        let left =
          try ledger.capLeft(creditCode: row.enterprise.rawValue, pool: round.pool, year: round.batchYear)
          ?? own.annualCap
        if let entry = PoolEntry(file, capLeft: left, rateCeiling: own.rateCeiling) { entries.append(entry) }
      }
      cursor = page.next
    } while cursor != nil
    self.entries = entries
  }

  func scenario(_ choice: ScenarioChoice) -> Scenario {
    Scenario(
      strategy: choice.strategy, rate: choice.rate, rateCeiling: rateCeiling, scoreLine: choice.line,
      year: policy.round.batchYear, pool: policy.round.pool, budgetLeft: left)
  }

  /// - Throws: `rateOverCeiling`, `overflow`.
  func table(_ choice: ScenarioChoice, id: DeterminationID) throws(Refusal) -> DeterminationTable {
    let scenario = scenario(choice)
    return DeterminationTable(
      id: id, round: policy.roundKey, scenario: scenario, rows: try scenario.table(over: entries),
      engine: PolicyEngine.version)
  }
}

/// What a lead chooses; everything else of a scenario comes from the round and the ledgers.
struct ScenarioChoice: Hashable, Sendable {
  let strategy: Scenario.Strategy
  let rate: Ratio
  let line: Ratio

  init(strategy: Scenario.Strategy, rate: Ratio, line: Ratio) {
    self.strategy = strategy
    self.rate = rate
    self.line = line
  }

  init(_ scenario: Scenario) { self.init(strategy: scenario.strategy, rate: scenario.rate, line: scenario.scoreLine) }
}

extension DeterminationTable {
  /// What the table decides, without its name: two tables of one digest give everybody the same.
  var digest: String {
    let rows = rows.map { "\($0.id) \($0.rank) \($0.amount.fen) \($0.ceiling.fen) \($0.capLeft.fen) \($0.score)" }
    let choice = "\(scenario.strategy.rawValue) \(scenario.rate) \(scenario.scoreLine) \(scenario.budgetLeft.fen)"
    return Premises.digest(([round, choice] + rows).joined(separator: "\n"))
  }

  /// The sum; `nil` when it does not fit.
  var sum: Money? { try? total }
}
