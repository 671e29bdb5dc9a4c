import Records
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
    let target = try await TestDatabase()
    let digest = try await DatabaseMove(from: archive.engine, to: target.engine).run()
    #expect(digest.rows > 300)
    for table in ["events", "cases", "messages", "readings", "blobs", "idempotency_keys", "settings"] {
      #expect(digest[table: table]?.rows ?? 0 > 0, "\(table) is empty")
    }
    #expect(try await Rebuild(target.engine, world: SoakTests.world).check() == [])
    // The files stay where they were; commands go on.
    let moved = try await Archive(directory: scratch.path, database: target.place.address)
    try await SoakWorkload(moved, office: moved.office(SoakTests.world)).runCase { _ in }
    #expect(try await SoakAudit(moved, world: SoakTests.world).faults(acknowledged: []) == [])
    // And back.
    let back = try ScratchDirectory()
    defer { withExtendedLifetime(back) {} }
    let sqlite = try await SQLiteEngine(path: back.path + "/back.sqlite")
    _ = try await Schema(sqlite).migrate(at: .tenOClock)
    let returned = try await DatabaseMove(from: target.engine, to: sqlite).run()
    #expect(returned.rows > digest.rows)
  }

  @Test func `a target that holds something is refused and left as it was`() async throws {
    let (archive, scratch) = try await filled()
    defer { withExtendedLifetime(scratch) {} }
    let target = try await TestDatabase()
    try await target.engine.write { try $0.run("insert into settings (key, value) values ('a', 'b')") }
    await #expect(throws: DatabaseMove.Fault.notEmpty("settings")) {
      try await DatabaseMove(from: archive.engine, to: target.engine).run()
    }
    #expect(try await target.count("select count(*) as n from events") == 0)
  }

  @Test func `a row that is not the same is found`() async throws {
    let (archive, scratch) = try await filled()
    defer { withExtendedLifetime(scratch) {} }
    let target = try await TestDatabase()
    let moved = try await DatabaseMove(from: archive.engine, to: target.engine).run()
    try await target.engine.write { try $0.run("update settings set value = 'anders' where key = '名称'") }
    #expect(try await DatabaseDigest(target.engine).differences(from: moved) == ["settings"])
  }
}
