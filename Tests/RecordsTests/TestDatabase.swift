import Records
import Standards

/// A migrated database in a directory of its own.
struct TestDatabase: Sendable {
  let scratch: ScratchDirectory
  let engine: SQLiteEngine

  init() async throws {
    scratch = try ScratchDirectory()
    engine = try await SQLiteEngine(path: scratch.path + "/test.sqlite")
    _ = try await Schema(engine).migrate(at: .tenOClock)
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
