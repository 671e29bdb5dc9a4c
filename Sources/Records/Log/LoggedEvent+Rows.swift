package import MerkleLog

extension LoggedEvent {
  static let columns: Query = "sequence, stream, version, kind, at_ms, actor, role, body, salt"

  init(_ row: ResultRow) throws {
    self.init(
      sequence: try row.count("sequence"), stream: try row.text("stream"), version: try row.count("version"),
      kind: try row.text("kind"), milliseconds: try row.integer("at_ms"), actor: try row.text("actor"),
      role: try row.text("role"), body: try row.text("body"), salt: try row.text("salt"))
  }
}

extension EventStore {
  /// The rows as they are stored, for the log: those after `sequence`, oldest first.
  package func stored(after sequence: Int, limit: Int) throws -> [LoggedEvent] {
    try transaction.rows(
      "select \(LoggedEvent.columns) from events where sequence > \(sequence) order by sequence limit \(limit)"
    ).map { try LoggedEvent($0) }
  }

  package func stored(of stream: StreamID) throws -> [LoggedEvent] {
    try transaction.rows("select \(LoggedEvent.columns) from events where stream = \(stream) order by version")
      .map { try LoggedEvent($0) }
  }
}

extension LoggedEvent {
  /// The columns of `events e` beside another table's.
  static let joined: Query = "e.sequence, e.stream, e.version, e.kind, e.at_ms, e.actor, e.role, e.body, e.salt"
}
