@testable import Records
import Standards
import Testing

@Suite(.onEveryEngine) struct EngineTests {
  let place: TestPlace
  let engine: any Engine

  init() async throws {
    place = try TestPlace()
    engine = try await place.engine()
    try await engine.writeAlone {
      try $0.run("create table notes (id bigint not null primary key, words text not null)")
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

  @Test func `bytes, text and nothing come back as they went in`() async throws {
    let words = ["", "a'b\"c\\d", "中文𠀀\u{1F4C4}\n\t", String(repeating: "长", count: 40_000)]
    let blob = SQLValue.blob((0..<70_000).map { UInt8(truncatingIfNeeded: $0) })
    try await engine.writeAlone { [dialect = engine.dialect] in
      try $0.run(Query(unchecked: dialect.ddl("create table things (id {int} primary key, words text, bytes {blob})")))
    }
    try await engine.write { transaction in
      for (index, text) in words.enumerated() {
        try transaction.run("insert into things (id, words, bytes) values (\(index), \(text), \(blob))")
      }
      try transaction.run(
        "insert into things (id, words, bytes) values (\(Int64.min), \(SQLValue.null), \(SQLValue.blob([])))")
    }
    let rows = try await engine.read { try $0.rows("select id, words, bytes from things order by id") }
    #expect(rows[0]["id"] == .integer(.min) && rows[0]["words"] == .null && rows[0]["bytes"] == .blob([]))
    #expect(try rows.dropFirst().map { try $0.text("words") } == words)
    #expect(rows.dropFirst().allSatisfy { $0["bytes"] == blob })
  }

  @Test func `rows are asked about while they are gone through`() async throws {
    try await engine.write { transaction in
      for id in 1...1203 { try transaction.run("insert into notes (id, words) values (\(id), 'x')") }
      var seen = 0
      try transaction.forEachRow("select id from notes order by id") { row in
        seen += 1
        let id = try row.count("id")
        #expect(id == seen)
        try transaction.run("update notes set words = 'y' where id = \(id)")
      }
      #expect(seen == 1203)
    }
    #expect(
      try await engine.read { try $0.row("select count(*) as n from notes where words = 'y'")?.count("n") } == 1203)
  }

  @Test func `what a savepoint undoes leaves the rest, also after a refused statement`() async throws {
    try await engine.write { transaction in
      try transaction.run("insert into notes (id, words) values (1, 'kept')")
      #expect(throws: StorageFault.duplicate("notes.id")) {
        try transaction.savepoint {
          try transaction.run("insert into notes (id, words) values (2, 'undone')")
          try transaction.run("insert into notes (id, words) values (1, 'twice')")
        }
      }
      try transaction.run("insert into notes (id, words) values (3, 'kept')")
    }
    let ids = try await engine.read { try $0.rows("select id from notes order by id").map { try $0.count("id") } }
    #expect(ids == [1, 3])
  }

  @Test func `a text with a NUL is refused`() async throws {
    await #expect(throws: StorageFault.self) {
      try await engine.write { try $0.run("insert into notes (id, words) values (1, \("a\u{0}b"))") }
    }
  }

  @Test func `text sorts by code points, and sums are integers`() async throws {
    let words = ["a", "B", "é", "中", "阿", "Z", "_", "1", "𠀀"]
    try await engine.write { transaction in
      for (index, word) in words.enumerated() {
        try transaction.run("insert into notes (id, words) values (\(index), \(word))")
      }
    }
    let sorted = try await engine.read {
      try $0.rows("select words from notes order by words").map { try $0.text("words") }
    }
    #expect(sorted == words.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) })
    #expect(try await engine.read { try $0.row("select sum(id) as n from notes")?.count("n") } == 36)
  }
}
