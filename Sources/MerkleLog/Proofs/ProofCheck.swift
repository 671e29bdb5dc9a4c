package import SMCrypto

/// What a proof proves, computed as RFC 9162 says.
package enum ProofCheck {
  /// The root that follows from a leaf and its path (§2.1.3.2).
  /// - Returns: `nil` when the path is too short or too long for the place.
  package static func root(leaf: Digest, at index: Int, in size: Int, path: [Digest]) -> Digest? {
    guard index >= 0, index < size else { return nil }
    var (node, last, hash) = (index, size - 1, leaf)
    for step in path {
      guard last > 0 else { return nil }
      if node & 1 == 1 || node == last {
        hash = TreeHash.node(step, hash)
        while node & 1 == 0, node != 0 { (node, last) = (node >> 1, last >> 1) }
      } else {
        hash = TreeHash.node(hash, step)
      }
      (node, last) = (node >> 1, last >> 1)
    }
    return last == 0 ? hash : nil
  }

  /// Whether the tree of `size` leaves begins with that of `old` (§2.1.4.2).
  package static func isConsistent(
    old: Int, oldRoot: Digest, size: Int, root: Digest, path: [Digest]
  ) -> Bool {
    guard old <= size else { return false }
    if old == 0 { return path.isEmpty && oldRoot == TreeHash.empty }
    if old == size { return path.isEmpty && oldRoot == root }
    var steps = old & (old - 1) == 0 ? [oldRoot] + path : path
    guard !steps.isEmpty else { return false }
    let first = steps.removeFirst()
    var (node, last) = (old - 1, size - 1)
    while node & 1 == 1 { (node, last) = (node >> 1, last >> 1) }
    var (was, now) = (first, first)
    for step in steps {
      guard last > 0 else { return false }
      if node & 1 == 1 || node == last {
        was = TreeHash.node(step, was)
        now = TreeHash.node(step, now)
        while node & 1 == 0, node != 0 { (node, last) = (node >> 1, last >> 1) }
      } else {
        now = TreeHash.node(now, step)
      }
      (node, last) = (node >> 1, last >> 1)
    }
    return last == 0 && was == oldRoot && now == root
  }
}
