import Casework
@testable import Records
import Standards
import Testing

@Suite(.onEveryEngine) struct ExclusionLedgerTests {
  let database: TestDatabase
  let here = ExclusiveSide(programme: "benchmark", others: ["open-call", "third"], year: 2026)
  let there = ExclusiveSide(programme: "open-call", others: ["benchmark"], year: 2026)

  init() async throws { database = try await TestDatabase() }

  private func hold(_ side: ExclusiveSide, _ code: String, _ id: String) async throws {
    try await database.engine.write { try ExclusionLedger($0).hold(side, enterprise: code, case: id) }
  }

  @Test func `two hundred reviews of two programmes at once pass on one side only`() async throws {
    let (here, there) = (here, there)
    let won = await database.successes(of: 200) { index, transaction in
      try ExclusionLedger(transaction).hold(index % 2 == 0 ? here : there, enterprise: "one", case: "c\(index)")
    }
    #expect(won == 100)
    let holders = try await database.engine.read { transaction in
      Set(try transaction.rows("select case_id from exclusive_holds").map { try $0.text("case_id") })
    }
    let sides = Set(holders.map { (Int($0.dropFirst()) ?? 0) % 2 })
    #expect(sides.count == 1 && holders.count == 100)
  }

  @Test func `each side shuts out the other, whichever asks, and only its own applicant and year`() async throws {
    try await hold(here, "one", "c1")
    await #expect(throws: LedgerRefusal.excluded(programme: "open-call")) { try await hold(there, "one", "c2") }
    try await hold(there, "two", "c3")
    try await hold(ExclusiveSide(programme: "open-call", others: ["benchmark"], year: 2027), "one", "c4")
    let side = try await database.engine.read {
      try ExclusionLedger($0).side(of: "benchmark|open-call", enterprise: "one", year: 2026)
    }
    #expect(side == "benchmark")
  }

  @Test func `the side is free again when its last case gives it up`() async throws {
    try await hold(here, "one", "c1")
    try await hold(here, "one", "c1")
    try await hold(here, "one", "c2")
    try await database.engine.write { try ExclusionLedger($0).release("c1") }
    await #expect(throws: LedgerRefusal.excluded(programme: "open-call")) { try await hold(there, "one", "c3") }
    try await database.engine.write { try ExclusionLedger($0).release("c2") }
    try await database.engine.write { try ExclusionLedger($0).release("c2") }
    try await hold(there, "one", "c3")
    #expect(try await database.count("select count(*) as n from exclusive_sides") == 1)
  }
}
