internal import Foundation

/// The append-only record of events, inside one transaction.
package struct EventStore {
  let transaction: any Transaction

  package init(_ transaction: any Transaction) { self.transaction = transaction }

  /// - Parameter expected: the stream's version the events were decided on; 0 for a new stream.
  /// - Throws: ``Conflict`` when the stream is at another version.
  package func append(
    _ bodies: [any EventBody], to stream: StreamID, expecting expected: Int, by stamp: Stamp
  ) throws -> [RecordedEvent] {
    let found = try version(of: stream)
    guard found == expected else { throw Conflict(stream: stream.description, expected: expected, found: found) }
    var sequence = try lastSequence()
    var version = expected
    return try bodies.map { body in
      sequence += 1
      version += 1
      let event = RecordedEvent(
        sequence: sequence, stream: stream, version: version, kind: body.kind, stamp: stamp,
        body: try EventStore.text(of: body))
      try insert(event)
      return event
    }
  }

  /// 0 when nothing happened on the stream yet.
  package func version(of stream: StreamID) throws -> Int {
    try transaction.row("select coalesce(max(version), 0) as version from events where stream = \(stream)")?
      .count("version") ?? 0
  }

  package func events(of stream: StreamID) throws -> [RecordedEvent] {
    try transaction.rows(
      "select \(RecordedEvent.columns) from events where stream = \(stream) order by version"
    ).map { try RecordedEvent($0) }
  }

  /// All events after `sequence`, oldest first, one at a time.
  package func forEach(since sequence: Int = 0, _ body: (RecordedEvent) throws -> Void) throws {
    try transaction.forEachRow(
      "select \(RecordedEvent.columns) from events where sequence > \(sequence) order by sequence"
    ) { try body(try RecordedEvent($0)) }
  }

  package func lastSequence() throws -> Int {
    try transaction.row("select coalesce(max(sequence), 0) as last from events")?.count("last") ?? 0
  }

  private func insert(_ event: RecordedEvent) throws {
    try transaction.run(
      """
      insert into events (sequence, stream, version, kind, at_ms, actor, role, body, salt)
      values (\(event.sequence), \(event.stream), \(event.version), \(event.kind), \(event.stamp.moment),
        \(event.stamp.actor), \(event.stamp.role), \(event.body), \(RandomText.hexadecimal(bytes: 16)))
      """)
  }

  private static func text(of body: any EventBody) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(body), as: UTF8.self)
  }
}
