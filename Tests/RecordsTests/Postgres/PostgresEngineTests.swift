@testable import Records
import Standards
import Testing

@Suite(.needsPostgres) struct PostgresEngineTests {
  private func database() async throws -> (PostgresAddress, PostgresEngine) {
    let address = try PostgresServer.shared.get().newDatabase()
    let engine = try await PostgresEngine(address, connections: 2)
    try await engine.writeAlone { try $0.run("create table notes (id bigint primary key, words text not null)") }
    return (address, engine)
  }

  private func ids(_ engine: any Engine) async throws -> [Int] {
    try await engine.read { try $0.rows("select id from notes order by id").map { try $0.count("id") } }
  }

  @Test(arguments: [CommitThief.Theft.command, .answer])
  func `a COMMIT that is cut off is done once and acknowledged`(theft: CommitThief.Theft) async throws {
    let server = try PostgresServer.shared.get()
    let (address, direct) = try await database()
    let thief = try CommitThief(before: server.folder)
    let url = address.url.replacing(server.folder, with: thief.folder)
    let engine = try await PostgresEngine(try #require(PostgresAddress(url)), connections: 1)
    try await engine.write { try $0.run("insert into notes (id, words) values (1, 'before')") }
    thief.steal(theft)
    try await engine.write { try $0.run("insert into notes (id, words) values (2, 'cut off')") }
    #expect(thief.count == 1)
    try await engine.write { try $0.run("insert into notes (id, words) values (3, 'after')") }
    #expect(try await ids(direct) == [1, 2, 3])
    // Done twice, the second would have failed; a counter would have moved twice.
    thief.steal(theft)
    try await engine.write { try $0.run("update notes set words = words || '+' where id = 2") }
    #expect(thief.count == 2)
    let words = try await direct.read { try $0.row("select words from notes where id = 2")?.text("words") }
    #expect(words == "cut off+")
  }

  @Test func `a group whose answer is lost is acknowledged to each of its writers`() async throws {
    let server = try PostgresServer.shared.get()
    let (address, direct) = try await database()
    let thief = try CommitThief(before: server.folder)
    let url = address.url.replacing(server.folder, with: thief.folder)
    let engine = try await PostgresEngine(try #require(PostgresAddress(url)), connections: 1)
    thief.steal(.answer)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for id in 1...60 {
        group.addTask {
          try await engine.write { _ = try $0.run("insert into notes (id, words) values (\(id), 'x')") }
        }
      }
      try await group.waitForAll()
    }
    #expect(thief.count == 1)
    #expect(try await ids(direct) == Array(1...60))
  }

  @Test func `who waited too long for the turn is told so, and the next one writes`() async throws {
    let (address, engine) = try await database()
    let holder = try PostgresConnection(address)
    try holder.command("begin; lock table commit_turn in exclusive mode")
    await #expect(throws: StorageFault.busy) {
      try await engine.write { try $0.run("insert into notes (id, words) values (1, 'late')") }
    }
    try holder.command("rollback")
    try await engine.write { try $0.run("insert into notes (id, words) values (2, 'x')") }
    #expect(try await ids(engine) == [2])
  }

  @Test func `more statements than a connection remembers`() async throws {
    let (_, engine) = try await database()
    for count in 1...300 {
      let row = try await engine.read { try $0.row("select 1 as found where 1 in (\(list: Array(1...count)))") }
      #expect(row != nil)
    }
  }

  @Test func `a database that sorts by a language is refused`() async throws {
    let server = try PostgresServer.shared.get()
    let name = "sorted\(UInt32.random(in: 0...UInt32.max))"
    try PostgresConnection(server.address()).command(
      "create database \(name) locale_provider icu icu_locale 'zh' template template0")
    await #expect(throws: StorageFault.self) { _ = try await PostgresEngine(server.address(database: name)) }
  }

  @Test func `a host that does not answer is passed over, and none is told at once`() async throws {
    let (address, engine) = try await database()
    try await engine.write { try $0.run("insert into notes (id, words) values (1, 'x')") }
    let two = address.url.replacing("host=", with: "host=/tmp/nobody-here,")
    let other = try await PostgresEngine(try #require(PostgresAddress(two)), connections: 1)
    #expect(try await ids(other) == [1])
    await #expect(throws: StorageFault.self) {
      _ = try await PostgresEngine(try #require(PostgresAddress("postgres://x@/y?host=/tmp/nobody-here")))
    }
  }

  @Test func `messages show neither password nor parameters`() throws {
    let address = try #require(PostgresAddress("postgres://office:se:cret@one:5432,two:5432/duixian?sslkey=x"))
    #expect(address.description == "postgres://office@one:5432,two:5432/duixian")
    #expect(PostgresAddress("postgresql:///duixian")?.description == "postgresql:///duixian")
    #expect(PostgresAddress("mysql://x") == nil)
  }
}
