/// Rows of one table as bytes: every text and count has its length before it.
enum RowBytes {
  static func encoded(_ table: String, _ rows: [ResultRow]) -> [UInt8] {
    var bytes: [UInt8] = []
    func append(_ content: some Collection<UInt8>) {
      bytes += UInt32(content.count).bytes
      bytes += content
    }
    let columns = rows.first?.columns.names ?? []
    append(table.utf8)
    bytes += UInt32(columns.count).bytes
    for name in columns { append(name.utf8) }
    bytes += UInt32(rows.count).bytes
    for value in rows.lazy.flatMap(\.values) {
      switch value {
      case .null: bytes.append(0)
      case .integer(let number):
        bytes.append(1)
        bytes += number.bytes
      case .text(let text):
        bytes.append(2)
        append(text.utf8)
      case .blob(let content):
        bytes.append(3)
        append(content)
      }
    }
    return bytes
  }

  /// - Throws: ``BackupFault/unreadable(_:)``.
  static func decoded(_ bytes: [UInt8]) throws -> (table: String, rows: [ResultRow]) {
    var rest = bytes[...]
    func take(_ count: Int) throws -> ArraySlice<UInt8> {
      guard count <= rest.count else { throw BackupFault.unreadable("rows") }
      defer { rest = rest.dropFirst(count) }
      return rest.prefix(count)
    }
    func count() throws -> Int { Int(UInt32(bytes: try take(4))) }
    func text() throws -> String { String(decoding: try take(count()), as: UTF8.self) }
    func value() throws -> SQLValue {
      switch try take(1).first {
      case 0: .null
      case 1: .integer(Int64(bitPattern: UInt64(bytes: try take(8))))
      case 2: .text(try text())
      case 3: .blob(Array(try take(count())))
      default: throw BackupFault.unreadable("a value")
      }
    }
    let table = try text()
    let columns = ResultRow.Columns(try (0..<(try count())).map { _ in try text() })
    let rows = try (0..<(try count())).map { _ in
      ResultRow(columns: columns, values: try columns.names.map { _ in try value() })
    }
    guard rest.isEmpty else { throw BackupFault.unreadable("rows of \(table)") }
    return (table, rows)
  }
}
