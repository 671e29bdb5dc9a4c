internal import SMCrypto

/// What a database holds, in a form that is the same on both engines: of each table, how many rows and a digest of
/// them that does not depend on their order.
package struct DatabaseDigest: Hashable, Sendable {
  package struct Table: Hashable, Sendable {
    package let name: String
    package let rows: Int
    /// SM3 over the sorted SM3 digests of the rows, in lower-case hexadecimal.
    package let digest: String
  }

  /// By name.
  package let tables: [Table]

  /// At one moment.
  package init(_ engine: any Engine) async throws {
    let names = engine.dialect.tableNames
    tables = try await engine.read { transaction in
      try transaction.rows(names).map { try $0.text("name") }.filter(DatabaseMove.moves).sorted().map { name in
        try Table(name, transaction)
      }
    }
  }

  package subscript(table name: String) -> Table? { tables.first { $0.name == name } }
  package var rows: Int { tables.reduce(0) { $0 + $1.rows } }

  /// The names of tables that are not the same in both.
  package func differences(from other: DatabaseDigest) -> [String] {
    Set((tables + other.tables).map(\.name)).filter { self[table: $0] != other[table: $0] }.sorted()
  }
}

extension DatabaseDigest.Table {
  fileprivate init(_ name: String, _ transaction: any Transaction) throws {
    var digests: [String] = []
    try transaction.forEachRow(Query(unchecked: "select * from \(name)")) { row in
      digests.append(SM3.digest(of: DatabaseDigest.Table.encoded(row)).hex)
    }
    digests.sort()
    var hasher = SM3.streaming()
    for digest in digests { hasher.update(Array(digest.utf8)) }
    self.init(name: name, rows: digests.count, digest: hasher.finished().hex)
  }

  /// Each value with its kind and length, so that no two rows read alike.
  static func encoded(_ row: ResultRow) -> [UInt8] {
    var bytes: [UInt8] = []
    func append(_ kind: Character, _ content: some Collection<UInt8>) {
      bytes.append(contentsOf: "\(kind)\(content.count):".utf8)
      bytes.append(contentsOf: content)
    }
    for (name, value) in zip(row.columns.names, row.values) {
      append("c", name.utf8)
      switch value {
      case .null: append("n", [])
      case .integer(let number): append("i", "\(number)".utf8)
      case .text(let text): append("t", text.utf8)
      case .blob(let content): append("b", content)
      }
    }
    return bytes
  }
}
