internal import Standards

/// How amounts spread: quantiles and bands. Exact up to ``exactly`` amounts; beyond that quantiles come from fine
/// classes (at most 1/128 too low), so that memory stays bounded.
struct AwardDistribution {
  static let exactly = 4 << 20

  /// Fen, above zero.
  private var amounts: [Int64] = []
  private var classes: [Int] = []
  private(set) var count = 0
  private var bandCounts = Array(repeating: 0, count: AwardDistribution.edges.count)
  private var bandTotals = Array(repeating: Int64(0), count: AwardDistribution.edges.count)

  /// The lower ends of the bands in fen: 0.01, 10,000, 20,000, 50,000, 100,000 … yuan.
  private static let edges: [Int64] = {
    var edges: [Int64] = [1]
    var unit: Int64 = 1_000_000
    while unit <= Money.entryLimit.fen {
      edges += [unit, unit * 2, unit * 5]
      unit *= 10
    }
    return edges
  }()

  mutating func add(_ fen: Int64) {
    guard fen > 0 else { return }
    count += 1
    let band = AwardDistribution.band(of: fen)
    bandCounts[band] += 1
    bandTotals[band] &+= fen
    if classes.isEmpty, amounts.count < AwardDistribution.exactly {
      amounts.append(fen)
      return
    }
    if classes.isEmpty {
      classes = Array(repeating: 0, count: 64 * 128)
      for amount in amounts { classes[AwardDistribution.class(of: amount)] += 1 }
      amounts = []
    }
    classes[AwardDistribution.class(of: fen)] += 1
  }

  var isExact: Bool { classes.isEmpty }

  /// The smallest amount that at least `percent` of the amounts do not exceed, for each percent; `nil` without amounts.
  mutating func quantiles(_ percents: [Int]) -> [Money?] {
    if classes.isEmpty { amounts.sort() }
    return percents.map { percent in
      guard count > 0 else { return nil }
      let rank = max((count * percent + 99) / 100, 1)
      guard !classes.isEmpty else { return Money(fen: amounts[rank - 1]) }
      var seen = 0
      for (index, number) in classes.enumerated() {
        seen += number
        if seen >= rank { return Money(fen: AwardDistribution.lowest(inClass: index)) }
      }
      return nil
    }
  }

  struct Band: Equatable {
    let from: Money
    /// `nil` for the last band.
    let below: Money?
    let count: Int
    let total: Money
  }

  /// From the first band that holds something to the last.
  var bands: [Band] {
    guard let first = bandCounts.firstIndex(where: { $0 > 0 }), let last = bandCounts.lastIndex(where: { $0 > 0 })
    else { return [] }
    let edges = AwardDistribution.edges
    return (first...last).map {
      Band(
        from: Money(fen: edges[$0]), below: $0 + 1 < edges.count ? Money(fen: edges[$0 + 1]) : nil,
        count: bandCounts[$0], total: Money(fen: bandTotals[$0]))
    }
  }

  private static func band(of fen: Int64) -> Int {
    var (low, high) = (0, edges.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if edges[middle] <= fen { low = middle } else { high = middle }
    }
    return low
  }

  /// 128 classes to every doubling.
  private static func `class`(of fen: Int64) -> Int {
    let power = 63 - fen.leadingZeroBitCount
    let fraction = power >= 7 ? (fen >> (power - 7)) & 127 : (fen << (7 - power)) & 127
    return power * 128 + Int(fraction)
  }

  private static func lowest(inClass index: Int) -> Int64 {
    let (power, fraction) = (index / 128, Int64(index % 128))
    return power >= 7 ? (128 + fraction) << (power - 7) : (128 + fraction) >> (7 - power)
  }
}
