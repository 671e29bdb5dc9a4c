import Records
import Standards
import Testing

struct SchemaTests {
  @Test func `migrating twice applies every step once, and a newer database is refused`() async throws {
    let scratch = try ScratchDirectory()
    let engine = try await SQLiteEngine(path: scratch.path + "/test.sqlite")
    let schema = Schema(engine)
    await #expect(throws: StorageFault.schema(found: 0, expected: Schema.expected)) { try await schema.check() }
    #expect(try await schema.migrate(at: .tenOClock).count == Schema.expected)
    #expect(try await schema.migrate(at: .tenOClock) == [])
    try await schema.check()

    let next = Schema.expected + 1
    try await engine.write {
      try $0.run("insert into schema_steps (number, name, applied_at_ms) values (\(next), 'from the future', 0)")
    }
    await #expect(throws: StorageFault.schema(found: next, expected: Schema.expected)) {
      try await schema.migrate(at: .tenOClock)
    }
  }

  @Test func `a recorded event can neither be changed nor removed`() async throws {
    let scratch = try ScratchDirectory()
    let engine = try await SQLiteEngine(path: scratch.path + "/test.sqlite")
    _ = try await Schema(engine).migrate(at: .tenOClock)
    try await engine.write {
      try $0.run(
        """
        insert into events (sequence, stream, version, kind, at_ms, actor, role, body, salt)
        values (1, 'case:a', 1, 'opened', 0, 'x', 'applicant', '{}', '')
        """)
    }
    await #expect(throws: StorageFault.self) { try await engine.write { try $0.run("update events set body = '[]'") } }
    await #expect(throws: StorageFault.self) { try await engine.write { try $0.run("delete from events") } }
    #expect(try await engine.read { try $0.row("select body from events")?.text("body") } == "{}")
  }
}
