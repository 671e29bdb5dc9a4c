package import MerkleLog

/// The log as files for an independent verifier: one reading, written line by line.
package struct LogFiles: Sendable {
  private let engine: any Engine

  package init(_ engine: any Engine) { self.engine = engine }

  /// - Parameters:
  ///   - event: called with each stored event, or with the leaf of an erased one.
  /// - Returns: the statements of the keys, and all checkpoints.
  package func export(
    _ event: @escaping @Sendable (LoggedEvent, _ leaf: String) throws -> Void
  ) async throws -> (keys: String, checkpoints: String) {
    try await engine.read { transaction in
      try transaction.forEachRow(
        """
        select h.hash, \(LoggedEvent.joined) from log_hashes h join events e on e.sequence = h.place + 1
        where h.level = 0 order by h.place
        """
      ) { row in
        guard case .blob(let bytes) = row["hash"] else { throw StorageFault.unreadable("a leaf of the log") }
        try event(try LoggedEvent(row), bytes.hexadecimal)
      }
      let papers = LogPapers(transaction)
      let checkpoints = try papers.checkpoints(after: -1, limit: .max).map(\.text)
      return (NoteList.text(try papers.statements()), NoteList.text(checkpoints))
    }
  }
}
