import Casework
import Foundation
@testable import Records
import Standards
import Testing

@Suite(.onEveryEngine) struct MasterKeyTests {
  let place: TestPlace
  var keyPath: String { place.path + "/master.key" }

  init() throws { place = try TestPlace() }

  private func open(key: String? = nil) async throws -> Archive {
    try await Archive(directory: place.path, database: place.address, migratingAt: .tenOClock, key: key)
  }

  /// Opens once, with an account's name sealed in it.
  private func made() async throws -> Archive {
    let archive = try await open()
    _ = try await archive.office(World(now: { .tenOClock })).open(Account.self, "a1", by: .system) { _ in
      [.created(AccountOpened(id: "a1", login: "li.hua", name: "李华", roles: [.clerk]))]
    }
    return archive
  }

  private func name(_ archive: Archive) async throws -> String? {
    try await archive.engine.read { try Directory($0).person("a1")?.name }
  }

  @Test func `the first start makes a key file for its owner alone, the second finds it`() async throws {
    let archive = try await made()
    #expect(archive.madeKeyFile == keyPath)
    let mode = try FileManager.default.attributesOfItem(atPath: keyPath)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    try await archive.engine.close()
    let again = try await open()
    #expect(again.madeKeyFile == nil)
    #expect(try await name(again) == "李华")
  }

  @Test func `a key file that others can read is refused, with what to do`() async throws {
    try await made().engine.close()
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: keyPath)
    await #expect(throws: VaultFault.keyFileOpen(keyPath, mode: 0o640)) { try await open() }
    #expect(VaultFault.keyFileOpen(keyPath, mode: 0o640).remedy.zh.contains("chmod 600 \(keyPath)"))
  }

  @Test func `sealed data without its key, or with another's, does not open and no new key is made`() async throws {
    try await made().engine.close()
    let elsewhere = place.path + "/elsewhere.key"
    try FileManager.default.moveItem(atPath: keyPath, toPath: elsewhere)
    await #expect(throws: VaultFault.keyFileMissing(keyPath)) { try await open() }
    #expect(!FileManager.default.fileExists(atPath: keyPath))
    #expect(try await name(try await open(key: elsewhere)) == "李华")
    let other = try ScratchDirectory()
    try await Archive(directory: other.path, migratingAt: .tenOClock).engine.close()
    await #expect(throws: VaultFault.otherKey(other.path + "/master.key")) {
      try await open(key: other.path + "/master.key")
    }
    try Data("not a key".utf8).write(to: URL(fileURLWithPath: keyPath))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: keyPath)
    await #expect(throws: VaultFault.keyFileUnreadable(keyPath)) { try await open() }
  }

  @Test func `programs that start on one folder at once use one key file`() async throws {
    let file = MasterKeyFile(path: keyPath)
    let made = try await withThrowingTaskGroup(of: MasterKeys.self) { group in
      for _ in 0..<20 { group.addTask { try file.create() } }
      return try await group.reduce(into: Set<String>()) { $0.insert($1.text) }
    }
    #expect(made == [try file.read().text])
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path) == ["master.key"])
  }

  @Test func `keys rotate under a running platform, and an old version can be forgotten only when nothing needs it`()
    async throws
  {
    let running = try await made()
    let operating = DataKeys(
      VaultEngine(
        try await place.engine(),
        vault: try Vault(MasterKeyFile(path: keyPath))))
    let stored = try await running.engine.read { try $0.rows("select login, name from accounts") }
    #expect(try await operating.tally().versions.map(\.number) == [1])
    await #expect(throws: VaultFault.versionInUse(1)) { try await operating.forget(1) }
    let rotated = try await operating.rotate()
    #expect(rotated.version == 2 && rotated.keys == 2)
    // The platform that was running all along reads and seals on.
    #expect(try await name(running) == "李华")
    _ = try await running.office(World(now: { .tenOClock })).open(Account.self, "a2", by: .system) { _ in
      [.created(AccountOpened(id: "a2", login: "wang.shi", name: "王石", roles: [.clerk]))]
    }
    #expect(try await running.engine.read { try $0.rows("select login, name from accounts where id = 'a1'") } == stored)
    #expect(try await operating.tally().versions.map(\.dataKeys) == [0, 3])
    try await operating.forget(1)
    await #expect(throws: VaultFault.versionInUse(2)) { try await operating.forget(2) }
    await #expect(throws: VaultFault.versionMissing(1)) { try await operating.forget(1) }
    try await running.engine.close()
    let again = try await open()
    #expect(try await name(again) == "李华")
    #expect(try await again.engine.read { try Directory($0).person(login: "wang.shi")?.name } == "王石")
  }

  @Test func `a value is sealed and opened in far less time than a commit takes`() async throws {
    let archive = try await made()
    let micro = try await archive.engine.write { transaction -> Double in
      let clock = ContinuousClock()
      let rounds = 2000
      let begin = clock.now
      for index in 0..<rounds {
        let account = AccountID("a1")
        try Directory(transaction).setEmail("agent.\(index)@example.cn", of: account)
        _ = try Directory(transaction).email(of: account)
      }
      return begin.duration(to: clock.now) / .microseconds(1) / Double(rounds)
    }
    print("seal, store, read and open one value: \(micro) µs")
    #expect(micro < 20_000)
  }
}
