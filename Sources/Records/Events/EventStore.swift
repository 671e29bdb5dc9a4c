package import Casework

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
    return try events.map { event in
      sequence += 1
      version += 1
      let sealed = try PersonalOwners(transaction, stream).sealed(event, version: version)
      try transaction.run(
        """
        insert into events (sequence, stream, version, kind, at_ms, actor, role, body, salt)
        values (\(sequence), \(stream), \(version), \(event.kind), \(stamp.moment), \(stamp.actor.rawValue),
          \(stamp.role?.rawValue ?? ""), \(try RecordedEvent.text(of: sealed)), \(RandomText.hexadecimal(bytes: 16)))
        """)
      return Recorded(
        sequence: Int64(sequence), version: version, at: stamp.moment, actor: stamp.actor, role: stamp.role,
        event: event)
    }
  }

  /// 0 when nothing happened on the stream yet.
  package func version(of stream: StreamID) throws -> Int {
    try transaction.row("select coalesce(max(version), 0) as version from events where stream = \(stream)")?
      .count("version") ?? 0
  }

  /// Oldest first, those after `version`.
  package func events(of stream: StreamID, after version: Int = 0) throws -> [RecordedEvent] {
    try transaction.rows(
      """
      select \(RecordedEvent.columns) from events
      where stream = \(stream) and version > \(version) order by version
      """
    ).map { try RecordedEvent($0, transaction) }
  }

  /// All events after `sequence`, oldest first, one at a time.
  package func forEach(since sequence: Int = 0, _ body: (RecordedEvent) throws -> Void) throws {
    try transaction.forEachRow(
      "select \(RecordedEvent.columns) from events where sequence > \(sequence) order by sequence"
    ) { try body(try RecordedEvent($0, transaction)) }
  }

  package func lastSequence() throws -> Int {
    try transaction.row("select coalesce(max(sequence), 0) as last from events")?.count("last") ?? 0
  }
}
