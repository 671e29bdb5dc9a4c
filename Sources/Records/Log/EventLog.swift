package import MerkleLog
package import SMCrypto

/// The stored hashes of the log, inside one transaction: level 0 are the leaves, a hash of level `n + 1` covers 256 of
/// level `n`.
package struct EventLog {
  let transaction: any Transaction

  package init(_ transaction: any Transaction) { self.transaction = transaction }

  /// Leaves in all.
  package func size() throws -> Int {
    try transaction.row("select coalesce(max(place), -1) + 1 as size from log_hashes where level = 0")?
      .count("size") ?? 0
  }

  /// The leaf at the event's place, and every tile that it completes.
  func append(_ event: LoggedEvent) throws {
    try insert(event.leaf, level: 0, place: event.sequence - 1)
    var (level, count) = (0, event.sequence)
    while count % Tile.width == 0 {
      let tile = Tile(level: level, index: count / Tile.width - 1)
      guard let hash = Tile.hash(ofWhole: try hashes(of: tile, width: Tile.width)) else {
        throw StorageFault.unreadable("the log's tile \(TilePath(tile, width: Tile.width).text) has gaps")
      }
      (level, count) = (level + 1, count / Tile.width)
      try insert(hash, level: level, place: count - 1)
    }
  }

  private func insert(_ hash: Digest, level: Int, place: Int) throws {
    try transaction.run(
      "insert into log_hashes (level, place, hash) values (\(level), \(place), \(SQLValue.blob(hash.bytes)))")
  }

  /// - Returns: fewer than `width` where the log ends.
  package func hashes(of tile: Tile, width: Int) throws -> [Digest] {
    let start = tile.index * Tile.width
    return try transaction.rows(
      """
      select hash from log_hashes where level = \(tile.level) and place >= \(start) and place < \(start + width)
      order by place
      """
    ).map { row in
      guard case .blob(let bytes) = row["hash"] else { throw StorageFault.unreadable("a hash of the log") }
      return Digest(bytes: bytes)
    }
  }

  /// What a plan asks for, from the tiles of a tree of `size` leaves.
  package func hashes(_ plan: ProofPlan, in size: Int) throws -> [Digest] {
    var tiles: [Tile: [Digest]] = [:]
    return try plan.hashes { subtree in
      let tile = Tile(holding: subtree)
      let hashes = try tiles[tile] ?? hashes(of: tile, width: tile.width(in: size))
      tiles[tile] = hashes
      guard let hash = tile.hash(of: subtree, from: hashes) else {
        throw StorageFault.unreadable("the log's tile \(TilePath(tile, width: Tile.width).text) has gaps")
      }
      return hash
    }
  }

  package func root(of size: Int) throws -> Digest {
    try hashes(.root(of: size), in: size).first ?? TreeHash.empty
  }
}
