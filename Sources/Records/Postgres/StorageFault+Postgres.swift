internal import CLibPQ

/// What the server says went wrong.
struct PostgresFailure {
  /// Five characters; empty when the connection broke before an answer came.
  let code: String
  let message: String
  private let table: String
  private let constraint: String
  private let detail: String

  init(_ result: OpaquePointer?, on connection: OpaquePointer) {
    func field(_ code: Int32) -> String {
      result.flatMap { PQresultErrorField($0, code) }.map { String(cString: $0) } ?? ""
    }
    code = field(libpq_sqlstate)
    let primary = field(libpq_message)
    message = primary.isEmpty ? PostgresFailure.firstLine(of: connection) : primary
    (table, constraint, detail) = (field(libpq_table), field(libpq_constraint), field(libpq_detail))
  }

  /// Why a connection could not be made, or was lost.
  static func firstLine(of connection: OpaquePointer) -> String {
    let text = PQerrorMessage(connection).map { String(cString: $0) } ?? ""
    return text.split(separator: "\n").first.map(String.init) ?? "the connection was lost"
  }

  /// The server is going away or is no longer the one that takes writes.
  var endsConnection: Bool {
    code.isEmpty || code.hasPrefix("08") || ["57P01", "57P02", "57P03", "25006"].contains(code)
  }

  /// The transaction met another one and is to be run again from its beginning.
  var isSerialisation: Bool { code == "40001" || code == "40P01" }

  var fault: StorageFault {
    switch code {
    case "23505": .duplicate(columns ?? constraint)
    case "23514": .checkFailed(constraint)
    case "23503": .foreignKey(constraint)
    case "40001", "40P01", "55P03", "57014": .busy
    case "53100": .full
    case "58030", "XX001", "XX002": .broken(message)
    case _ where endsConnection: .unavailable(message)
    default: .failed("\(message) (\(code))")
    }
  }

  /// `events.stream, events.version`, as SQLite names a UNIQUE guard. The detail reads `Key (stream, version)=(…)` in
  /// every language; its second half is people's data and goes nowhere.
  private var columns: String? {
    guard let open = detail.firstIndex(of: "("), let close = detail.firstIndex(of: ")"), open < close else {
      return nil
    }
    return detail[detail.index(after: open)..<close].split(separator: ",").map {
      "\(table).\($0.drop { $0 == " " })"
    }.joined(separator: ", ")
  }
}
