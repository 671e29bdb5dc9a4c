@testable import Records
import Standards

/// A place for one test's data: a directory, and an empty database of the engine the test runs on.
struct TestPlace: Sendable {
  let scratch: ScratchDirectory
  let address: DatabaseAddress

  var path: String { scratch.path }

  /// - Parameter isQuiet: whether nobody may write for long on the same server.
  init(isQuiet: Bool = false) throws {
    scratch = try ScratchDirectory()
    switch EngineKind.current {
    case .sqlite: address = .sqlite(path: scratch.path + "/duixian.sqlite")
    case .postgres:
      let server = try (isQuiet ? PostgresServer.quiet : PostgresServer.shared).get()
      address = .postgres(try server.newDatabase())
    }
  }

  /// How a command of the program is told of the database.
  var arguments: [String] {
    switch address {
    case .sqlite: []
    case .postgres(let address): ["--database", address.url]
    }
  }

  func engine() async throws -> any Engine {
    switch address {
    case .sqlite: try await address.engine(directory: path)
    // Many tests run side by side: each gets few connections.
    case .postgres(let address): try await PostgresEngine(address, connections: 3)
    }
  }

  func archive(migratingAt moment: Instant? = .tenOClock) async throws -> Archive {
    try await Archive(directory: path, database: address, migratingAt: moment)
  }

  /// With the schema, and nothing in it.
  func emptyEngine() async throws -> any Engine {
    let engine = try await engine()
    _ = try await Schema(engine).migrate(at: .tenOClock)
    return engine
  }
}

/// A migrated database in a place of its own.
struct TestDatabase: Sendable {
  let place: TestPlace
  let engine: VaultEngine

  init() async throws {
    place = try TestPlace()
    engine = VaultEngine(
      try await place.emptyEngine(), vault: try .made(at: MasterKeyFile(path: MasterKeyFile.path(in: place.path))))
    try await DataKeys(engine).check()
  }

  func count(_ query: Query) async throws -> Int {
    try await engine.read { try $0.row(query)?.count("n") ?? 0 }
  }

  /// Runs all at once and counts the ones that did not throw.
  func successes(of count: Int, _ body: @escaping @Sendable (Int, any Transaction) throws -> Void) async -> Int {
    let engine = engine
    return await withTaskGroup(of: Bool.self) { group in
      for index in 0..<count {
        group.addTask {
          do {
            try await engine.write { try body(index, $0) }
            return true
          } catch { return false }
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
  }
}
