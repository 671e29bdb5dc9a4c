package import SMCrypto

/// The hashes of the log's tree: RFC 6962 §2.1 in shape, SM3 in function.
package enum TreeHash {
  /// Of a tree without leaves.
  package static let empty = SM3.digest(of: [UInt8]())

  /// Tells a leaf from a node, so that no node passes for a leaf.
  package static func leaf(_ entry: [UInt8]) -> Digest { SM3.digest(of: [0x00] + entry) }

  package static func node(_ left: Digest, _ right: Digest) -> Digest {
    SM3.digest(of: [0x01] + left.bytes + right.bytes)
  }

  /// Of perfect subtrees that lie side by side, the highest first.
  static func joined(_ parts: [Digest]) -> Digest {
    guard var root = parts.last else { return empty }
    for part in parts.dropLast().reversed() { root = node(part, root) }
    return root
  }

  /// Of a perfect tree over `leaves`, a power of two of them.
  static func perfect(_ leaves: some Collection<Digest>) -> Digest {
    var row = Array(leaves)
    while row.count > 1 {
      row = stride(from: 0, to: row.count - 1, by: 2).map { node(row[$0], row[$0 + 1]) }
    }
    return row.first ?? empty
  }
}
