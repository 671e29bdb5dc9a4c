package import Standards

/// The schema's version in a database, and the way to the one this program knows.
package struct Schema: Sendable {
  private let engine: any Engine

  package init(_ engine: any Engine) { self.engine = engine }

  /// The version this program was built for.
  package static var expected: Int { Migration.all.count }

  /// 0 for an empty database.
  package func version() async throws -> Int {
    try await engine.writeAlone { try Schema.version($0) }
  }

  /// As ``version()``, without a write: for a database that was opened for reading.
  package func recordedVersion() async throws -> Int {
    try await engine.read { transaction in
      try transaction.row("select coalesce(max(number), 0) as version from schema_steps")?.count("version") ?? 0
    }
  }

  /// Applies what is missing, each step in one transaction with its own record.
  /// - Parameter last: where to stop before this program's own version: rows of an older one go into its tables.
  /// - Returns: the names of the steps applied.
  /// - Throws: ``StorageFault/schema(found:expected:)`` when the database is newer than the program.
  package func migrate(at moment: Instant, through last: Int = Migration.all.count) async throws -> [String] {
    let found = try await version()
    guard found <= Schema.expected else { throw StorageFault.schema(found: found, expected: Schema.expected) }
    let dialect = engine.dialect
    var applied: [String] = []
    for migration in Migration.all.prefix(last).dropFirst(found) {
      let done = try await engine.writeAlone { transaction in
        // Another process may have been first.
        guard try Schema.version(transaction) == migration.number - 1 else { return false }
        try migration.apply(transaction, dialect: dialect)
        try transaction.run(
          """
          insert into schema_steps (number, name, applied_at_ms)
          values (\(migration.number), \(migration.name), \(moment))
          """)
        return true
      }
      if done { applied.append(migration.name) }
    }
    return applied
  }

  /// - Throws: ``StorageFault/schema(found:expected:)`` unless the database is exactly this program's.
  package func check() async throws {
    let found = try await version()
    guard found == Schema.expected else { throw StorageFault.schema(found: found, expected: Schema.expected) }
  }

  private static func version(_ transaction: any Transaction) throws -> Int {
    try transaction.run(
      """
      create table if not exists schema_steps (
        number bigint not null primary key, name text not null, applied_at_ms bigint not null)
      """)
    return try transaction.row("select coalesce(max(number), 0) as version from schema_steps")?.count("version") ?? 0
  }
}
