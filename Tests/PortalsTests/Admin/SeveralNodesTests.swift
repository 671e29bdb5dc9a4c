internal import Casework
internal import PolicyCore
internal import Portals
@testable internal import Records
internal import Standards
internal import Testing

/// Policies of two nodes on one database.
struct `Policies on several nodes` {
  let test: VersionedPremises
  /// The other node: what it has on its shelf, and its office.
  let shelf: PolicyShelf
  let other: Office

  init() async throws {
    test = try await VersionedPremises()
    shelf = try await PolicyShelf.recorded(in: test.premises.archive.engine)
    let (shelf, now) = (shelf, test.base.now)
    other = Office(test.premises.archive.engine, world: World(now: { now }, policies: shelf))
  }

  private func budget(_ yuan: Int) throws -> [SourceFile] {
    try VersionedPremises.sources("rounds/2025.yaml", "{amount: 100000000,", by: "{amount: \(yuan),")
  }

  private var inUse: CompiledPolicy? { shelf.policy(RealPolicies.slug, "2025") }

  @Test func `what one node takes into use is in use on the other at its next look`() async throws {
    let before = test.policy.hash
    #expect(try await other.follow(shelf).taken.isEmpty && inUse?.hash == before)
    test.folder.put(try budget(90_000_000))
    _ = try await test.reload.run(on: .folder, by: .system)
    #expect(inUse?.hash == before && test.policy.hash != before)
    #expect(try await other.follow(shelf).taken.map(\.hash) == [test.policy.hash])
    #expect(inUse?.hash == test.policy.hash && shelf.behind.isEmpty)
    #expect(try await other.follow(shelf).taken.isEmpty)
  }

  @Test func `a version that this program cannot make stays out, and the shelf says so`() async throws {
    let before = test.policy.hash
    test.folder.put(try budget(90_000_000))
    _ = try await test.reload.run(on: .folder, by: .system)
    let hash = test.policy.hash
    try await other.engine.write {
      _ = try $0.run("update policy_versions set sources = '[]' where hash = \(hash)")
    }
    let followed = try await other.follow(shelf)
    #expect(followed.taken.isEmpty && followed.refused.map(\.fault) == [.damaged])
    #expect(inUse?.hash == before && shelf.behind.count == 1)
    #expect(try await other.follow(shelf).refused.isEmpty, "it is said once")
  }

  @Test func `who has not looked yet decides on what the others took`() async throws {
    let round = test.policy.round
    try await other.engine.write {
      try GrantLedger($0).setBudget(round.budget, pool: round.pool, year: round.batchYear)
    }
    let first = try test.folder.read().compactMap(\.checked)
    test.folder.put(try budget(90_000_000))
    _ = try await test.reload.run(on: .folder, by: .system)
    // By what this node last knew, the budget would not have changed.
    let taken = try await other.take(first, into: shelf, on: .folder, by: .system)
    #expect(taken.count == 1)
    let left = try await other.engine.read {
      try GrantLedger($0).budgetLeft(pool: round.pool, year: round.batchYear)
    }
    #expect(left == round.budget)
  }
}
