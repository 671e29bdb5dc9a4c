import Casework
@testable import Records
import Standards
import Testing

/// Two programs on one database.
@Suite(.needsPostgres) struct TwoNodesTests {
  @Test func `two hundred determinations on two nodes never overspend the budget`() async throws {
    let address = try PostgresServer.shared.get().newDatabase()
    let nodes = [
      try await PostgresEngine(address, connections: 2), try await PostgresEngine(address, connections: 2),
    ]
    _ = try await Schema(nodes[0]).migrate(at: .tenOClock)
    try await nodes[0].write { try GrantLedger($0).setBudget(Money(yuan: 100_000_000), pool: "pot", year: 2025) }
    let won = await withTaskGroup(of: Bool.self) { group in
      for index in 0..<200 {
        let entry = GrantLedger.Reservation(
          caseID: "c\(index)", creditCode: "code\(index)", pool: "pot", year: 2025,
          amount: Money(yuan: Int64.random(in: 100_000...4_000_000)))
        group.addTask {
          do {
            try await nodes[index % 2].write {
              try GrantLedger($0).reserve(entry, cap: Money(yuan: 10_000_000), at: .tenOClock)
            }
            return true
          } catch { return false }
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(won > 20 && won < 200)
    let (budget, reserved, sum) = try await nodes[1].read { transaction in
      let row = try transaction.row("select budget_fen, reserved_fen from annual_budgets")
      let sum = try transaction.row("select sum(amount_fen) as n, count(*) as count from reservations")
      #expect(try sum?.count("count") == won)
      return (try row?.money("budget_fen"), try row?.money("reserved_fen"), try sum?.money("n"))
    }
    #expect(reserved == sum)
    #expect(try #require(reserved) <= #require(budget))
  }

  @Test func `events of two nodes are numbered without gaps, and both see all of them`() async throws {
    let address = try PostgresServer.shared.get().newDatabase()
    let engines = [
      try await PostgresEngine(address, connections: 2), try await PostgresEngine(address, connections: 2),
    ]
    _ = try await Schema(engines[0]).migrate(at: .tenOClock)
    let offices = engines.map { Office($0, world: World(now: { .tenOClock })) }
    let id = EnterpriseID("91110302MA01ABCD00")
    let registration = Registration(id: id, name: "示例公司", kind: .enterprise, address: "亦庄")
    _ = try await offices[0].open(Enterprise.self, id, by: .system) { _ in [.registered(registration)] }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for index in 0..<100 {
        group.addTask {
          _ = try await offices[index % 2].change(Enterprise.self, id, by: .system) { _, _ in
            [.agentAdmitted(AccountID("agent\(index)"))]
          }
        }
      }
      try await group.waitForAll()
    }
    for office in offices { #expect(try await office.load(Enterprise.self, id)?.version == 101) }
    let numbers = try await engines[1].read {
      try $0.rows("select sequence from events order by sequence").map { try $0.count("sequence") }
    }
    #expect(numbers == Array(1...101))
  }
}
