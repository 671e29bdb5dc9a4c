package import Standards

/// One row of an answer, read by column name.
package struct ResultRow: Hashable, Sendable {
  let columns: Columns
  let values: [SQLValue]

  /// The columns' order, shared by all rows of one answer.
  final class Columns: Hashable, Sendable {
    let names: [String]
    let positions: [String: Int]

    init(_ names: [String]) {
      self.names = names
      positions = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
    }

    static func == (a: Columns, b: Columns) -> Bool { a.names == b.names }
    func hash(into hasher: inout Hasher) { hasher.combine(names) }
  }

  package subscript(column: String) -> SQLValue {
    columns.positions[column].map { values[$0] } ?? .null
  }

  /// - Throws: ``StorageFault/unreadable(_:)`` when the column is null or holds something else.
  package func text(_ column: String) throws(StorageFault) -> String {
    guard case .text(let value) = self[column] else { throw .unreadable("\(column) is not text") }
    return value
  }

  package func integer(_ column: String) throws(StorageFault) -> Int64 {
    guard case .integer(let value) = self[column] else { throw .unreadable("\(column) is not an integer") }
    return value
  }

  package func count(_ column: String) throws(StorageFault) -> Int { Int(try integer(column)) }
  package func flag(_ column: String) throws(StorageFault) -> Bool { try integer(column) != 0 }
  package func money(_ column: String) throws(StorageFault) -> Money { Money(fen: try integer(column)) }

  package func instant(_ column: String) throws(StorageFault) -> Instant {
    Instant(milliseconds: try integer(column))
  }

  package func optionalText(_ column: String) -> String? {
    if case .text(let value) = self[column] { value } else { nil }
  }

  package func optionalInteger(_ column: String) -> Int64? {
    if case .integer(let value) = self[column] { value } else { nil }
  }

  package func optionalMoney(_ column: String) -> Money? { optionalInteger(column).map { Money(fen: $0) } }
  package func optionalInstant(_ column: String) -> Instant? {
    optionalInteger(column).map { Instant(milliseconds: $0) }
  }
}
