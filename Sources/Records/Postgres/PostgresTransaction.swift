/// One connection inside a transaction.
struct PostgresTransaction: Transaction {
  let connection: PostgresConnection
  /// Rows fetched at a time from a cursor.
  private static let batch = 500

  func rows(_ query: Query) throws -> [ResultRow] { try connection.run(query).rows }

  func run(_ query: Query) throws -> Int { try connection.run(query).affected }

  /// By a cursor, so that `body` may ask the transaction for more meanwhile.
  func forEachRow(_ query: Query, _ body: (ResultRow) throws -> Void) throws {
    connection.cursors += 1
    let name = "cursor_\(connection.cursors)"
    var declaration = Query(unchecked: "declare \(name) no scroll cursor for ")
    declaration.append(query)
    _ = try connection.run(declaration)
    while true {
      let rows = try connection.run(Query(unchecked: "fetch \(Self.batch) from \(name)")).rows
      for row in rows { try body(row) }
      guard rows.count == Self.batch else { break }
    }
    try connection.command("close \(name)")
  }

  func savepoint<T>(_ body: () throws -> T) throws -> T {
    connection.depth += 1
    defer { connection.depth -= 1 }
    let name = "step_\(connection.depth)"
    try connection.command("savepoint \(name)")
    do {
      let result = try body()
      try connection.command("release \(name)")
      return result
    } catch {
      // Until it is rolled back, the server refuses everything after a statement that failed.
      if connection.trouble == nil { try connection.command("rollback to \(name); release \(name)") }
      throw error
    }
  }
}
