/// A transaction in progress. Valid only inside the closure it was given to, on the thread that runs it.
package protocol Transaction {
  func rows(_ query: Query) throws -> [ResultRow]
  /// - Returns: the number of rows inserted, changed or deleted.
  @discardableResult func run(_ query: Query) throws -> Int
  /// Calls `body` for each row without keeping the answer in memory.
  func forEachRow(_ query: Query, _ body: (ResultRow) throws -> Void) throws
  /// What `body` wrote is undone when it throws; the transaction goes on.
  func savepoint<T>(_ body: () throws -> T) throws -> T
}

extension Transaction {
  package func row(_ query: Query) throws -> ResultRow? { try rows(query).first }
}

/// A database that remembers: SQLite in a file, or PostgreSQL.
///
/// A `write` closure may run twice (after a serialisation failure), so it has no effect outside its transaction.
/// When `write` returns, its work is on stable storage; when it throws, none of it is recorded.
package protocol Engine: Sendable {
  @discardableResult func write<T: Sendable>(
    _ body: @escaping @Sendable (any Transaction) throws -> T
  ) async throws -> T
  func read<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T
  /// One transaction of its own, outside the group: migrations and rebuilding.
  func writeAlone<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T
  var dialect: Dialect { get }
  /// Overwrites what deleted and changed rows left behind in the files, as far as the engine can.
  /// - Parameter compacting: also what was left by an older version of the program; slow.
  func forgetRemains(compacting: Bool) async throws
  /// Ends the connections once their work is done; nothing may be asked afterwards.
  func close() async throws
}

/// The words that differ between the two engines' DDL.
package enum Dialect: String, Sendable {
  case sqlite, postgres

  func ddl(_ text: String) -> String {
    var text = text
    for (token, word) in words { text = text.replacing(token, with: word) }
    return text
  }

  /// The tables of the database, as `name`.
  var tableNames: Query {
    switch self {
    case .sqlite: "select name from sqlite_schema where type = 'table'"
    case .postgres:
      """
      select cast(table_name as text) as name from information_schema.tables
      where table_schema = current_schema() and table_type = 'BASE TABLE'
      """
    }
  }

  /// The database's own time in milliseconds: one clock for all programs that use it.
  var clock: Query {
    switch self {
    case .sqlite: "cast((julianday('now') - 2440587.5) * 86400000 as integer)"
    case .postgres: "cast(extract(epoch from clock_timestamp()) * 1000 as bigint)"
    }
  }

  private var words: [(String, String)] {
    switch self {
    case .sqlite:
      [("{int}", "INTEGER"), ("{blob}", "BLOB"), ("{strict}", " STRICT"), ("{clustered}", " STRICT, WITHOUT ROWID")]
    case .postgres: [("{int}", "BIGINT"), ("{blob}", "BYTEA"), ("{strict}", ""), ("{clustered}", "")]
    }
  }
}
