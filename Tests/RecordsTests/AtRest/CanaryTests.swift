import Casework
import Foundation
import PolicyCore
@testable import Records
import Standards
import Testing

@Suite(.onEveryEngine) struct CanaryTests {
  let place: TestPlace
  let archive: Archive
  let walk: CanaryWalk

  init() async throws {
    place = try TestPlace()
    archive = try await place.archive()
    walk = CanaryWalk(archive)
    try await walk.run()
  }

  @Test func `nothing personal or confidential of a whole case stands on the disk in clear`() async throws {
    let words = CanaryWalk.all + ["canary-secret-of-20b"]
    let folder = DataFolder(path: place.path, of: archive.engine)
    // What is public is found: the search works.
    #expect(try await folder.finds(["测试企业", "91110302MA01TEST0X"]).count == 2)
    #expect(try await folder.finds(words) == [])
    // A server may press large values together: what it answers is searched, too.
    let (tables, rows) = try await archive.engine.read { transaction in
      let names = try transaction.rows(archive.engine.dialect.tableNames).map { try $0.text("name") }
      return (
        names, try names.map { String(describing: try transaction.rows(Query(unchecked: "select * from \($0)"))) }
      )
    }
    #expect(tables.count > 30 && rows.contains { $0.contains("测试企业") })
    for (table, rows) in zip(tables, rows) { #expect(words.filter(rows.contains) == [], "\(table)") }
    try await archive.engine.close()
    if archive.engine.dialect == .sqlite { #expect(try await folder.finds(words) == []) }
  }

  @Test func `whoever may read it reads it as it was written`() async throws {
    let file = try #require(try await archive.office(CanaryWalk.world).load(CaseFile.self, walk.id))
    #expect(file.dossier.filing[FactPath("org.contact_phone")] == .text("13911110001"))
    #expect(file.dossier.filing[FactPath("project.scene", project: "p1")] == .text("11010519491231002X\n\"金丝雀场景\"\\"))
    let event = try await archive.engine.read { transaction in
      try EventStore(transaction).events(of: StreamID("case", "c1")).first { $0.kind == "objectionFiled" }
    }
    #expect(event?.body.contains("周丝雀") == true)
    let expert = try await archive.engine.read { try Directory($0).person(login: "Canary.Expert") }
    #expect(expert?.name == "吴丝雀教授" && expert?.department == "丝雀研究院")
    #expect(try await archive.engine.read { try Directory($0).people(search: "丝雀教").map(\.login) } == ["canary.expert"])
    let letters = try await archive.outbox.take(at: .tenOClock)
    #expect(!letters.isEmpty && letters.allSatisfy { $0.address == "agent.mail@example.cn" })
    let code = Authenticator().code(Array("canary-secret-of-20b".utf8), step: Authenticator.step(at: .tenOClock))
    let answer = try await archive.credentials.signIn(
      login: "canary.expert", password: "correct horse", code: code, at: .tenOClock)
    #expect(answer == .accepted(account: "a-expert"))
    let digest = String(repeating: "a", count: 64)
    let shelf = try await archive.engine.read { transaction in
      let shelf = ReadingShelf(transaction)
      return (
        try shelf.reading(ReadingKey(digest: digest, expecting: ["contract"])),
        try shelf.digests(marked: ["丝雀合同", "别的"], as: "contract")
      )
    }
    #expect(shelf.0?.brief == #"{"payeeAccount":"6222000077778888"}"#)
    #expect(shelf.1 == ["丝雀合同": [digest]])
    #expect(try await Rebuild(archive.engine, world: CanaryWalk.world).check() == [])
  }

  @Test func `a sealed value opens neither when altered nor in another row`() async throws {
    let body = try await archive.engine.read {
      try $0.row("select body from events where kind = 'accountCorrected'")?.text("body") ?? ""
    }
    let mark = try #require(body.range(of: "sealed:1:")).upperBound
    let colon = try #require(body[mark...].firstIndex(of: ":"))
    var altered = body
    let place = altered.index(colon, offsetBy: 40)
    altered.replaceSubrange(place...place, with: altered[place] == "A" ? "B" : "A")
    #expect(try await opens(body, as: "accountCorrected"))
    #expect(try await !opens(altered, as: "accountCorrected"))
    #expect(try await !opens(body, as: "paymentReturned"))
  }

  /// Puts the body into the event's row, reads it, and undoes it.
  private func opens(_ body: String, as kind: String) async throws -> Bool {
    struct Undo: Error { let opened: Bool }
    let dialect = archive.engine.dialect
    do {
      return try await archive.engine.writeAlone { transaction in
        switch dialect {
        case .sqlite: try transaction.run("drop trigger events_never_change")
        case .postgres: try transaction.run("drop trigger events_never_change on events")
        }
        try transaction.run("update events set body = \(body) where stream = 'case:c1' and kind = \(kind)")
        do { _ = try EventStore(transaction).events(of: StreamID("case", "c1")) } catch is VaultFault {
          throw Undo(opened: false)
        }
        throw Undo(opened: true)
      }
    } catch let undo as Undo { return undo.opened }
  }
}
