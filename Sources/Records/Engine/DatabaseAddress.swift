internal import Foundation

/// Where an installation's database is.
package enum DatabaseAddress: Hashable, Sendable {
  /// A file, or a data directory with `duixian.sqlite` in it; `nil` is the installation's own data directory.
  case sqlite(path: String?)
  case postgres(PostgresAddress)

  /// - Returns: `nil` for text that is neither `sqlite:PATH` nor the URL of a PostgreSQL.
  package init?(_ text: String) {
    if text.hasPrefix("sqlite:") {
      self = .sqlite(path: String(text.dropFirst("sqlite:".count)))
    } else if let address = PostgresAddress(text) {
      self = .postgres(address)
    } else {
      return nil
    }
  }

  /// Opens or creates it. The schema is not touched; see ``Schema``.
  package func engine(directory: String) async throws -> any Engine {
    switch self {
    case .sqlite(let path): try await SQLiteEngine(path: DatabaseAddress.file(path, in: directory))
    case .postgres(let address): try await PostgresEngine(address)
    }
  }

  /// Opens an existing one for reading only, beside a running platform or without one.
  package func reader(directory: String) async throws -> any Engine {
    switch self {
    case .sqlite(let path): try SQLiteEngine(reading: DatabaseAddress.file(path, in: directory))
    case .postgres(let address): try await PostgresEngine(reading: address)
    }
  }
}

extension DatabaseAddress {
  fileprivate static func file(_ path: String?, in directory: String) -> String {
    guard let path else { return directory + "/duixian.sqlite" }
    var isDirectory: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
    return exists && isDirectory.boolValue ? path + "/duixian.sqlite" : path
  }
}

extension DatabaseAddress: CustomStringConvertible {
  /// Without a password.
  package var description: String {
    switch self {
    case .sqlite(let path): "sqlite:\(path ?? "duixian.sqlite")"
    case .postgres(let address): address.description
    }
  }
}
