/// Ranks of outcomes: 0 not met, 1 failed, 2 undetermined, 3 left to the office, 4 met, 5 not applicable. The least rank
/// of several is what "all of them" gives.
extension ColumnGraph {
  /// - Parameter left: an unknown truth is left to the office and not undetermined.
  package mutating func rank(_ truth: ColumnNode, left: Bool) -> ColumnNode {
    if let constant = constantByte(truth) { return byte(constant == 1 ? (left ? 3 : 2) : constant * 2) }
    return make(.rank(unknown: left ? 1 : 0), [truth])
  }

  package mutating func allRanks(_ ranks: [ColumnNode]) -> ColumnNode {
    guard var all = ranks.first else { return byte(4) }
    for rank in ranks.dropFirst() { all = leastRank(all, rank) }
    return all
  }

  package mutating func leastRank(_ a: ColumnNode, _ b: ColumnNode) -> ColumnNode {
    if a == b { return a }
    if let x = constantByte(a), let y = constantByte(b) { return byte(min(x, y)) }
    return make(.least, a.index < b.index ? [a, b] : [b, a])
  }

  package mutating func negatedRank(_ rank: ColumnNode) -> ColumnNode {
    if let constant = constantByte(rank) { return byte(constant & 3 == 0 ? constant ^ 4 : constant) }
    return make(.negateRank, [rank])
  }

  /// The rank over the rows below; where there are none, not applicable.
  package mutating func leastRankBelow(_ rank: ColumnNode, from level: Int) -> ColumnNode {
    gather(.leastBelow, rank, from: level, bound: .max)
  }
}
