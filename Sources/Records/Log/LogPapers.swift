package import MerkleLog
package import Standards

/// The signed papers of the log, inside one transaction: its checkpoints and the statements of its keys.
package struct LogPapers {
  let transaction: any Transaction

  package init(_ transaction: any Transaction) { self.transaction = transaction }

  package func newest() throws -> Checkpoint? {
    try transaction.row("select note from log_checkpoints order by size desc limit 1").map(LogPapers.checkpoint)
  }

  /// Those of more than `size` leaves, the smallest first.
  package func checkpoints(after size: Int, limit: Int) throws -> [Checkpoint] {
    try transaction.rows("select note from log_checkpoints where size > \(size) order by size limit \(limit)")
      .map(LogPapers.checkpoint)
  }

  /// - Throws: ``StorageFault/duplicate(_:)`` when there is one of this size.
  func add(_ checkpoint: Checkpoint) throws {
    try transaction.run(
      """
      insert into log_checkpoints (size, at_ms, note)
      values (\(checkpoint.size), \(checkpoint.moment), \(checkpoint.text))
      """)
  }

  /// The statements as stored, the first key's first.
  package func statements() throws -> [String] {
    try transaction.rows("select statement from log_keys order by number").map { try $0.text("statement") }
  }

  /// - Returns: `nil` before the first key.
  package func keys() throws -> KeyChain? {
    let statements = try statements()
    guard !statements.isEmpty else { return nil }
    guard let chain = KeyChain(statements) else {
      throw StorageFault.unreadable("the statements of the log's keys do not follow from one another")
    }
    return chain
  }

  func add(_ link: KeyChain.Link, number: Int, at moment: Instant) throws {
    try transaction.run(
      """
      insert into log_keys (number, statement, made_at_ms)
      values (\(number), \(link.note.description), \(moment))
      """)
  }

  private static func checkpoint(_ row: ResultRow) throws -> Checkpoint {
    guard let checkpoint = Checkpoint(try row.text("note")) else {
      throw StorageFault.unreadable("a checkpoint of the log")
    }
    return checkpoint
  }
}
