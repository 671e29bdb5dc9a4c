internal import Foundation

/// One connection with a thread of its own for the calls that block, opened anew whenever the server was gone.
actor PostgresLane {
  private nonisolated let executor: QueueExecutor
  private let address: PostgresAddress
  private let reach: PostgresReach
  /// Names this lane's commits, so that one whose answer was lost can be found out about.
  private let writer = RandomText.hexadecimal(bytes: 16)
  private var commits = 0
  private var connection: PostgresConnection?

  enum Access { case writes, reads }

  private let access: Access

  init(_ address: PostgresAddress, _ reach: PostgresReach, label: String, access: Access = .writes) {
    executor = QueueExecutor(label)
    self.address = address
    self.access = access
    self.reach = reach
  }

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  /// A server busy for longer than this with one statement gives it up; a rebuilding may take as long as it needs.
  static let statementLimit = "30s"
  /// Longer than any group of commits takes.
  static let lockLimit = "10s"
  /// So often a transaction that met another one is run again.
  static let attemptLimit = 10

  func close() { connection = nil }

  /// Runs once what is not part of a transaction.
  func inspect<T: Sendable>(_ body: (PostgresConnection) throws -> T) throws -> T { try body(try open()) }

  /// Repeatable read: writers come one after another, so any snapshot is what a whole number of them left.
  func read<T: Sendable>(_ body: (any Transaction) throws -> T) throws -> T {
    let end = reach.patienceEnds()
    var pause = Pause()
    while true {
      var isRepeatable = true
      do {
        let connection = try open()
        do {
          try connection.begin("begin isolation level repeatable read read only")
          let result = try body(PostgresTransaction(connection: connection))
          try connection.command("commit")
          return result
        } catch {
          // What was handed out row by row is not handed out twice.
          isRepeatable = connection.trouble == .lost && connection.cursors == 0
          if connection.trouble != .lost { _ = try? connection.command("rollback") }
          throw error
        }
      } catch {
        guard isGone, isRepeatable, Date() < end else { throw error }
        pause.wait()
      }
    }
  }

  /// Runs a transaction to its COMMIT, again when it met another one or the server went away before the COMMIT was
  /// sent. All writers of a database take turns, so what they decide on is what they find.
  /// - Parameter isLong: without a limit of time for a statement or for the turn.
  /// - Throws: ``StorageFault/uncertain`` when it cannot be found out whether the COMMIT took place.
  func write<T: Sendable>(isLong: Bool = false, _ body: (PostgresTransaction) throws -> T) throws -> T {
    let end = reach.patienceEnds()
    var (pause, attempts) = (Pause(), 0)
    commits += 1
    while true {
      do {
        let connection = try open()
        do {
          // Waiting for the turn may take too long; that ends a transaction as any other error does.
          try connection.begin(isLong ? PostgresTurn.beginLong : PostgresTurn.begin)
          let result = try body(PostgresTransaction(connection: connection))
          if try commit(connection, until: end) { return result }
        } catch {
          if connection.trouble != .lost { _ = try? connection.command("rollback") }
          guard connection.trouble == .serialisation, attempts < Self.attemptLimit else { throw error }
          attempts += 1
        }
      } catch {
        guard isGone, error as? StorageFault != .uncertain, Date() < end else { throw error }
      }
      pause.wait()
    }
  }

  /// - Returns: `false` when the transaction was undone and is to be run again.
  private func commit(_ connection: PostgresConnection, until end: Date) throws -> Bool {
    do {
      let (tag, warnings) = try connection.command(PostgresTurn.commit(writer, commits))
      guard tag == "COMMIT" else { throw StorageFault.failed("the server answered COMMIT with \(tag)") }
      // A warning here says that a standby may not have it.
      if warnings.isEmpty { return true }
    } catch {
      guard connection.trouble == .lost else { throw error }
    }
    return try findOut(until: end)
  }

  /// Whether the COMMIT whose answer was lost took place. The turn is free only when the old transaction is over, and
  /// this one's own COMMIT is answered only when a synchronous standby has both.
  private func findOut(until end: Date) throws(StorageFault) -> Bool {
    connection = nil
    var pause = Pause()
    // The server has just been there: it is given the whole patience again.
    let end = max(end, reach.patienceEnds())
    while true {
      do {
        let connection = try open()
        try connection.begin(PostgresTurn.begin)
        let row = try PostgresTransaction(connection: connection).row(PostgresTurn.last(writer))
        let (tag, warnings) = try connection.command(PostgresTurn.end)
        if tag == "COMMIT", warnings.isEmpty { return try row?.count("number") == commits }
      } catch {
        if connection?.trouble != .lost { _ = try? connection?.command("rollback") }
      }
      guard Date() < end else { throw .uncertain }
      pause.wait()
    }
  }

  /// The connection was lost or never made.
  private var isGone: Bool { connection?.isOpen != true }

  private func open() throws -> PostgresConnection {
    if let connection, connection.isOpen { return connection }
    connection = nil
    do {
      let opened = try PostgresConnection(address, server: access == .writes ? "read-write" : "any")
      try opened.command(PostgresTurn.session)
      connection = opened
      reach.answered()
      return opened
    } catch {
      reach.failed()
      throw error
    }
  }
}

/// How long to wait before the next attempt: longer each time, and never the same for two who met.
private struct Pause {
  private var limit = 0.01

  mutating func wait() {
    Thread.sleep(forTimeInterval: Double.random(in: limit / 2...limit))
    limit = min(limit * 2, 0.5)
  }
}
