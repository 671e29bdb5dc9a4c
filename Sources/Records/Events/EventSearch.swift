package import Casework
package import Standards

/// Which events an auditor wants to see; the newest first.
package struct EventSearch: Hashable, Sendable {
  package var stream: StreamID?
  /// Prefix of the stream's name (`case`, `batch`).
  package var subject: String?
  package var kind: String?
  package var actor: AccountID?
  package var role: Role?
  package var from: Instant?
  /// Exclusive.
  package var until: Instant?

  package init() {}

  /// - Parameter sequence: events before this one; `nil` from the newest.
  package func page(
    _ transaction: any Transaction, before sequence: Int? = nil, limit: Int = 100
  ) throws -> [RecordedEvent] {
    var conditions = conditions
    if let sequence { conditions.append("sequence < \(sequence)") }
    return try transaction.rows(
      """
      select \(RecordedEvent.columns) from events\(.filter(conditions)) order by sequence desc limit \(limit)
      """
    ).map { try RecordedEvent($0, transaction) }
  }

  /// Every event found, oldest first, one at a time: for an export of any length.
  package func forEach(_ transaction: any Transaction, _ body: (RecordedEvent) throws -> Void) throws {
    try transaction.forEachRow(
      "select \(RecordedEvent.columns) from events\(.filter(conditions)) order by sequence"
    ) { try body(try RecordedEvent($0, transaction)) }
  }

  package func count(_ transaction: any Transaction) throws -> BoundedCount {
    try BoundedCount("select 1 as one from events\(.filter(conditions))", limit: 10_000, transaction)
  }

  var conditions: [Query] {
    var all: [Query] = []
    if let stream { all.append("stream = \(stream)") }
    // `;` follows `:` in ASCII: the streams of one subject are a range of the index.
    if let subject { all.append("stream >= \(subject + ":") and stream < \(subject + ";")") }
    if let kind { all.append("kind = \(kind)") }
    if let actor { all.append("actor = \(actor.rawValue)") }
    if let role { all.append("role = \(role.rawValue)") }
    if let from { all.append("at_ms >= \(from)") }
    if let until { all.append("at_ms < \(until)") }
    return all
  }
}
