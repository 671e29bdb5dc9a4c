import MerkleLog
import Standards
import Testing

@testable import Records

@Suite(.onEveryEngine) struct LogStorageTests {
  @Test func `what is recorded is in the log in the same transaction, and tiles of every level are kept`() async throws
  {
    let office = try await LoggedOffice()
    try await office.record(600)
    let (size, root, tiles) = try await office.engine.read { transaction in
      let log = EventLog(transaction)
      var frontier = Frontier()
      for event in try EventStore(transaction).stored(after: 0, limit: 1000) { frontier.append(event.leaf) }
      #expect(try log.root(of: 600) == frontier.root)
      return (try log.size(), frontier.root, try log.hashes(of: Tile(level: 1, index: 0), width: 256).count)
    }
    #expect(size == 600)
    #expect(tiles == 2)
    #expect(try await office.audit().root == root)
  }

  @Test func `a transaction that fails leaves no leaf`() async throws {
    struct Stop: Error {}
    let office = try await LoggedOffice()
    try await office.record(3)
    await #expect(throws: Stop.self) {
      try await office.engine.write { transaction in
        let event = LoggedEvent(
          sequence: 4, stream: "case:x", version: 1, kind: "saved", milliseconds: 4, actor: "p", role: "", body: "{}",
          salt: "00")
        try EventLog(transaction).append(event)
        throw Stop()
      }
    }
    #expect(try await office.engine.read { try EventLog($0).size() } == 3)
  }

  @Test func `events from before there was a log get their leaves, in batches that can be interrupted`() async throws {
    let office = try await LoggedOffice()
    try await office.record(700)
    let root = try await office.engine.read { try EventLog($0).root(of: 700) }
    try await office.tamper("delete from log_hashes")
    // The first batches only, as if the program had been stopped.
    try await office.engine.writeAlone { transaction in
      for event in try EventStore(transaction).stored(after: 0, limit: 300) { try EventLog(transaction).append(event) }
    }
    #expect(try await LogCatchUp(office.engine, batch: 64).run() == 400)
    #expect(try await LogCatchUp(office.engine, batch: 64).run() == 0)
    #expect(try await office.engine.read { try EventLog($0).root(of: 700) } == root)
    #expect(try await office.audit().isSound)
  }

  @Test func `the log's rows can neither be changed nor removed`() async throws {
    let office = try await LoggedOffice()
    try await office.record(2)
    try await office.notary.sign()
    let truncations: [Query] =
      office.engine.dialect == .postgres ? ["truncate log_hashes", "truncate log_checkpoints", "truncate events"] : []
    for statement: Query in truncations + [
      "update log_hashes set hash = hash", "delete from log_hashes", "update log_checkpoints set note = ''",
      "delete from log_checkpoints", "update log_keys set statement = ''", "delete from log_keys",
      "update events set body = 'x'", "update events set body = '', salt = '', kind = 'other'",
      "update events set body = ''", "delete from events",
    ] {
      await #expect(throws: StorageFault.self) { try await office.engine.write { try $0.run(statement) } }
    }
  }
}
