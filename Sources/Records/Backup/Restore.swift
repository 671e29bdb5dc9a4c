internal import Foundation
package import Standards

/// Brings a snapshot back to where nothing is: the rows into either engine, the materials, what lay beside them.
///
/// All of the backup is read and found sound before the database is touched; the files get their places last.
package struct Restore: Sendable {
  private let reading: SnapshotReading
  private let lanes = BlockingLanes("restore", width: 4)

  /// - Parameter snapshot: `nil` for the newest.
  /// - Throws: ``BackupFault/noSnapshot(_:)``.
  package init(from folder: BackupFolder, snapshot: String?) throws {
    reading = SnapshotReading(folder: folder, name: try folder.snapshot(named: snapshot))
  }

  package struct Report: Sendable {
    package let snapshot: String
    /// Everything acknowledged before it is there.
    package let moment: Instant
    package let schema: Int
    package let rows: Int
    package let lastSequence: Int64
    package let lastEventAt: Instant?
    package let blobs: Int
    /// Bytes of materials, plain.
    package let bytes: Int64
    package let files: [String]
  }

  /// Reads all of it and writes nothing.
  package func check() async throws -> Report {
    let content = try await content()
    try await eachBlob(content.blobs) { try OpenedBlob($0, reading.folder).forEach { _ in } }
    return content.report
  }

  /// - Parameters:
  ///   - directory: empty, or not there.
  ///   - moment: now.
  ///   - differences: asks the database that came back which projections are not what the events say; told where its
  ///     files are meanwhile.
  /// - Throws: ``BackupFault``, ``StorageFault``, ``BlobFault``.
  package func run(
    into directory: String, _ database: DatabaseAddress, at moment: Instant,
    differences: @Sendable (any Engine, String) async throws -> [String]
  ) async throws -> Report {
    let stage = try RestoreStage(directory, database)
    do {
      let content = try await content()
      for file in content.files { try InstallationFiles(stage.path).write(file) }
      let blobs = try BlobStore(root: stage.path + "/blobs")
      try await eachBlob(content.blobs) { try OpenedBlob($0, reading.folder).keep(in: blobs) }
      let engine = try await stage.database.engine(directory: stage.path)
      try await fill(engine, content.report.schema, at: moment)
      let differing = try await differences(engine, stage.path)
      guard differing.isEmpty else { throw BackupFault.projections(differing) }
      try await engine.close()
      try stage.settle()
      return content.report
    } catch {
      stage.remove()
      throw error
    }
  }

  private struct Content {
    let report: Report
    let blobs: [Blob]
    let files: [InstallationFile]
  }

  private func content() async throws -> Content {
    let reading = reading
    return try await lanes.run {
      var (blobs, files, rows) = ([Blob](), [InstallationFile](), 0)
      let (heading, end) = try reading.run { frame in
        switch frame {
        case .rows(let table, let some):
          rows += some.count
          guard table == "blobs" else { return }
          blobs += try some.map { Blob(hash: try $0.text("hash"), size: try $0.integer("size")) }
        case .file(let file): files.append(file)
        case .heading, .end: break
        }
      }
      let report = Report(
        snapshot: reading.name, moment: heading.moment, schema: heading.schema, rows: rows,
        lastSequence: end.lastSequence, lastEventAt: end.lastEventAt, blobs: blobs.count,
        bytes: blobs.reduce(0) { $0 + $1.size }, files: files.map(\.path))
      return Content(report: report, blobs: blobs, files: files)
    }
  }

  private func eachBlob(_ blobs: [Blob], _ body: @escaping @Sendable (Blob) throws -> Void) async throws {
    let lanes = lanes
    try await withThrowingTaskGroup(of: Void.self) { group in
      var rest = blobs[...]
      for _ in 0..<4 { if let blob = rest.popFirst() { group.addTask { try await lanes.run { try body(blob) } } } }
      while try await group.next() != nil {
        if let blob = rest.popFirst() { group.addTask { try await lanes.run { try body(blob) } } }
      }
    }
  }

  /// In one transaction; then the rows are read back and compared, and the schema brought up to date.
  private func fill(_ engine: any Engine, _ schema: Int, at moment: Instant) async throws {
    let (reading, dialect) = (reading, engine.dialect)
    guard try await Schema(engine).version() <= schema else { throw BackupFault.occupied(dialect.rawValue) }
    _ = try await Schema(engine).migrate(at: moment, through: schema)
    let end = try await engine.writeAlone { transaction in
      for table in try DatabaseMove.tables(transaction, dialect) {
        let found = try transaction.row(Query(unchecked: "select 1 as found from \(table) limit 1"))
        guard found == nil else { throw BackupFault.occupied(table) }
      }
      return try reading.run { frame in
        guard case .rows(let table, let rows) = frame else { return }
        try transaction.run(Query.insert(rows, into: table))
      }.end
    }
    let found = try await engine.read { try TableTally.all(DatabaseMove.tables($0, dialect), in: $0) }
    let differing = Set(end.tables.keys).union(found.keys).filter { end.tables[$0] != found[$0] }.sorted()
    guard differing.isEmpty else { throw BackupFault.differs(differing) }
    _ = try await Schema(engine).migrate(at: moment)
  }
}
