package import Casework
internal import MerkleLog
internal import Standards

/// The append-only record of events, inside one transaction.
package struct EventStore {
  let transaction: any Transaction

  package init(_ transaction: any Transaction) { self.transaction = transaction }

  /// - Parameter expected: the stream's version the events were decided on; 0 for a new stream.
  /// - Throws: ``Conflict`` when the stream is at another version.
  package func append<Event: DomainEvent>(
    _ events: [Event], to stream: StreamID, expecting expected: Int, by stamp: Stamp
  ) throws -> [Recorded<Event>] {
    let found = try version(of: stream)
    guard found == expected else { throw Conflict(stream: stream.description, expected: expected, found: found) }
    var sequence = try lastSequence()
    var version = expected
    let log = EventLog(transaction)
    guard try log.size() == sequence else {
      throw StorageFault.failed("the log lacks events that were recorded before; run duixian migrate")
    }
    return try events.map { event in
      sequence += 1
      version += 1
      let sealed = try PersonalOwners(transaction, stream).sealed(event, version: version)
      let row = LoggedEvent(
        sequence: sequence, stream: stream.description, version: version, kind: event.kind,
        milliseconds: stamp.moment.milliseconds, actor: stamp.actor.rawValue, role: stamp.role?.rawValue ?? "",
        body: try RecordedEvent.text(of: sealed), salt: RandomText.hexadecimal(bytes: 16))
      try insert(row)
      try log.append(row)
      return Recorded(
        sequence: Int64(sequence), version: version, at: stamp.moment, actor: stamp.actor, role: stamp.role,
        event: event)
    }
  }

  private func insert(_ row: LoggedEvent) throws {
    try transaction.run(
      """
      insert into events (sequence, stream, version, kind, at_ms, actor, role, body, salt)
      values (\(row.sequence), \(row.stream), \(row.version), \(row.kind), \(row.milliseconds), \(row.actor),
        \(row.role), \(row.body), \(row.salt))
      """)
  }

  /// 0 when nothing happened on the stream yet.
  package func version(of stream: StreamID) throws -> Int {
    try transaction.row("select coalesce(max(version), 0) as version from events where stream = \(stream)")?
      .count("version") ?? 0
  }

  /// Oldest first, those after `version`.
  ///
  /// A stream that was erased on request has none any more.
  package func events(of stream: StreamID, after version: Int = 0) throws -> [RecordedEvent] {
    try transaction.rows(
      """
      select \(RecordedEvent.columns) from events
      where stream = \(stream) and version > \(version) and body <> '' order by version
      """
    ).map { try RecordedEvent($0, transaction) }
  }

  /// All events after `sequence` that were not erased, oldest first, one at a time.
  package func forEach(since sequence: Int = 0, _ body: (RecordedEvent) throws -> Void) throws {
    try transaction.forEachRow(
      "select \(RecordedEvent.columns) from events where sequence > \(sequence) and body <> '' order by sequence"
    ) { try body(try RecordedEvent($0, transaction)) }
  }

  package func lastSequence() throws -> Int {
    try transaction.row("select coalesce(max(sequence), 0) as last from events")?.count("last") ?? 0
  }
}
