/// A perfect subtree: the `index`-th from the left with 2^`height` leaves.
package struct Subtree: Hashable, Sendable {
  package let height: Int
  package let index: Int

  package init(height: Int, index: Int) {
    self.height = height
    self.index = index
  }

  /// The perfect subtrees that cover the leaves of `range` from left to right.
  ///
  /// - Parameter range: begins where a subtree of its size may begin, as every range of RFC 6962 does; so the highest
  ///   subtree comes first.
  static func covering(_ range: Range<Int>) -> [Subtree] {
    var parts: [Subtree] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let height = Int.bitWidth - 1 - (range.upperBound - start).leadingZeroBitCount
      parts.append(Subtree(height: height, index: start >> height))
      start += 1 << height
    }
    return parts
  }
}
