import Foundation
import Records
import Testing

/// Which engine the test that is running uses. `DUIXIAN_TEST_ENGINE` narrows a run to one of them.
enum EngineKind: String, CaseIterable, Sendable {
  case sqlite, postgres

  @TaskLocal static var current = EngineKind.sqlite

  static let available = allCases.filter { kind in
    if let only = ProcessInfo.processInfo.environment["DUIXIAN_TEST_ENGINE"] { return kind.rawValue == only }
    return kind == .sqlite || PostgresServer.programs != nil
  }
}

/// Runs each test once on every engine there is; without PostgreSQL's programs, on SQLite alone.
struct OnEveryEngine: SuiteTrait, TestTrait, TestScoping {
  var isRecursive: Bool { true }

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    for kind in EngineKind.available { try await EngineKind.$current.withValue(kind) { try await function() } }
  }
}

extension Trait where Self == OnEveryEngine {
  static var onEveryEngine: OnEveryEngine { OnEveryEngine() }
}

extension Trait where Self == ConditionTrait {
  /// For what only PostgreSQL can show.
  static var needsPostgres: ConditionTrait {
    .enabled(if: EngineKind.available.contains(.postgres), "install postgresql-15 to run this (scripts/setup test)")
  }
}
