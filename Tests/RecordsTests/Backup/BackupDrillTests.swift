import Foundation
@testable import Records
import Standards
import Testing

/// The drill: an office under load is backed up while it works, and brought back elsewhere.
@Suite(.onEveryEngine) struct BackupDrillTests {
  let place: TestPlace
  let archive: Archive
  let folder: BackupFolder
  let clock = ContinuousClock()

  init() async throws {
    place = try TestPlace()
    archive = try await place.archive()
    folder = try BackupFolder(path: place.path + "/backup", key: .make(at: place.path + "/backup.key"))
  }

  private var masterKey: MasterKeyFile { MasterKeyFile(path: MasterKeyFile.path(in: place.path)) }

  private func backup(withKeys: Bool = false) async throws -> Backup.Report {
    let now = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    return try await Backup(of: place.path, engine: archive.engine, blobs: archive.blobs, into: folder)
      .run(at: now, withKeys: withKeys)
  }

  private func restore(_ target: TestPlace, _ snapshot: String? = nil) async throws -> Restore.Report {
    try await Restore(from: folder, snapshot: snapshot).run(
      into: target.path + "/data", target.restored, at: .tenOClock
    ) { engine, _ in
      let vaulted = VaultEngine(engine, vault: try Vault(masterKey))
      return try await Rebuild(vaulted, world: SoakTests.world).check()
    }
  }

  @Test func `what was acknowledged before a backup under load is there after the restore`() async throws {
    let acknowledged = Acknowledged()
    let workload = SoakWorkload(archive, office: archive.office(SoakTests.world))
    var saved: [(report: Backup.Report, before: [SoakLine])] = []
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<6 {
        group.addTask { while !Task.isCancelled { try await workload.runCase { acknowledged.append($0) } } }
      }
      for round in 1...3 {
        while acknowledged.lines.count < round * 120 { try await Task.sleep(for: .milliseconds(5)) }
        let before = acknowledged.lines
        saved.append((try await backup(), before))
      }
      group.cancelAll()
      try await group.waitForAll()
    }
    #expect(saved.map(\.report.snapshot).sorted() == saved.map(\.report.snapshot))
    #expect(saved[1].report.newBlobs < saved[1].report.blobs, "files that were there were copied again")
    #expect(saved[1].report.previous == saved[0].report.moment)
    for (index, save) in saved.enumerated() {
      let target = try TestPlace()
      let began = clock.now
      let report = try await restore(target, index == 2 ? nil : save.report.snapshot)
      print("drill: \(report.rows) rows, \(report.blobs) files restored and verified in \(clock.now - began)")
      #expect(report.snapshot == save.report.snapshot && report.rows == save.report.rows)
      let back = try await Archive(
        directory: target.path + "/data", database: target.restored, key: masterKey.path)
      #expect(try await SoakAudit(back, world: SoakTests.world).faults(acknowledged: save.before) == [])
      // Work goes on there.
      try await SoakWorkload(back, office: back.office(SoakTests.world)).runCase { _ in }
      #expect(try await SoakAudit(back, world: SoakTests.world).faults(acknowledged: save.before) == [])
      try await back.engine.close()
    }
  }

  @Test func `what is backed up on one engine comes back on the other`() async throws {
    let workload = SoakWorkload(archive, office: archive.office(SoakTests.world))
    for _ in 0..<4 { try await workload.runCase { _ in } }
    _ = try await backup()
    for kind in EngineKind.available {
      let target = try EngineKind.$current.withValue(kind) { try TestPlace() }
      _ = try await restore(target)
      let back = try await Archive(
        directory: target.path + "/data", database: target.restored, key: masterKey.path)
      let live = try await DatabaseDigest(archive.engine)
      #expect(try await DatabaseDigest(back.engine).differences(from: live) == [])
    }
  }

  @Test func `where something is, nothing is restored`() async throws {
    _ = try await backup()
    let target = try TestPlace()
    _ = try await restore(target)
    await #expect(throws: BackupFault.self) { _ = try await restore(target) }
    // An empty directory beside a database that holds something.
    if EngineKind.current == .postgres {
      try await archive.settings.set("a", to: "b")
      await #expect(throws: BackupFault.occupied("data_keys")) {
        _ = try await Restore(from: folder, snapshot: nil).run(
          into: target.path + "/other", place.address, at: .tenOClock
        ) { _, _ in [] }
      }
      #expect(!FileManager.default.fileExists(atPath: target.path + "/other/restoring"))
    }
  }

  @Test func `key files are saved only when asked for, and come back closed to others`() async throws {
    try FileManager.default.createDirectory(atPath: place.path + "/log", withIntermediateDirectories: true)
    try FileManager.default.createDirectory(atPath: place.path + "/trust", withIntermediateDirectories: true)
    for (path, mode) in [("log/key", 0o600), ("trust/root.pem", 0o644)] {
      let full = "\(place.path)/\(path)"
      #expect(
        FileManager.default.createFile(
          atPath: full, contents: Data(path.utf8), attributes: [.posixPermissions: mode]))
    }
    let (plain, full) = (try await backup(), try await backup(withKeys: true))
    #expect(plain.keyFiles == [] && full.keyFiles == ["master.key", "log/key"])
    let (without, with) = (try TestPlace(), try TestPlace())
    #expect(try await restore(without, plain.snapshot).files == ["trust/root.pem"])
    #expect(try await restore(with, full.snapshot).files == ["master.key", "log/key", "trust/root.pem"])
    let key = with.path + "/data/log/key"
    #expect(try String(contentsOfFile: key, encoding: .utf8) == "log/key")
    let mode = try FileManager.default.attributesOfItem(atPath: key)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }
}

extension TestPlace {
  /// The database that a restore makes: for SQLite in the restored data directory.
  var restored: DatabaseAddress {
    if case .sqlite = address { .sqlite(path: nil) } else { address }
  }
}
