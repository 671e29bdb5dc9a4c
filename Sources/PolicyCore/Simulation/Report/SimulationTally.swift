internal import Standards

/// Adds up what one policy gives to many applications.
struct SimulationTally {
  private(set) var applications = 0
  /// Something is granted whatever the open answers are; may be granted; cannot be.
  private(set) var eligible = 0
  private(set) var possible = 0
  private(set) var capped = 0
  private(set) var byRows = 0
  /// Sums of the lower and upper ends, in fen; 128 bits hold any number of awards.
  private(set) var low: Int128 = 0
  private(set) var high: Int128 = 0
  /// For each condition how often each outcome came out.
  private(set) var outcomes: [[Int]]
  var distribution = AwardDistribution()

  init(conditions: Int) {
    outcomes = Array(repeating: Array(repeating: 0, count: OutcomeRank.allCases.count), count: conditions)
  }

  mutating func add(_ evaluation: BlockEvaluation) {
    let awards = evaluation.awards
    applications += awards.applications
    byRows += awards.byRow
    for index in 0..<awards.applications {
      let (low, high) = (awards.low[index], awards.high[index])
      self.low += Int128(low)
      self.high += Int128(high)
      if low > 0 { eligible += 1 } else if high > 0 { possible += 1 }
      if awards.isCapped(index), evaluation.isLimitedByCap(index) { capped += 1 }
      distribution.add(high)
    }
    for condition in outcomes.indices {
      var counts = outcomes[condition]
      for rank in awards.ranks(condition) { counts[Int(rank)] += 1 }
      outcomes[condition] = counts
    }
  }
}

/// How the awards of two policies for the same applications differ, by their upper ends.
struct AwardDifference {
  private(set) var gaining = 0
  private(set) var losing = 0
  /// From nothing to something, and from something to nothing.
  private(set) var entering = 0
  private(set) var leaving = 0
  private(set) var gained: Int128 = 0
  private(set) var lost: Int128 = 0
  private(set) var largestGain: Int64 = 0
  private(set) var largestLoss: Int64 = 0

  mutating func add(_ before: AwardColumns, _ after: AwardColumns) {
    for index in 0..<before.applications {
      let (old, new) = (before.high[index], after.high[index])
      if new > old {
        gaining += 1
        gained += Int128(new - old)
        largestGain = max(largestGain, new - old)
        if old == 0 { entering += 1 }
      } else if new < old {
        losing += 1
        lost += Int128(old - new)
        largestLoss = max(largestLoss, old - new)
        if new == 0 { leaving += 1 }
      }
    }
  }
}
