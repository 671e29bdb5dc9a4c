package import Standards

/// Everything this module keeps for one installation, opened together.
package struct Archive: Sendable {
  package let engine: VaultEngine
  /// The steps of the schema that this opening applied.
  package let appliedSteps: [String]
  /// The key file that this opening made; `nil` when it was there.
  package let madeKeyFile: String?
  package let blobs: BlobStore
  package let credentials: Credentials
  package let sessions: Sessions
  package let settings: Settings
  package let inbox: Inbox
  package let outbox: Outbox
  package let readings: ReadingQueue
  package let nodes: Nodes
  package let duties: Duties
  /// What this opening of the archive is known by to other programs.
  package let node = RandomText.hexadecimal(bytes: 8)
  package let log: LogBook

  /// Opens the database and the files under `blobs/` in the data directory, making what is missing.
  /// - Parameters:
  ///   - moment: when given, the schema is brought up to date and what older versions left in clear is sealed, at that
  ///     moment; otherwise it must be.
  ///   - key: the operator's key file; `nil` is `master.key` in the data directory.
  /// - Throws: ``StorageFault/schema(found:expected:)``, ``VaultFault``.
  package init(
    directory: String, database: DatabaseAddress = .sqlite(path: nil), migratingAt moment: Instant? = nil,
    key: String? = nil
  ) async throws {
    blobs = try BlobStore(root: directory + "/blobs")
    let database = try await database.engine(directory: directory)
    if let moment {
      appliedSteps = try await Schema(database).migrate(at: moment)
    } else {
      appliedSteps = []
      try await Schema(database).check()
    }
    let file = MasterKeyFile(path: key ?? MasterKeyFile.path(in: directory))
    let isSealed = try await DataKeys.any(database)
    let isNew = moment != nil && !file.exists && !isSealed
    engine = VaultEngine(database, vault: try isNew ? .made(at: file) : Vault(file))
    madeKeyFile = isNew ? file.path : nil
    try await DataKeys(engine).check()
    if let moment { try await EarlierRows(engine).seal(at: moment) }
    if moment != nil { try await LogCatchUp(engine).run() }
    credentials = Credentials(engine)
    sessions = Sessions(engine)
    settings = Settings(engine)
    inbox = Inbox(engine)
    outbox = Outbox(engine, node: node)
    readings = ReadingQueue(engine, node: node)
    nodes = Nodes(engine)
    duties = Duties(engine, node: node)
    log = LogBook(engine)
  }

  package func office(_ world: World) -> Office { Office(engine, world: world) }
}
