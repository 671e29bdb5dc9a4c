import Records
import Standards
import Testing

struct EngineTests {
  let scratch: ScratchDirectory
  let engine: SQLiteEngine

  init() async throws {
    scratch = try ScratchDirectory()
    engine = try await SQLiteEngine(path: scratch.path + "/test.sqlite")
    try await engine.writeAlone {
      try $0.run("create table notes (id integer primary key, words text not null) strict")
    }
  }

  @Test func `a parameter used out of order binds by number, not by first appearance`() async throws {
    let (a, b) = ("A", "B")
    let row = try await engine.read { try $0.row("select \(a) || \(b) || \(a) as x, \(7) as n") }
    #expect(try row?.text("x") == "ABA")
    #expect(try row?.count("n") == 7)
  }

  @Test func `a value that looks like SQL stays a value`() async throws {
    let hostile = "'); drop table notes; --"
    try await engine.write { try $0.run("insert into notes (id, words) values (1, \(hostile))") }
    #expect(try await engine.read { try $0.row("select words from notes")?.text("words") } == hostile)
  }

  @Test func `many writers at once are all recorded, and one that fails fails alone`() async throws {
    let engine = engine
    let outcomes = await withTaskGroup(of: Bool.self) { group in
      for id in 1...300 {
        group.addTask {
          do {
            // 20 of them collide with an earlier one.
            let key = id > 280 ? id - 280 : id
            try await engine.write { try $0.run("insert into notes (id, words) values (\(key), 'x')") }
            return true
          } catch { return false }
        }
      }
      return await group.reduce(into: [Bool]()) { $0.append($1) }
    }
    #expect(outcomes.count { $0 } == 280)
    #expect(try await engine.read { try $0.row("select count(*) as n from notes")?.count("n") } == 280)
  }

  @Test func `a write that throws leaves nothing behind`() async throws {
    struct ChangedMyMind: Error {}
    await #expect(throws: ChangedMyMind.self) {
      try await engine.write { transaction in
        try transaction.run("insert into notes (id, words) values (1, 'x')")
        throw ChangedMyMind()
      }
    }
    #expect(try await engine.read { try $0.row("select count(*) as n from notes")?.count("n") } == 0)
  }

  @Test func `a doubled key is reported with its columns`() async throws {
    await #expect(throws: StorageFault.duplicate("notes.id")) {
      try await engine.write { transaction in
        try transaction.run("insert into notes (id, words) values (1, 'x')")
        try transaction.run("insert into notes (id, words) values (1, 'y')")
      }
    }
  }
}
