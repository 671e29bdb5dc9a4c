internal import Standards

/// Settings that a running programme may change, kept in the database.
package struct Settings: Sendable {
  private let engine: any Engine

  package init(_ engine: any Engine) { self.engine = engine }

  package func value(_ key: String) async throws -> String? {
    try await engine.read { try $0.row("select value from settings where key = \(key)")?.text("value") }
  }

  package func set(_ key: String, to value: String?) async throws {
    try await engine.write { try Settings.set(key, to: value, $0) }
  }

  /// As part of a command: the setting holds exactly if the rest of it does.
  package static func set(_ key: String, to value: String?, _ transaction: any Transaction) throws {
    guard let value else {
      try transaction.run("delete from settings where key = \(key)")
      return
    }
    try transaction.run(
      """
      insert into settings (key, value) values (\(key), \(value))
      on conflict (key) do update set value = excluded.value
      """)
  }
}

extension Settings {
  private static let clockShiftKey = "demo.clock-shift-ms"

  /// How far the demo's clock is ahead of real time, in milliseconds; `nil` outside a demo.
  package func clockShift() async throws -> Int64? { try await value(Settings.clockShiftKey).flatMap { Int64($0) } }

  /// Two nodes may move the clock at once: the one that moved it further prevails.
  /// - Returns: the shift that holds now.
  @discardableResult package func setClockShift(_ milliseconds: Int64) async throws -> Int64 {
    try await engine.write { transaction in
      let row = try transaction.row("select value from settings where key = \(Settings.clockShiftKey)")
      if let kept = try row.flatMap({ Int64(try $0.text("value")) }), kept >= milliseconds { return kept }
      try Settings.set(Settings.clockShiftKey, to: String(milliseconds), transaction)
      return milliseconds
    }
  }
}
