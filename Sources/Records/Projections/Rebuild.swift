internal import Casework

/// Makes every projection again from the events, in one transaction: readers see the old rows until the new ones
/// are complete.
package struct Rebuild: Sendable {
  private let engine: any Engine
  private let world: World

  package init(_ engine: any Engine, world: World) {
    self.engine = engine
    self.world = world
  }

  package struct Tally: Hashable, Sendable {
    package internal(set) var events = 0
    package internal(set) var streams = 0
  }

  /// Tables made from events alone, the referring ones first. What is not here (secrets, sessions, files, mail,
  /// settings, serials, budgets that an officer set) is not touched.
  static let tables = [
    "cases", "case_tallies", "messages", "round_papers", "objections", "enterprise_agents", "enterprises",
    "account_roles", "accounts", "invoice_claims", "invoice_recognitions", "reservations", "annual_caps", "payments",
    "exclusive_holds", "exclusive_sides", "material_files", "enterprise_grams",
  ]

  package func run() async throws -> Tally {
    let world = world
    return try await engine.writeAlone { try Rebuild.run($0, world) }
  }

  /// Rebuilds, compares with what was there, and undoes it.
  /// - Returns: the tables whose live rows are not what the events say.
  package func check() async throws -> [String] {
    struct Undo: Error { let differences: [String] }
    let world = world
    do {
      return try await engine.writeAlone { transaction in
        let live = try TableDump(transaction)
        _ = try Rebuild.run(transaction, world)
        throw Undo(differences: try TableDump(transaction).differences(from: live))
      }
    } catch let undo as Undo { return undo.differences }
  }

  static func run(_ transaction: any Transaction, _ world: World) throws -> Tally {
    for table in tables { try transaction.run(Query(unchecked: "delete from \(table)")) }
    try transaction.run("update annual_budgets set reserved_fen = 0")
    return try replay(transaction, world)
  }

  private static func replay(_ transaction: any Transaction, _ world: World) throws -> Tally {
    let projector = Projector(transaction: transaction, world: world, live: false)
    let store = EventStore(transaction)
    var remaining = try openStreams(transaction)
    var tally = Tally(events: 0, streams: remaining.count)
    var states: [StreamID: any Projected] = [:]
    try store.forEach { row in
      guard let subject = Subjects.all[row.stream.subject] else {
        throw StorageFault.unreadable("event \(row.sequence) is of an unknown kind of stream, \(row.stream)")
      }
      let state = try subject.take(row, states[row.stream], projector)
      tally.events += 1
      if remaining[row.stream] == row.version {
        // The stream's last event: its rows are written once and its state is let go.
        try state.writeRows(key: row.stream.key, projector)
        states[row.stream] = nil
        remaining[row.stream] = nil
      } else {
        states[row.stream] = state
      }
    }
    return tally
  }

  private static func openStreams(_ transaction: any Transaction) throws -> [StreamID: Int] {
    var last: [StreamID: Int] = [:]
    try transaction.forEachRow("select stream, max(version) as version from events where body <> '' group by stream") {
      row in
      if let stream = StreamID(try row.text("stream")) { last[stream] = try row.count("version") }
    }
    return last
  }
}
