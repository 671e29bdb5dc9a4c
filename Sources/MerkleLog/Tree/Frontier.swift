package import SMCrypto

/// The right edge of a growing tree: one hash for each perfect subtree, so that a log of any length is followed leaf by
/// leaf in constant memory.
package struct Frontier: Hashable, Sendable {
  package private(set) var size = 0
  /// The highest subtree first.
  private var parts: [Digest] = []

  package init() {}

  package mutating func append(_ leaf: Digest) {
    var hash = leaf
    var count = size
    while count & 1 == 1, let left = parts.popLast() {
      hash = TreeHash.node(left, hash)
      count >>= 1
    }
    parts.append(hash)
    size += 1
  }

  package var root: Digest { TreeHash.joined(parts) }
}
