import SMCrypto
import Testing

@testable import MerkleLog

@Suite struct TileTests {
  /// Whole levels of tiles, made the plain way.
  private static func levels(_ leaves: [Digest]) -> [[Digest]] {
    var levels = [leaves]
    while let row = levels.last, row.count >= Tile.width {
      levels.append((0..<(row.count / Tile.width)).map { Digests.root(row[($0 * 256)..<(($0 + 1) * 256)]) })
    }
    return levels
  }

  @Test(arguments: [1, 255, 256, 257, 700, 66_000])
  func `any proof is made from tiles alone`(size: Int) throws {
    let leaves = Digests.leaves(size)
    let levels = Self.levels(leaves)
    var frontier = Frontier()
    for leaf in leaves { frontier.append(leaf) }
    func hash(_ subtree: Subtree) throws -> Digest {
      let tile = Tile(holding: subtree)
      let width = tile.width(in: size)
      let row = levels[tile.level]
      let start = tile.index * Tile.width
      return try #require(tile.hash(of: subtree, from: Array(row[start..<(start + width)])))
    }
    for index in Set([0, size / 3, size / 2, size - 1]) {
      let path = try #require(ProofPlan.inclusion(of: index, in: size)).hashes(hash)
      #expect(ProofCheck.root(leaf: leaves[index], at: index, in: size, path: path) == frontier.root)
    }
    #expect(try ProofPlan.root(of: size).hashes(hash) == [frontier.root])
    for old in Set([1, max(1, size / 2), size]) {
      let oldRoot = try #require(try ProofPlan.root(of: old).hashes(hash).first)
      let path = try #require(ProofPlan.consistency(from: old, to: size)).hashes(hash)
      #expect(ProofCheck.isConsistent(old: old, oldRoot: oldRoot, size: size, root: frontier.root, path: path))
    }
  }

  @Test func `a tile is as wide as the tree has hashes for it`() {
    #expect(Tile(level: 0, index: 0).width(in: 0) == 0)
    #expect(Tile(level: 0, index: 1).width(in: 300) == 44)
    #expect(Tile(level: 0, index: 2).width(in: 300) == 0)
    #expect(Tile(level: 1, index: 0).width(in: 300) == 1)
    #expect(Tile(level: 2, index: 0).width(in: 300) == 0)
    #expect(Tile(level: 0, index: .max / 2).width(in: 300) == 0)
  }

  @Test func `addresses are those of the tile format`() {
    #expect(TilePath(Tile(level: 0, index: 1_234_067), width: 256).text == "0/x001/x234/067")
    #expect(TilePath(Tile(level: 2, index: 5), width: 8).text == "2/005.p/8")
    #expect(TilePath("0/x001/x234/067") == TilePath(Tile(level: 0, index: 1_234_067), width: 256))
    #expect(TilePath("2/005.p/8")?.width == 8)
  }

  @Test(
    arguments: [
      "", "0", "0/1", "0/01", "0/x000/001", "0/001.p/0", "0/001.p/256", "0/001.p", "9/001", "-1/001", "0/../001",
      "0/001/", "00/001", "0/+01", "0/x001",
    ])
  func `other addresses are refused`(path: String) { #expect(TilePath(path) == nil) }
}
