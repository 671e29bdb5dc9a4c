import Foundation
import MerkleLog
import SMCrypto
import Standards
import Testing

@testable import Records

@Suite(.onEveryEngine) struct NotaryTests {
  @Test func `a checkpoint is signed when something is new, and only then`() async throws {
    let office = try await LoggedOffice()
    let empty = try #require(try await office.notary.sign())
    #expect(empty.size == 0)
    try await office.record(5)
    let first = try #require(try await office.notary.sign())
    #expect(first.size == 5)
    office.clock.now = office.clock.now.adding(seconds: 20)
    #expect(try await office.notary.sign() == first)
    let keys = try #require(try await LogBook(office.engine).keys())
    #expect(keys.vouches(for: first))
    #expect(first.root == (try await office.engine.read { try EventLog($0).root(of: 5) }))
  }

  @Test func `the key's file is made for its owner alone, and refused when others may read it`() async throws {
    let office = try await LoggedOffice()
    let path = office.keyFile.path
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
    #expect(mode?.intValue == 0o600)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    await #expect(throws: LogKeyFile.Fault.openToOthers(path: path, mode: "640")) {
      try await office.notary.open(naming: "test.example/1")
    }
  }

  @Test func `a node without the key signs nothing and holds the log signed as long as another node signs`()
    async throws
  {
    let office = try await LoggedOffice()
    let clock = office.clock
    let other = Notary(
      office.engine, file: LogKeyFile(path: office.database.place.path + "/elsewhere/key"), machine: { clock.now })
    try await other.open(naming: "never used")
    try await office.record(3)
    let signed = try await office.notary.sign()
    #expect(try await other.sign() == signed)
    #expect(!other.watch.isStalled(at: clock.now))
    #expect(other.watch.failure == nil)
    try await office.record(1)
    for _ in 0..<20 {
      clock.now = clock.now.adding(seconds: 20)
      _ = try await other.sign()
    }
    #expect(other.watch.isStalled(at: clock.now))
    #expect(other.watch.failure != nil)
    _ = try await office.notary.sign()
    _ = try await other.sign()
    #expect(!other.watch.isStalled(at: clock.now))
  }

  @Test func `five minutes without a checkpoint are too long`() async throws {
    let office = try await LoggedOffice()
    try await office.record(1)
    try await office.notary.sign()
    #expect(!office.notary.watch.isStalled(at: office.clock.now.adding(seconds: 300)))
    #expect(office.notary.watch.isStalled(at: office.clock.now.adding(seconds: 301)))
  }

  @Test func `nothing is signed over a log that no longer leads to what was signed`() async throws {
    let office = try await LoggedOffice()
    try await office.record(3)
    try await office.notary.sign()
    try await office.tamper(
      "update log_hashes set hash = (select hash from log_hashes where place = 0) where place = 1")
    try await office.record(1)
    await #expect(throws: Notary.Fault.altered(size: 3)) { try await office.notary.sign() }
    #expect(office.notary.watch.failure != nil)
  }

  @Test func `a rotated key signs on, the old one's receipts stay good, and an interrupted rotation is finished`()
    async throws
  {
    let office = try await LoggedOffice()
    try await office.record(2)
    let book = LogBook(office.engine)
    try await office.notary.sign()
    let before = try #require(try await book.receipt(for: StreamID("case", "c0")) { $0 })
    // Another process rotates while this one holds the old key.
    let command = Notary(office.engine, file: office.keyFile, machine: { Instant.tenOClock.adding(seconds: 9) })
    try await command.open(naming: "")
    let new = try await command.rotate()
    try await office.record(1)
    let checkpoint = try #require(try await office.notary.sign())
    #expect(checkpoint.note.isSigned(by: new))
    let chain = try #require(try await book.keys())
    #expect(chain.links.count == 2)
    #expect(chain.vouches(for: checkpoint))
    #expect(ReceiptCheck(before).verdict == .holds)
    let after = try #require(try await book.receipt(for: StreamID("case", "c0")) { $0 })
    #expect(ReceiptCheck(after).verdict == .holds)
    #expect(try await office.audit().isSound)
    // The new key is recorded but its file was not moved: the next start does it.
    try FileManager.default.moveItem(atPath: office.keyFile.path, toPath: office.keyFile.path + ".next")
    let restarted = Notary(office.engine, file: office.keyFile, machine: { .tenOClock })
    try await restarted.open(naming: "")
    try await office.record(1)
    #expect(try await restarted.sign()?.size == 4)
  }
}
