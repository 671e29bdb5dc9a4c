import Casework
import PolicyCore
@testable import Records
import Standards
import Testing

@Suite(.onEveryEngine) struct DatabaseMoveTests {
  /// A little of everything, in SQLite; the engine the test runs on is where it goes.
  private func filled() async throws -> (Archive, ScratchDirectory) {
    let scratch = try ScratchDirectory()
    let archive = try await Archive(directory: scratch.path, migratingAt: .tenOClock)
    let workload = SoakWorkload(archive, office: archive.office(SoakTests.world))
    for _ in 0..<12 { try await workload.runCase { _ in } }
    try await archive.settings.set("名称", to: "带 ' 引号、\n换行和 \u{1F4C4}")
    try await archive.engine.write { transaction in
      let everyByte = SQLValue.blob(Array(0...255))
      try transaction.run("update readings set sketch = \(everyByte)")
    }
    return (archive, scratch)
  }

  @Test func `a running office moves with every row, and goes on there`() async throws {
    let (archive, scratch) = try await filled()
    let place = try TestPlace()
    let target = try await place.emptyEngine()
    let outcome = try await DatabaseMove(from: archive.engine, to: target).run()
    let digest = outcome.digest
    #expect(digest.rows > 300)
    #expect(outcome.size == digest[table: "events"]?.rows)
    #expect(try await target.read { try EventLog($0).root(of: outcome.size) } == outcome.root)
    for table in ["events", "cases", "messages", "readings", "blobs", "idempotency_keys", "settings", "data_keys"] {
      #expect(digest[table: table]?.rows ?? 0 > 0, "\(table) is empty")
    }
    // The files and the key file stay where they were; commands go on.
    let moved = try await Archive(directory: scratch.path, database: place.address)
    #expect(try await Rebuild(moved.engine, world: SoakTests.world).check() == [])
    try await SoakWorkload(moved, office: moved.office(SoakTests.world)).runCase { _ in }
    #expect(try await SoakAudit(moved, world: SoakTests.world).faults(acknowledged: []) == [])
    // And back.
    let back = try ScratchDirectory()
    defer { withExtendedLifetime(back) {} }
    let sqlite = try await SQLiteEngine(path: back.path + "/back.sqlite")
    _ = try await Schema(sqlite).migrate(at: .tenOClock)
    let returned = try await DatabaseMove(from: target, to: sqlite).run()
    #expect(returned.digest.rows > digest.rows)
  }

  @Test func `what is sealed stays sealed with the same keys, and opens with no other key file`() async throws {
    let scratch = try ScratchDirectory()
    let archive = try await Archive(directory: scratch.path, migratingAt: .tenOClock)
    try await CanaryWalk(archive).run()
    let place = try TestPlace()
    let target = try await place.emptyEngine()
    _ = try await DatabaseMove(from: archive.engine, to: target).run()
    #expect(try await DataFolder(path: scratch.path, of: target).finds(CanaryWalk.all) == [])
    let stored: Query = "select subject, wrapped, master from data_keys order by subject"
    let (before, after) = (
      try await archive.engine.read { try $0.rows(stored) },
      try await target.read { try $0.rows(stored) }
    )
    #expect(before == after && before.count > 4)
    await #expect(throws: VaultFault.keyFileMissing(MasterKeyFile.path(in: place.path))) {
      try await Archive(directory: place.path, database: place.address, migratingAt: .tenOClock)
    }
    let other = try ScratchDirectory()
    _ = try Vault.made(at: MasterKeyFile(path: MasterKeyFile.path(in: other.path)))
    await #expect(throws: VaultFault.otherKey(MasterKeyFile.path(in: other.path))) {
      try await Archive(directory: other.path, database: place.address, migratingAt: .tenOClock)
    }
    let moved = try await Archive(directory: scratch.path, database: place.address)
    #expect(try await moved.engine.read { try Directory($0).person(login: "Canary.Expert")?.name } == "吴丝雀教授")
    let file = try #require(try await moved.office(CanaryWalk.world).load(CaseFile.self, "c1"))
    #expect(file.dossier.filing[FactPath("org.contact_phone")] == .text("13911110001"))
  }

  @Test func `a target that holds something is refused and left as it was`() async throws {
    let (archive, scratch) = try await filled()
    defer { withExtendedLifetime(scratch) {} }
    let place = try TestPlace()
    let target = try await place.emptyEngine()
    try await target.write { try $0.run("insert into settings (key, value) values ('a', 'b')") }
    await #expect(throws: DatabaseMove.Fault.notEmpty("settings")) {
      try await DatabaseMove(from: archive.engine, to: target).run()
    }
    #expect(try await target.read { try $0.row("select count(*) as n from events")?.count("n") } == 0)
  }

  @Test func `a row that is not the same is found`() async throws {
    let (archive, scratch) = try await filled()
    defer { withExtendedLifetime(scratch) {} }
    let place = try TestPlace()
    let target = try await place.emptyEngine()
    let moved = try await DatabaseMove(from: archive.engine, to: target).run().digest
    try await target.write { try $0.run("update settings set value = 'anders' where key = '名称'") }
    #expect(try await DatabaseDigest(target).differences(from: moved) == ["settings"])
  }

  @Test func `a record that was altered before is not moved without a word`() async throws {
    let (archive, scratch) = try await filled()
    defer { withExtendedLifetime(scratch) {} }
    let dialect = archive.engine.dialect
    try await archive.engine.writeAlone {
      try $0.run(dialect == .sqlite ? "drop trigger events_never_change" : "drop trigger events_never_change on events")
      try $0.run("update events set actor = 'somebody' where sequence = 5")
    }
    let place = try TestPlace()
    let target = try await place.emptyEngine()
    await #expect {
      try await DatabaseMove(from: archive.engine, to: target).run()
    } throws: { fault in
      guard case DatabaseMove.Fault.altered(let phrase) = fault else { return false }
      return phrase.en == "Event 5 was altered."
    }
  }
}
