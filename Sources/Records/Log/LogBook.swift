package import MerkleLog
package import SMCrypto

/// One entry as a paper names it.
package struct LogEntry: Hashable, Sendable {
  package let sequence: Int
  /// In lower-case hexadecimal.
  package let leaf: String
  /// A checkpoint covers it.
  package let isSigned: Bool
}

/// The log as readers see it: files for monitors, receipts for people.
package struct LogBook: Sendable {
  private let engine: any Engine

  package init(_ engine: any Engine) { self.engine = engine }

  package func newest() async throws -> Checkpoint? { try await engine.read { try LogPapers($0).newest() } }

  package func keys() async throws -> KeyChain? { try await engine.read { try LogPapers($0).keys() } }

  /// - Returns: `nil` for a tile that the newest checkpoint does not cover in this width.
  package func tile(_ path: TilePath) async throws -> [UInt8]? {
    try await engine.read { transaction in
      guard let checkpoint = try LogPapers(transaction).newest(), path.tile.width(in: checkpoint.size) >= path.width
      else { return nil }
      return try EventLog(transaction).hashes(of: path.tile, width: path.width).flatMap(\.bytes)
    }
  }

  /// - Returns: `nil` when there is no such entry.
  package func entry(_ sequence: Int) async throws -> LogEntry? {
    try await engine.read { transaction in
      guard let leaf = try EventLog(transaction).leaf(of: sequence) else { return nil }
      let signed = try LogPapers(transaction).newest()?.size ?? 0
      return LogEntry(sequence: sequence, leaf: leaf.hex, isSigned: sequence <= signed)
    }
  }

  /// The proof that events of one stream are in the log.
  /// - Parameter choose: which of the stream's events, oldest first.
  /// - Returns: `nil` when there is none of them, or none of the checkpoints covers them all yet.
  package func receipt(
    for stream: StreamID, _ choose: @escaping @Sendable ([LoggedEvent]) -> [LoggedEvent]
  ) async throws -> Receipt? {
    try await engine.read { transaction in
      let (log, papers) = (EventLog(transaction), LogPapers(transaction))
      let events = choose(try EventStore(transaction).stored(of: stream))
      guard let last = events.map(\.sequence).max(), let checkpoint = try papers.newest(), last <= checkpoint.size
      else {
        return nil
      }
      let proofs = try events.map { event in
        guard let plan = ProofPlan.inclusion(of: event.sequence - 1, in: checkpoint.size),
          let leaf = try log.leaf(of: event.sequence)
        else { throw StorageFault.unreadable("event \(event.sequence) is not in the log") }
        return EventProof(
          sequence: event.sequence, leaf: leaf, path: try log.hashes(plan, in: checkpoint.size),
          event: event.isErased ? nil : event)
      }
      return Receipt(proofs: proofs, checkpoint: checkpoint, keys: try papers.statements())
    }
  }
}

extension EventLog {
  package func leaf(of sequence: Int) throws -> Digest? {
    try transaction.rows("select hash from log_hashes where level = 0 and place = \(sequence - 1)").first.flatMap {
      guard case .blob(let bytes) = $0["hash"] else { return nil }
      return Digest(bytes: bytes)
    }
  }
}
