package import MerkleLog
package import SMCrypto
package import Standards

/// Brings everything one database holds into another, empty one, of either engine.
///
/// All of it is read at one moment and written in one transaction: when it fails, the target is as empty as before.
package struct DatabaseMove: Sendable {
  private let source: any Engine
  private let target: any Engine

  /// Both of this program's schema.
  package init(from source: any Engine, to target: any Engine) {
    self.source = source
    self.target = target
  }

  package enum Fault: Error, Hashable, Sendable {
    /// A table of the target that holds something already.
    case notEmpty(String)
    /// Tables whose content is not the same in both afterwards.
    case differs([String])
    /// The log's root, computed from the events that arrived, is not the one the source holds.
    case anotherRoot
    /// Both hold the same, and it does not lead to what was signed: the source was altered before.
    case altered(Phrase)
  }

  /// What both hold now.
  package struct Outcome: Sendable {
    package let digest: DatabaseDigest
    /// Events under the log's root, and the root.
    package let size: Int
    package let root: Digest
  }

  /// Tables that others refer to.
  private static let first = ["accounts", "annual_caps", "annual_budgets"]
  private static let rowsAtOnce = 100

  /// Not what the engines keep for themselves, nor the schema's own steps.
  static func moves(_ table: String) -> Bool {
    table != "schema_steps" && !table.hasPrefix("commit_") && !table.hasPrefix("sqlite_")
  }

  /// The tables that move, those that others refer to first.
  static func tables(_ transaction: any Transaction, _ dialect: Dialect) throws -> [String] {
    let found = try transaction.rows(dialect.tableNames).map { try $0.text("name") }.filter(moves).sorted()
    return first.filter(found.contains) + found.filter { !first.contains($0) }
  }

  /// Moves, compares every table, and checks the log that arrived against the root of the source's.
  /// - Throws: ``Fault``; `differs` also when somebody went on writing to the source.
  package func run() async throws -> Outcome {
    let pipe = RowPipe(pieces: 16)
    async let read: Void = fill(pipe)
    async let written: Void = empty(pipe)
    _ = try await (read, written)
    let (before, after) = (try await DatabaseDigest(source), try await DatabaseDigest(target))
    let differences = after.differences(from: before)
    guard differences.isEmpty else { throw Fault.differs(differences) }
    return try await proof(of: after)
  }

  private func proof(of digest: DatabaseDigest) async throws -> Outcome {
    let (size, root) = try await source.read { transaction in
      let log = EventLog(transaction)
      let size = try log.size()
      return (size, try log.root(of: size))
    }
    let report = try await LogAudit(target).report()
    guard report.root == root else { throw Fault.anotherRoot }
    if let fault = report.faults.first { throw Fault.altered(fault) }
    return Outcome(digest: digest, size: size, root: root)
  }

  private func fill(_ pipe: RowPipe) async throws {
    let dialect = source.dialect
    do {
      try await source.read { transaction in
        for table in try Self.tables(transaction, dialect) {
          var rows: [ResultRow] = []
          try transaction.forEachRow(Query(unchecked: "select * from \(table)")) { row in
            rows.append(row)
            guard rows.count == Self.rowsAtOnce else { return }
            try pipe.put(.rows(table: table, rows))
            rows.removeAll(keepingCapacity: true)
          }
          if !rows.isEmpty { try pipe.put(.rows(table: table, rows)) }
        }
        try pipe.put(.end)
      }
    } catch {
      pipe.fail(error)
      throw error
    }
  }

  private func empty(_ pipe: RowPipe) async throws {
    let dialect = target.dialect
    do {
      try await target.writeAlone { transaction in
        try pipe.begin()
        for table in try Self.tables(transaction, dialect) {
          let found = try transaction.row(Query(unchecked: "select 1 as found from \(table) limit 1"))
          guard found == nil else { throw Fault.notEmpty(table) }
        }
        while case .rows(let table, let rows) = try pipe.take() {
          try transaction.run(Query.insert(rows, into: table))
        }
      }
    } catch {
      pipe.fail(error)
      throw error
    }
  }
}

extension Query {
  /// Rows of one table, at least one, in one statement.
  static func insert(_ rows: [ResultRow], into table: String) -> Query {
    let columns = rows.first?.columns.names.joined(separator: ", ") ?? ""
    var query = Query(unchecked: "insert into \(table) (\(columns)) values ")
    for (index, row) in rows.enumerated() {
      query.append(index == 0 ? "(\(list: row.values))" : ", (\(list: row.values))")
    }
    return query
  }
}
