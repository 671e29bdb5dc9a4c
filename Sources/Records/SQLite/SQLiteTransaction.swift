internal import GRDB
internal import Foundation

/// One GRDB connection inside a transaction.
struct SQLiteTransaction: Transaction {
  let database: Database

  func rows(_ query: Query) throws -> [ResultRow] {
    var rows: [ResultRow] = []
    try forEachRow(query) { rows.append($0) }
    return rows
  }

  func forEachRow(_ query: Query, _ body: (ResultRow) throws -> Void) throws {
    try faults {
      let statement = try prepared(query)
      let columns = ResultRow.Columns(statement.columnNames)
      let cursor = try Row.fetchCursor(statement)
      while let row = try cursor.next() {
        try body(ResultRow(columns: columns, values: (0..<row.count).map { SQLValue(row, $0) }))
      }
    }
  }

  func run(_ query: Query) throws -> Int {
    try faults {
      try prepared(query).execute()
      return database.changesCount
    }
  }

  func savepoint<T>(_ body: () throws -> T) throws -> T {
    try database.execute(sql: "SAVEPOINT step")
    do {
      let result = try body()
      try database.execute(sql: "RELEASE step")
      return result
    } catch {
      // SQLite itself ends the whole transaction on some failures (disk full, I/O); then there is nothing to undo.
      if database.isInsideTransaction { try database.execute(sql: "ROLLBACK TO step; RELEASE step") }
      throw error
    }
  }

  private func prepared(_ query: Query) throws -> Statement {
    try query.demandStorable()
    let statement = try database.cachedStatement(sql: query.text(parameterPrefix: "?"))
    try statement.setArguments(StatementArguments(query.values.map(\.databaseValue)))
    return statement
  }

  private func faults<T>(_ body: () throws -> T) throws -> T {
    do { return try body() } catch let error as DatabaseError { throw StorageFault(error) }
  }
}

extension SQLValue {
  init(_ row: Row, _ index: Int) {
    switch (row[index] as DatabaseValue).storage {
    case .null: self = .null
    case .int64(let value): self = .integer(value)
    case .string(let value): self = .text(value)
    case .blob(let value): self = .blob([UInt8](value))
    // STRICT tables hold no REAL, and no query of ours makes one.
    case .double(let value): self = .text(String(value))
    }
  }

  var databaseValue: DatabaseValue {
    switch self {
    case .null: .null
    case .integer(let value): value.databaseValue
    case .text(let value): value.databaseValue
    case .blob(let value): Data(value).databaseValue
    }
  }
}
