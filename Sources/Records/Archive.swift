package import Standards

/// Everything this module keeps for one installation, opened together.
package struct Archive: Sendable {
  package let engine: any Engine
  package let blobs: BlobStore
  package let credentials: Credentials
  package let sessions: Sessions
  package let settings: Settings
  package let inbox: Inbox
  package let outbox: Outbox
  package let readings: ReadingQueue

  /// Opens the database and the files under `blobs/` in the data directory, making what is missing.
  /// - Parameter moment: when given, the schema is brought up to date, recorded at that moment; otherwise it must be.
  /// - Throws: ``StorageFault/schema(found:expected:)``.
  package init(
    directory: String, database: DatabaseAddress = .sqlite(path: nil), migratingAt moment: Instant? = nil
  ) async throws {
    blobs = try BlobStore(root: directory + "/blobs")
    engine = try await database.engine(directory: directory)
    if let moment { _ = try await Schema(engine).migrate(at: moment) } else { try await Schema(engine).check() }
    credentials = Credentials(engine)
    sessions = Sessions(engine)
    settings = Settings(engine)
    inbox = Inbox(engine)
    outbox = Outbox(engine)
    readings = ReadingQueue(engine)
  }

  package func office(_ world: World) -> Office { Office(engine, world: world) }
}
