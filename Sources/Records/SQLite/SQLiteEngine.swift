internal import GRDB

/// SQLite in WAL mode with `synchronous=FULL`: the embedded default.
package struct SQLiteEngine: Engine {
  private let pool: DatabasePool
  private let commits: CommitQueue

  package var dialect: Dialect { .sqlite }

  /// Opens or creates the database file. The schema is not touched; see ``Schema``.
  package init(path: String, readers: Int = 5) async throws {
    var configuration = Configuration()
    configuration.label = "duixian"
    configuration.busyMode = .timeout(5)
    configuration.maximumReaderCount = readers
    // What is deleted or replaced is overwritten with zeros: a sealed value whose key was erased must be gone.
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA secure_delete = ON") }
    pool = try DatabasePool(path: path, configuration: configuration)
    try await SQLiteEngine.demandDurability(pool)
    commits = SQLiteEngine.commits(pool)
  }

  /// Opens an existing database for reading only, beside a running platform or without one; every write is refused.
  package init(reading path: String) throws {
    var configuration = Configuration()
    configuration.label = "duixian reader"
    configuration.readonly = true
    configuration.busyMode = .timeout(5)
    pool = try DatabasePool(path: path, configuration: configuration)
    commits = SQLiteEngine.commits(pool)
  }

  package func write<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T {
    try await commits.write(body)
  }

  package func read<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T {
    try await pool.read { try body(SQLiteTransaction(database: $0)) }
  }

  package func writeAlone<T: Sendable>(
    _ body: @escaping @Sendable (any Transaction) throws -> T
  ) async throws -> T {
    do {
      return try await pool.write { try body(SQLiteTransaction(database: $0)) }
    } catch let error as DatabaseError { throw StorageFault(error) }
  }

  package func forgetRemains(compacting: Bool) async throws {
    do {
      if compacting { try await pool.writeWithoutTransaction { try $0.execute(sql: "VACUUM") } }
      // A reader of an old state keeps the WAL for a moment; who reads for long keeps it until the next occasion.
      for _ in 0..<SQLiteEngine.checkpointAttempts {
        let isBusy = try await pool.writeWithoutTransaction { database in
          try Int.fetchOne(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)") != 0
        }
        guard isBusy else { return }
        try await Task.sleep(for: .milliseconds(100))
      }
    } catch let error as DatabaseError { throw StorageFault(error) }
  }

  private static let checkpointAttempts = 50

  /// Waits for the last readers and closes the file; the WAL is folded in.
  package func close() async throws { try pool.close() }

  private static func commits(_ pool: DatabasePool) -> CommitQueue {
    CommitQueue { group in
      do {
        return try await pool.writeWithoutTransaction { database in
          var outcomes: [CommitQueue.Outcome] = []
          try database.inTransaction(.immediate) {
            outcomes = try CommitQueue.perform(group, in: SQLiteTransaction(database: database)) { error in
              if case .broken? = error as? StorageFault { true } else { !database.isInsideTransaction }
            }
            return .commit
          }
          return outcomes
        }
      } catch let error as DatabaseError { throw StorageFault(error) }
    }
  }

  /// GRDB sets NORMAL after a connection is prepared, which can lose the last commits on a power failure; so FULL is
  /// set after opening, and read back.
  private static func demandDurability(_ pool: DatabasePool) async throws {
    let (mode, journal) = try await pool.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA synchronous = FULL")
      // 64 MB for the writer: with a million cases the parts of the indexes that one group of commits touches.
      try database.execute(sql: "PRAGMA cache_size = -65536")
      return (
        try Int.fetchOne(database, sql: "PRAGMA synchronous"),
        try String.fetchOne(database, sql: "PRAGMA journal_mode")
      )
    }
    guard mode == 2, journal == "wal" else {
      throw StorageFault.failed("SQLite refused synchronous=FULL in WAL mode")
    }
  }
}
