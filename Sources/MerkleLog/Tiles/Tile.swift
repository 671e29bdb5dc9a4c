package import SMCrypto

/// 256 neighbouring hashes of the tree, as c2sp.org/tlog-tiles cuts it: level 0 holds leaves, a hash of level `n + 1`
/// covers one whole tile of level `n`.
package struct Tile: Hashable, Sendable {
  package static let height = 8
  package static let width = 1 << height

  package let level: Int
  package let index: Int

  package init(level: Int, index: Int) {
    self.level = level
    self.index = index
  }

  /// The tile that a subtree's hash is made from.
  package init(holding subtree: Subtree) {
    level = subtree.height / Tile.height
    index = (subtree.index << (subtree.height % Tile.height)) >> Tile.height
  }

  /// Hashes the tile holds in a tree of `size` leaves, 0…256.
  package func width(in size: Int) -> Int {
    guard level >= 0, index >= 0, level * Tile.height < Int.bitWidth - 1 else { return 0 }
    let whole = size >> (level * Tile.height)
    return index > whole / Tile.width ? 0 : min(Tile.width, whole - index * Tile.width)
  }

  /// The hash that covers a complete tile.
  package static func hash(ofWhole hashes: [Digest]) -> Digest? {
    hashes.count == width ? TreeHash.perfect(hashes) : nil
  }

  /// A subtree's hash from this tile's.
  /// - Returns: `nil` when the tile is too short.
  package func hash(of subtree: Subtree, from hashes: [Digest]) -> Digest? {
    let rise = subtree.height % Tile.height
    let start = (subtree.index << rise) - index * Tile.width
    guard start >= 0, start + (1 << rise) <= hashes.count else { return nil }
    return TreeHash.perfect(hashes[start..<(start + (1 << rise))])
  }
}
