import Standards
import Testing

@testable import PolicyCore

struct AwardDistributionTests {
  @Test func `quantiles are amounts that occur, by the nearest rank`() {
    var distribution = AwardDistribution()
    for fen in (1...10).reversed() { distribution.add(Int64(fen) * 100) }
    distribution.add(0)
    #expect(distribution.count == 10)
    #expect(distribution.quantiles([0, 10, 25, 50, 51, 100]).map { $0?.fen } == [100, 100, 300, 500, 600, 1000])
  }

  @Test func `without amounts there are no quantiles and no bands`() {
    var distribution = AwardDistribution()
    distribution.add(0)
    #expect(distribution.quantiles([50]) == [nil])
    #expect(distribution.bands.isEmpty)
  }

  @Test func `an amount on the edge of a band belongs to the band it begins`() {
    var distribution = AwardDistribution()
    for fen: Int64 in [1, 999_999, 1_000_000, 4_999_999, 5_000_000] { distribution.add(fen) }
    #expect(distribution.bands.map(\.count) == [2, 1, 1, 1])
    #expect(distribution.bands.map(\.from.fen) == [1, 1_000_000, 2_000_000, 5_000_000])
    #expect(distribution.bands[0].total == Money(fen: 1_000_000))
    #expect(distribution.bands[3].below == Money(fen: 10_000_000))
  }

  @Test func `beyond what is kept exactly quantiles stay within a hundred and twenty-eighth`() {
    var distribution = AwardDistribution()
    let count = AwardDistribution.exactly + 1000
    for index in 0..<count { distribution.add(Int64(index) * 37 + 1) }
    #expect(!distribution.isExact)
    let median = distribution.quantiles([50])[0]?.fen ?? 0
    let exact = ((count * 50 + 99) / 100 - 1) * 37 + 1
    #expect(abs(Int(median) - exact) <= exact / 128)
  }
}
