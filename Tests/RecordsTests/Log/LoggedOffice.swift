import Foundation
import MerkleLog
import SMCrypto
import Standards

@testable import Records

/// A database with events under a log, signed by a notary whose clock the test moves.
struct LoggedOffice: Sendable {
  let database: TestDatabase
  let clock = TestClock()
  let notary: Notary

  var engine: any Engine { database.engine }
  var keyFile: LogKeyFile { LogKeyFile(path: database.place.path + "/log/key") }

  init() async throws {
    database = try await TestDatabase()
    let clock = clock
    notary = Notary(
      database.engine, file: LogKeyFile(path: database.place.path + "/log/key"), machine: { clock.now })
    try await notary.open(naming: "test.example/1")
  }

  /// As the event store writes them, on streams of four events each.
  func record(_ count: Int) async throws {
    try await engine.write { transaction in
      let (store, log) = (EventStore(transaction), EventLog(transaction))
      for _ in 0..<count {
        let sequence = try store.lastSequence() + 1
        let event = LoggedEvent(
          sequence: sequence, stream: "case:c\((sequence - 1) / 4)", version: (sequence - 1) % 4 + 1, kind: "saved",
          milliseconds: Int64(sequence), actor: "p-1", role: "applicant", body: #"{"n":\#(sequence)}"#,
          salt: RandomText.hexadecimal(bytes: 16))
        try transaction.run(
          """
          insert into events (sequence, stream, version, kind, at_ms, actor, role, body, salt)
          values (\(event.sequence), \(event.stream), \(event.version), \(event.kind), \(event.milliseconds),
            \(event.actor), \(event.role), \(event.body), \(event.salt))
          """)
        try log.append(event)
      }
    }
  }

  /// What somebody with the database file in their hands could do: the triggers that forbid it are taken off first.
  func tamper(_ statement: Query) async throws {
    try await engine.writeAlone { transaction in
      for name in try guards(transaction) { try transaction.run(Query(unchecked: "drop trigger \(name)")) }
      try transaction.run(statement)
    }
  }

  /// The triggers there are, as each engine names them.
  private func guards(_ transaction: any Transaction) throws -> [String] {
    switch engine.dialect {
    case .sqlite:
      try transaction.rows("select name from sqlite_schema where type = 'trigger'").map { try $0.text("name") }
    case .postgres:
      try transaction.rows(
        """
        select distinct cast(trigger_name || ' on ' || event_object_table as text) as name
        from information_schema.triggers where trigger_schema = current_schema()
        """
      ).map { try $0.text("name") }
    }
  }

  func audit(knowing known: [Checkpoint] = []) async throws -> LogAudit.Report {
    try await LogAudit(engine).report(knowing: known)
  }
}

final class TestClock: @unchecked Sendable {  // One test moves it, between its own calls.
  var now = Instant.tenOClock
}
