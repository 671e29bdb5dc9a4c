internal import Standards

/// Writes the rows of one reading transaction, and what lies beside the database, as a snapshot.
struct SnapshotSource {
  let transaction: any Transaction
  let dialect: Dialect
  let moment: Instant
  let files: [InstallationFile]

  private static let rowsAtOnce = 100

  /// - Returns: what was written, and the materials that the rows speak of. The file is on stable storage.
  func write(to writer: SealedFileWriter) throws -> (end: SnapshotEnd, blobs: [Blob]) {
    let schema = try transaction.row("select coalesce(max(number), 0) as version from schema_steps")?.count("version")
    try writer.append(
      try SnapshotFrame.heading(
        SnapshotHeading(schema: schema ?? 0, engine: dialect.rawValue, moment: moment)
      ).bytes)
    for file in files { try writer.append(try SnapshotFrame.file(file).bytes) }
    var tallies: [String: TableTally] = [:]
    for table in try DatabaseMove.tables(transaction, dialect) { tallies[table] = try write(table, writer) }
    let last = try transaction.row("select sequence, at_ms from events order by sequence desc limit 1")
    let end = SnapshotEnd(
      tables: tallies, lastSequence: try last?.integer("sequence") ?? 0, lastEventAt: try last?.instant("at_ms"))
    try writer.append(try SnapshotFrame.end(end).bytes)
    try writer.finish()
    return (end, try BlobShelf(transaction).all())
  }

  private func write(_ table: String, _ writer: SealedFileWriter) throws -> TableTally {
    var (tally, rows) = (TableTally(), [ResultRow]())
    func flush() throws {
      guard !rows.isEmpty else { return }
      try writer.append(try SnapshotFrame.rows(table: table, rows).bytes)
      rows.removeAll(keepingCapacity: true)
    }
    try transaction.forEachRow(Query(unchecked: "select * from \(table)")) { row in
      tally.add(row)
      rows.append(row)
      if rows.count == Self.rowsAtOnce { try flush() }
    }
    try flush()
    return tally
  }
}

/// A snapshot that is written and has no name yet. The writer is used by one thread after the other.
struct WrittenSnapshot: @unchecked Sendable {
  let end: SnapshotEnd
  let blobs: [Blob]
  private let writer: SealedFileWriter

  init(_ content: (end: SnapshotEnd, blobs: [Blob]), _ writer: SealedFileWriter) {
    (end, blobs) = content
    self.writer = writer
  }

  var length: Int64 { writer.written }
  func publish(at path: String) throws { try writer.publish(at: path) }
}
