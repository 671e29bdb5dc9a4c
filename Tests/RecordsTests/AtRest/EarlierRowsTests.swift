import Casework
import Foundation
@testable import Records
import Standards
import Testing

/// A data folder of the time before anything was sealed.
@Suite(.onEveryEngine) struct EarlierRowsTests {
  let place: TestPlace

  init() async throws {
    place = try TestPlace(isQuiet: true)
    let plain = try await place.engine()
    _ = try await Schema(plain).migrate(at: .tenOClock, through: 8)
    try await plain.writeAlone { try EarlierRowsTests.fill($0) }
    try await plain.close()
  }

  private static func fill(_ transaction: any Transaction) throws {
    let account = #"{"department":"研究院","id":"a1","login":"old.login","name":"旧名字","roles":["expert"]}"#
    let opened =
      #"{"channel":"online","enterprise":"91110302MA01TEST0X","enterpriseName":"测试企业","id":"c1","#
      + #""policyHash":"h","programme":"v","round":"2025"}"#
    let change = #"{"set":{"_0":{"fact":"org.contact_phone"},"_1":{"text":{"_0":"13944440001"}}}}"#
    let saved = #"{"automatic":false,"changes":[\#(change)],"section":"a"}"#
    let bodies: [(stream: String, version: Int, kind: String, payload: String)] = [
      ("account:a1", 1, "created", account), ("case:c1", 1, "opened", opened), ("case:c1", 2, "factsSaved", saved),
    ]
    for (index, row) in bodies.enumerated() {
      try transaction.run(
        """
        insert into events (sequence, stream, version, kind, at_ms, actor, role, body, salt)
        values (\(index + 1), \(row.stream), \(row.version), \(row.kind), \(Instant.tenOClock), 'system', '',
          \("{\"\(row.kind)\":{\"_0\":\(row.payload)}}"), \("salt\(index)"))
        """)
    }
    try transaction.run(
      """
      insert into accounts (id, login, name, department, disabled, created_at_ms, version)
      values ('a1', 'old.login', '旧名字', '研究院', 0, \(Instant.tenOClock), 1)
      """)
    try transaction.run("insert into account_roles (account, role) values ('a1', 'expert')")
    try transaction.run("insert into contacts (account, email) values ('a1', 'old.mail@example.cn')")
    try transaction.run(
      """
      insert into credentials (account, password_hash, totp_secret, totp_last_step, changed_at_ms)
      values ('a1', 'x', \(SQLValue.blob(Array("old-secret-of-20byte".utf8))), 0, 0)
      """)
    try transaction.run(
      """
      insert into outbox (id, address, subject, body, queued_at_ms, attempts, next_attempt_ms)
      values ('l1', 'old.letter@example.cn', 's', '旧信内容', 0, 0, 0)
      """)
    try transaction.run(
      """
      insert into readings (digest, expecting, media, applicant, urgent, state, attempts, queued_at_ms, brief, answer)
      values ('d1', '', 'm', '91110302MA01TEST0X', 0, 'read', 1, 0, '{"payee":"62229999"}', '{"line":"旧合同文字"}')
      """)
    try transaction.run("insert into reading_marks (kind, mark, digest) values ('contract', '旧合同号', 'd1')")
  }

  private static let words = [
    "old.login", "旧名字", "研究院", "13944440001", "old.mail@example.cn", "old-secret-of-20byte", "old.letter@example.cn",
    "旧信内容", "62229999", "旧合同文字", "旧合同号",
  ]

  @Test func `what older versions left in clear is sealed at the first start, and reads as before`() async throws {
    let plain = try await place.engine()
    let before = DataFolder(path: place.path, of: plain, log: false)
    #expect(try await before.finds(Self.words).count == Self.words.count)
    try await plain.close()
    let archive = try await place.archive()
    #expect(archive.appliedSteps == Migration.all.dropFirst(8).map(\.name))
    let folder = DataFolder(path: place.path, of: archive.engine, log: false)
    let left = try await folder.finds(Self.words)
    #expect(left == [], "\(EngineKind.current)")
    let found = try await archive.engine.read { transaction in
      let shelf = ReadingShelf(transaction)
      return (
        person: try Directory(transaction).person(login: "old.login"),
        email: try Directory(transaction).email(of: "a1"),
        reading: try shelf.reading(ReadingKey(digest: "d1", expecting: [])),
        marks: try shelf.digests(marked: ["旧合同号"], as: "contract"),
        facts: try EventStore(transaction).events(of: StreamID("case", "c1")).last?.body
      )
    }
    #expect(found.person?.name == "旧名字" && found.email == "old.mail@example.cn")
    #expect(found.reading?.answer == #"{"line":"旧合同文字"}"# && found.marks == ["旧合同号": ["d1"]])
    #expect(found.facts?.contains("13944440001") == true)
    #expect(try await archive.outbox.take(at: .tenOClock).first?.body == "旧信内容")
    // The log was made over the sealed rows, and holds.
    #expect(try await archive.engine.read { try EventLog($0).size() } == 3)
    let log = try await LogAudit(archive.engine).report()
    #expect(log.faults == [])
    // Events are append-only again, and a second start finds nothing to do.
    await #expect(throws: (any Error).self) {
      try await archive.engine.write { try $0.run("update events set kind = 'x'") }
    }
    let stored = try await archive.engine.read { try $0.rows("select * from reading_marks") }
    try await archive.engine.close()
    let again = try await place.archive()
    #expect(try await again.engine.read { try $0.rows("select * from reading_marks") } == stored)
  }
}
