package import SMCrypto

/// Which hashes a proof consists of, before anybody has fetched them: each is joined from perfect subtrees.
package struct ProofPlan: Hashable, Sendable {
  package private(set) var steps: [[Subtree]] = []

  /// The root of the tree over the first `size` leaves.
  package static func root(of size: Int) -> ProofPlan {
    var plan = ProofPlan()
    plan.steps.append(Subtree.covering(0..<size))
    return plan
  }

  /// That the leaf at `index` is in the tree of `size` leaves (RFC 9162 §2.1.3.1).
  /// - Returns: `nil` unless there is such a leaf.
  package static func inclusion(of index: Int, in size: Int) -> ProofPlan? {
    guard index >= 0, index < size else { return nil }
    var plan = ProofPlan()
    plan.path(to: index, in: 0..<size)
    return plan
  }

  /// That the tree of `size` leaves begins with the tree of `old` leaves (RFC 9162 §2.1.4.1).
  /// - Returns: `nil` unless `0 < old ≤ size`.
  package static func consistency(from old: Int, to size: Int) -> ProofPlan? {
    guard old > 0, old <= size else { return nil }
    var plan = ProofPlan()
    plan.extend(old, in: 0..<size, isWhole: true)
    return plan
  }

  /// Every subtree needed, for whoever fetches them.
  package var subtrees: Set<Subtree> { Set(steps.joined()) }

  /// The proof, from hashes at hand.
  package func hashes(_ hash: (Subtree) throws -> Digest) rethrows -> [Digest] {
    try steps.map { TreeHash.joined(try $0.map(hash)) }
  }

  private mutating func path(to index: Int, in range: Range<Int>) {
    guard range.count > 1 else { return }
    let middle = range.lowerBound + ProofPlan.split(range.count)
    if index < middle {
      path(to: index, in: range.lowerBound..<middle)
      steps.append(Subtree.covering(middle..<range.upperBound))
    } else {
      path(to: index, in: middle..<range.upperBound)
      steps.append(Subtree.covering(range.lowerBound..<middle))
    }
  }

  /// SUBPROOF: `isWhole` as long as the old tree is known to whoever verifies.
  private mutating func extend(_ old: Int, in range: Range<Int>, isWhole: Bool) {
    guard old < range.count else {
      if !isWhole { steps.append(Subtree.covering(range)) }
      return
    }
    let half = ProofPlan.split(range.count)
    let middle = range.lowerBound + half
    if old <= half {
      extend(old, in: range.lowerBound..<middle, isWhole: isWhole)
      steps.append(Subtree.covering(middle..<range.upperBound))
    } else {
      extend(old - half, in: middle..<range.upperBound, isWhole: false)
      steps.append(Subtree.covering(range.lowerBound..<middle))
    }
  }

  /// The largest power of two below `count`, which is at least 2.
  private static func split(_ count: Int) -> Int { 1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount) }
}
