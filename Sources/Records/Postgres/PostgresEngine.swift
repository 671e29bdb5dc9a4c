internal import Foundation

/// PostgreSQL 12 or later through libpq, and what speaks its language: no extension is used.
package struct PostgresEngine: Engine {
  private let pool: PostgresPool
  /// `nil` when the database was opened for reading.
  private let writer: PostgresLane?
  private let commits: CommitQueue

  package var dialect: Dialect { .postgres }

  /// Opens the connections' first; the schema is not touched, see ``Schema``.
  /// - Parameters:
  ///   - connections: for reading, beside the one that commits.
  ///   - patience: seconds that a command waits for a server that went away.
  /// - Throws: ``StorageFault/unavailable(_:)``; ``StorageFault/failed(_:)`` for a database that is not in UTF-8, does
  ///   not order text by code points or does not bring commits to the disk.
  package init(_ address: PostgresAddress, connections: Int = 8, patience: Double = 20) async throws {
    let reach = PostgresReach(patience: patience)
    let writer = PostgresLane(address, reach, label: "postgres writer")
    self.writer = writer
    pool = PostgresPool(
      (1...max(1, connections)).map { PostgresLane(address, reach, label: "postgres \($0)") })
    commits = CommitQueue { group in
      try await writer.write { transaction in
        try CommitQueue.perform(group, in: transaction) { error in
          if case .broken? = error as? StorageFault { true } else { transaction.connection.trouble != nil }
        }
      }
    }
    try await writer.inspect { try PostgresEngine.prepare($0) }
  }

  /// Opens a database for reading only, a standby's too; every write is refused.
  package init(reading address: PostgresAddress) async throws {
    let lane = PostgresLane(address, PostgresReach(patience: 0), label: "postgres reader", access: .reads)
    pool = PostgresPool([lane])
    writer = nil
    commits = CommitQueue { _ in throw PostgresEngine.openedForReading }
    try await lane.inspect { _ in }
  }

  private static let openedForReading = StorageFault.failed("the database was opened for reading only")

  package func write<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T {
    try await commits.write(body)
  }

  package func read<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T {
    try await pool.run { try $0.read(body) }
  }

  package func writeAlone<T: Sendable>(
    _ body: @escaping @Sendable (any Transaction) throws -> T
  ) async throws -> T {
    guard writer != nil else { throw PostgresEngine.openedForReading }
    return try await pool.run { lane in try lane.write(isLong: true) { try body($0) } }
  }

  package func forgetRemains(compacting: Bool) async throws {
    guard writer != nil else { throw PostgresEngine.openedForReading }
    let tables =
      try await compacting
      ? read { try $0.rows(Dialect.postgres.tableNames).map { try $0.text("name") }.sorted() } : ["data_keys"]
    try await pool.run { lane in
      try lane.inspect { try PostgresRemains(connection: $0).forget(in: tables) }
    }
  }

  package func close() async throws {
    await pool.close()
    await writer?.close()
  }

  /// Looks at what a database must be for this program, and makes the two tables that writers take turns by.
  private static func prepare(_ connection: PostgresConnection) throws {
    guard connection.parameter("server_encoding") == "UTF8" else {
      throw StorageFault.failed("the database is not in UTF8: create it with ENCODING 'UTF8' TEMPLATE template0")
    }
    let order = try connection.run("select case when 'Z' < 'a' and '~' < '\u{e9}' then 1 else 0 end as plain").rows
    guard try order.first?.flag("plain") == true else {
      throw StorageFault.failed("the database sorts by a language: create it with LC_COLLATE 'C' TEMPLATE template0")
    }
    for (setting, wrong) in [("fsync", ["off"]), ("synchronous_commit", ["off"])] {
      let value = try connection.run(Query(unchecked: "show \(setting)")).rows.first?.text(setting) ?? ""
      guard !wrong.contains(value) else {
        throw StorageFault.failed("the server's \(setting) is \(value): an acknowledged commit could be lost")
      }
    }
    try makeTables(connection)
    try connection.command(PostgresTurn.forgetOldWriters)
  }

  /// Two programs that start at the same moment may both make them; the server refuses one of them once.
  private static func makeTables(_ connection: PostgresConnection) throws {
    for table in PostgresTurn.tables {
      do { try connection.command(table) } catch StorageFault.duplicate { try connection.command(table) }
    }
  }
}
