import MerkleLog
import Standards
import Testing

@testable import Records

@Suite(.onEveryEngine) struct LogAuditTests {
  private func signed(_ counts: Int...) async throws -> LoggedOffice {
    let office = try await LoggedOffice()
    for count in counts {
      try await office.record(count)
      try await office.notary.sign()
    }
    return office
  }

  @Test func `a log nobody touched is sound`() async throws {
    let office = try await signed(3, 4, 300)
    try await office.record(2)
    let report = try await office.audit()
    #expect(report.isSound, "\(report.faults)")
    #expect((report.events, report.checkpoints, report.unsigned) == (309, 3, 2))
  }

  @Test(
    arguments: [
      "update events set body = '{\"n\":999}' where sequence = 2", "update events set actor = 'p-2' where sequence = 2",
      "update events set salt = '00' where sequence = 7", "update events set at_ms = 0 where sequence = 300",
      "delete from events where sequence = 5", "delete from events where sequence = 307",
      "update log_hashes set hash = (select hash from log_hashes where level = 0 and place = 1) where level = 1",
      "update log_hashes set hash = (select hash from log_hashes where level = 0 and place = 1) where place = 306",
      "delete from log_hashes where level = 0 and place = 306", "delete from log_hashes where level = 1",
      "delete from log_keys", "update log_checkpoints set note = replace(note, 'time 1', 'time 2') where size = 7",
      "update log_checkpoints set size = 6 where size = 7", "delete from log_checkpoints where size = 7",
      "delete from log_checkpoints where size = 3",
      "insert into log_hashes (level, place, hash) select 2, 0, hash from log_hashes where level = 1",
      """
      insert into events (sequence, stream, version, kind, at_ms, actor, role, body, salt)
      values (308, 'case:x', 1, 'saved', 1, 'p', '', '{}', '00')
      """,
    ])
  func `whatever is altered is found`(statement: String) async throws {
    let office = try await signed(3, 4, 300)
    try await office.tamper(Query(unchecked: statement))
    #expect(try await !office.audit().isSound)
  }

  @Test func `a log cut back to an earlier state is found by a checkpoint kept elsewhere`() async throws {
    let office = try await signed(3, 4)
    let known = try #require(try await LogBook(office.engine).newest())
    try await office.tamper("delete from log_checkpoints where size = 7")
    try await office.tamper("delete from log_hashes where place >= 3")
    try await office.tamper("delete from events where sequence > 3")
    #expect(try await office.audit().isSound)
    #expect(try await !office.audit(knowing: [known]).isSound)
  }

  @Test func `erased events leave every other proof as it was, and say that they are erased`() async throws {
    let office = try await signed(3, 4)
    let before = try #require(try await LogBook(office.engine).receipt(for: StreamID("case", "c0")) { $0 })
    try await office.engine.write {
      try $0.run("update events set body = '', salt = '' where stream = 'case:c1'")
    }
    try await office.record(1)
    try await office.notary.sign()
    let report = try await office.audit()
    #expect(report.isSound)
    #expect(report.erased == 3)
    #expect(ReceiptCheck(before).verdict == .holds)
    let erased = try #require(try await LogBook(office.engine).receipt(for: StreamID("case", "c1")) { $0 })
    let check = ReceiptCheck(erased)
    #expect(check.verdict == .holds)
    #expect(check.erased == [5, 6, 7])
  }
}
