internal import CLibPQ

/// The rows of one answer; freed with it.
struct PostgresAnswer: ~Copyable {
  private let result: OpaquePointer

  init(_ result: OpaquePointer) { self.result = result }

  deinit { PQclear(result) }

  /// Rows inserted, changed or deleted; 0 for a statement that does none of it.
  var affected: Int { PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0 }

  /// `COMMIT`, `ROLLBACK`, `INSERT 0 1`.
  var command: String { PQcmdStatus(result).map { String(cString: $0) } ?? "" }

  var rows: [ResultRow] {
    let width = PQnfields(result)
    let columns = ResultRow.Columns((0..<width).map { String(cString: PQfname(result, $0)) })
    let types = (0..<width).map { PQftype(result, $0) }
    return (0..<PQntuples(result)).map { row in
      ResultRow(columns: columns, values: (0..<width).map { value(row, $0, types[Int($0)]) })
    }
  }

  private func value(_ row: Int32, _ column: Int32, _ type: Oid) -> SQLValue {
    guard PQgetisnull(result, row, column) == 0, let start = PQgetvalue(result, row, column) else { return .null }
    let bytes = UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(result, row, column)))
    let text = { String(decoding: bytes, as: UTF8.self) }
    switch type {
    // A sum of integers is numeric here and an integer in SQLite.
    case PostgresType.bigint, PostgresType.integer, PostgresType.smallint, PostgresType.numeric:
      return Int64(text()).map { .integer($0) } ?? .text(text())
    case PostgresType.bool: return .integer(bytes.first == UInt8(ascii: "t") ? 1 : 0)
    case PostgresType.bytea: return .blob(PostgresAnswer.bytes(hexadecimal: bytes.dropFirst(2)))
    default: return .text(text())
    }
  }

  private static func bytes(hexadecimal digits: Slice<UnsafeRawBufferPointer>) -> [UInt8] {
    func nibble(_ digit: UInt8) -> UInt8 { digit <= UInt8(ascii: "9") ? digit & 15 : (digit & 15) + 9 }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count / 2)
    var index = digits.startIndex
    while index + 1 < digits.endIndex {
      bytes.append(nibble(digits[index]) << 4 | nibble(digits[index + 1]))
      index += 2
    }
    return bytes
  }
}
