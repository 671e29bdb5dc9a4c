extension EventSearch {
  /// Events found after `sequence`, oldest first: an export reads one batch after another, each in a reading of its own.
  package func batch(_ transaction: any Transaction, after sequence: Int, limit: Int) throws -> [RecordedEvent] {
    let conditions = conditions + ["sequence > \(sequence)"]
    return try transaction.rows(
      "select \(RecordedEvent.columns) from events\(.filter(conditions)) order by sequence limit \(limit)"
    ).map { try RecordedEvent($0, transaction) }
  }
}
