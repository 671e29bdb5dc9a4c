import PolicyCore
import Standards
import Testing

struct AllocationTests {
  private func candidate(
    _ id: String, _ yuan: Int64, score: Int64 = 0, at minute: Int64 = 0, cap: Int64 = 1_000_000_000, key: String? = nil
  ) -> AllocationCandidate {
    AllocationCandidate(
      id: id, ceiling: Money(yuan: yuan), score: Ratio(score, over: 1),
      submittedAt: Instant(milliseconds: minute * 60_000),
      capLeft: Money(yuan: cap), capKey: key)
  }

  private func amounts(_ results: [AllocationResult]) -> [String] { results.map(\.amount.description) }

  @Test func `three ceilings of 110 million share 100 million to the fen`() {
    let results = AllocationStrategy.proRata.allocate(
      [candidate("a", 60_000_000), candidate("b", 30_000_000), candidate("c", 20_000_000)],
      budget: Money(yuan: 100_000_000))
    #expect(amounts(results) == ["54545454.55", "27272727.27", "18181818.18"])
  }

  @Test func `a sufficient budget pays everybody in full`() {
    for strategy in AllocationStrategy.allCases {
      let results = strategy.allocate([candidate("a", 10), candidate("b", 20)], budget: Money(yuan: 30))
      #expect(amounts(results) == ["10.00", "20.00"])
      #expect(results.map(\.code) == ["full", "full"])
    }
  }

  @Test func `first come is served first and the last one gets the rest`() {
    let results = AllocationStrategy.firstCome.allocate(
      [candidate("late", 50, at: 3), candidate("early", 50, at: 1), candidate("middle", 50, at: 2)],
      budget: Money(yuan: 80))
    #expect(amounts(results) == ["0.00", "50.00", "30.00"])
    #expect(results.map(\.code) == ["exhausted", "full", "rest"])
  }

  @Test func `the ranked strategy follows the score and then the time`() {
    let results = AllocationStrategy.ranked.allocate(
      [
        candidate("b", 50, score: 80, at: 1), candidate("a", 50, score: 90, at: 3),
        candidate("c", 50, score: 80, at: 0),
      ],
      budget: Money(yuan: 100))
    #expect(amounts(results) == ["0.00", "50.00", "50.00"])
  }

  @Test func `filings of one credit code share what the yearly cap leaves`() {
    let results = AllocationStrategy.firstCome.allocate(
      [candidate("a", 40, at: 1, cap: 50, key: "x"), candidate("b", 40, at: 2, cap: 50, key: "x")],
      budget: Money(yuan: 500))
    #expect(amounts(results) == ["40.00", "10.00"])
    #expect(results.map(\.code) == ["full", "cap"])
  }

  @Test(arguments: AllocationStrategy.allCases)
  func `no allocation exceeds the budget, a ceiling or a cap, and none depends on the order`(
    strategy: AllocationStrategy
  ) throws {
    var random = SeededRandom(state: 20_250_901)
    for round in 0..<200 {
      let candidates = (0..<Int.random(in: 0...12, using: &random)).map { index in
        AllocationCandidate(
          id: "c\(index)", ceiling: Money(fen: .random(in: 0...1_000_000, using: &random)),
          score: Ratio(.random(in: 0...3, using: &random), over: 1),
          submittedAt: Instant(milliseconds: .random(in: 0...3, using: &random)),
          capLeft: Money(fen: .random(in: 0...1_000_000, using: &random)),
          capKey: "k\(Int.random(in: 0...5, using: &random))")
      }
      let budget = Money(fen: .random(in: 0...3_000_000, using: &random))
      let results = strategy.allocate(candidates, budget: budget)
      let total = try results.map(\.amount).sum()
      #expect(total <= budget, "round \(round)")
      for (candidate, result) in zip(candidates, results) {
        #expect(candidate.id == result.id && result.amount <= candidate.ceiling && result.amount >= .zero)
      }
      for (_, group) in Dictionary(grouping: zip(candidates, results), by: { $0.0.capKey }) {
        #expect(try group.map(\.1.amount).sum() <= group.map(\.0.capLeft).min()!)
      }
      let claims = try bounded(candidates, by: strategy)
      #expect(total == min(budget, claims), "nothing is left lying while somebody may still get it")
      let shuffled = strategy.allocate(candidates.shuffled(using: &random), budget: budget)
      #expect(
        Dictionary(uniqueKeysWithValues: shuffled.map { ($0.id, $0.amount) })
          == Dictionary(uniqueKeysWithValues: results.map { ($0.id, $0.amount) }))
    }
  }

  /// What everybody together could get with an endless budget.
  private func bounded(_ candidates: [AllocationCandidate], by strategy: AllocationStrategy) throws -> Money {
    try strategy.allocate(candidates, budget: Money(fen: .max / 4)).map(\.amount).sum()
  }
}

/// SplitMix64: the same numbers in every run.
struct SeededRandom: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
