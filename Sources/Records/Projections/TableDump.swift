/// All rows, their sealed values opened, of the tables that are made from events, in a fixed order, for comparison.
package struct TableDump: Hashable, Sendable {
  package let tables: [String: [ResultRow]]

  package init(_ transaction: any Transaction) throws {
    var tables: [String: [ResultRow]] = [:]
    for table in Rebuild.tables + ["annual_budgets"] {
      tables[table] = try transaction.rows(Query(unchecked: "select * from \(table)")).map { row in
        ResultRow(
          columns: row.columns,
          values: try row.values.map { value in
            guard case .text(let text) = value else { return value }
            return .text(try transaction.open(text, at: table))
          })
      }.sorted {
        "\($0.values)" < "\($1.values)"
      }
    }
    self.tables = tables
  }

  package var rowCount: Int { tables.values.reduce(0) { $0 + $1.count } }

  /// The names of the tables that are not the same.
  package func differences(from other: TableDump) -> [String] {
    tables.keys.filter { tables[$0] != other.tables[$0] }.sorted()
  }
}
