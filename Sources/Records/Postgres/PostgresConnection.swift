internal import CLibPQ
internal import Foundation

/// One connection to the server. Every call blocks; it is used by one thread at a time.
final class PostgresConnection {
  private let handle: OpaquePointer
  private var statements = StatementCache()
  /// SQLSTATEs of warnings since they were last asked for.
  private var warnings: [String] = []
  /// Savepoints that are open.
  var depth = 0
  /// Numbers the cursors of a transaction.
  var cursors = 0
  /// What has ended the transaction as a whole: it is run again, or its connection is gone.
  private(set) var trouble: Trouble?

  enum Trouble { case serialisation, lost }

  /// - Parameter server: `target_session_attrs`, where the address says nothing of it.
  /// - Throws: ``StorageFault/unavailable(_:)`` when no host of the address answers as wanted.
  init(_ address: PostgresAddress, server: String = "read-write") throws(StorageFault) {
    // What comes before the address it may overrule; what comes after it may not.
    let parameters: [(String, String)] = [
      ("target_session_attrs", server), ("connect_timeout", "5"), ("application_name", "duixian"),
      ("keepalives_idle", "5"), ("keepalives_interval", "2"), ("keepalives_count", "3"), ("tcp_user_timeout", "10000"),
      ("dbname", address.url), ("client_encoding", "UTF8"),
    ]
    let opened = PostgresConnection.withCStrings(parameters.map(\.0)) { names in
      PostgresConnection.withCStrings(parameters.map(\.1)) { PQconnectdbParams(names, $0, 1) }
    }
    guard let opened else { throw .unavailable("no memory for a connection") }
    handle = opened
    guard PQstatus(handle) == CONNECTION_OK else {
      throw .unavailable(PostgresFailure.firstLine(of: handle))
    }
    PQsetNoticeReceiver(
      handle,
      { context, notice in
        guard let context, let notice, let code = PQresultErrorField(notice, libpq_sqlstate) else { return }
        Unmanaged<PostgresConnection>.fromOpaque(context).takeUnretainedValue().warnings.append(String(cString: code))
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  deinit { PQfinish(handle) }

  /// Whether the server still holds the other end, as far as the socket tells without asking it.
  var isOpen: Bool { trouble != .lost && PQconsumeInput(handle) == 1 && PQstatus(handle) == CONNECTION_OK }

  /// Of the server: `server_version`, `server_encoding`.
  func parameter(_ name: String) -> String? { PQparameterStatus(handle, name).map { String(cString: $0) } }

  /// Forgets the trouble of the transaction before.
  func begin(_ text: String) throws {
    (trouble, depth, cursors) = (nil, 0, 0)
    warnings.removeAll()
    try command(text)
  }

  /// One or more statements without values. The text is the program's own.
  /// - Returns: the tag of the last one, and the warnings that came with it.
  @discardableResult func command(_ text: String) throws -> (tag: String, warnings: [String]) {
    warnings.removeAll()
    let tag = try answer(PQexec(handle, text)).command
    return (tag, warnings)
  }

  func run(_ query: Query) throws -> PostgresAnswer {
    try query.demandStorable()
    let text = query.text(parameterPrefix: "$")
    let values = PostgresParameters(query.values)
    guard text.utf8.count <= StatementCache.textLimit else { return try runOnce(text, values) }
    let name = try prepared(text, values)
    return try answer(values.withPointers { PQexecPrepared(handle, name, values.count, $0, $1, $2, 0) })
  }

  private func runOnce(_ text: String, _ values: PostgresParameters) throws -> PostgresAnswer {
    try answer(
      values.withPointers { pointers, lengths, formats in
        PQexecParams(handle, text, values.count, values.types, pointers, lengths, formats, 0)
      })
  }

  private func prepared(_ text: String, _ values: PostgresParameters) throws -> String {
    let key = values.signature + text
    if let name = statements.find(key) { return name }
    let (name, forgotten) = statements.add(key)
    do {
      if let forgotten { try command("deallocate \(forgotten)") }
      _ = try answer(PQprepare(handle, name, text, values.count, values.types))
    } catch {
      statements.remove(key)
      throw error
    }
    return name
  }

  private func answer(_ result: OpaquePointer?) throws(StorageFault) -> PostgresAnswer {
    if let result {
      switch PQresultStatus(result) {
      case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: return PostgresAnswer(result)
      default: break
      }
    }
    let failure = PostgresFailure(result, on: handle)
    if let result { PQclear(result) }
    if failure.endsConnection || PQstatus(handle) != CONNECTION_OK {
      trouble = .lost
      throw .unavailable(failure.message)
    }
    if failure.isSerialisation { trouble = .serialisation }
    throw failure.fault
  }

  private static func withCStrings<T>(_ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> T) -> T {
    let copies = texts.map { text in text.withCString { strdup($0) } }
    defer { copies.forEach { free($0) } }
    return (copies.map { $0.map { UnsafePointer($0) } } + [nil]).withUnsafeBufferPointer { body($0.baseAddress) }
  }
}
