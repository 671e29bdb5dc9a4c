import Foundation
@testable import Records
import Standards
import Testing

/// What somebody, or a disk, may do to a backup is found before anything is brought back.
@Suite struct BackupTamperingTests {
  let scratch: ScratchDirectory
  let archive: Archive
  let folder: BackupFolder
  let first: String
  let second: String

  init() async throws {
    scratch = try ScratchDirectory()
    archive = try await Archive(directory: scratch.path, migratingAt: .tenOClock)
    folder = try BackupFolder(path: scratch.path + "/backup", key: .make(at: scratch.path + "/backup.key"))
    let blob = try await archive.blobs.put((0..<2_500_000).map { UInt8(truncatingIfNeeded: $0 / 7) })
    try await archive.engine.write { try BlobShelf($0).add(blob, at: .tenOClock) }
    let backup = Backup(of: scratch.path, engine: archive.engine, blobs: archive.blobs, into: folder)
    first = try await backup.run(at: .tenOClock, withKeys: false).snapshot
    try await archive.settings.set("secret", to: "卡号 6222020200000000000")
    // More than one piece of rows.
    try await archive.settings.set("long", to: String(repeating: "长", count: 900_000))
    second = try await backup.run(at: Instant(milliseconds: Instant.tenOClock.milliseconds + 60_000), withKeys: false)
      .snapshot
  }

  private func isSound(_ snapshot: String? = nil) async throws -> Bool {
    do {
      _ = try await Restore(from: folder, snapshot: snapshot).check()
      return true
    } catch is BackupFault { return false }
  }

  private func change(_ path: String, _ body: (inout Data) -> Void) throws {
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    body(&bytes)
    try bytes.write(to: URL(fileURLWithPath: path))
  }

  private var blobFile: String {
    get async throws {
      let blob = try #require(try await archive.engine.read { try BlobShelf($0).all() }.first)
      return folder.place(ofBlob: blob.hash)
    }
  }

  @Test func `any byte changed at random is found`() async throws {
    #expect(try await isSound())
    for path in [folder.place(ofSnapshot: second), try await blobFile] {
      let whole = try Data(contentsOf: URL(fileURLWithPath: path))
      for place in [0, 12, 26, 27, 31] + (0..<12).map({ _ in Int.random(in: 0..<whole.count) }) {
        try change(path) { $0[place] ^= UInt8(1) << UInt8.random(in: 0..<8) }
        #expect(try await !isSound(), "byte \(place)")
        try whole.write(to: URL(fileURLWithPath: path))
      }
    }
    #expect(try await isSound())
  }

  @Test func `a file cut off, at a piece's end too, or continued is found`() async throws {
    for path in [folder.place(ofSnapshot: second), try await blobFile] {
      let whole = try Data(contentsOf: URL(fileURLWithPath: path))
      let piece = 5 + SealedFileWriter.pieceSize + 49
      for length in [0, 20, 26, 26 + piece, whole.count - 1] {
        try change(path) { $0 = $0.prefix(length) }
        #expect(try await !isSound(), "length \(length)")
      }
      try change(path) { $0 = whole + Data([0]) }
      #expect(try await !isSound())
      try whole.write(to: URL(fileURLWithPath: path))
    }
  }

  @Test func `pieces in another order, doubled or left out are found`() async throws {
    let path = try await blobFile
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    let size = 5 + SealedFileWriter.pieceSize + 49
    func part(_ range: Range<Int>) -> Data { Data(whole[range]) }
    let (head, a, b) = (part(0..<26), part(26..<26 + size), part(26 + size..<26 + 2 * size))
    let rest = part(26 + 2 * size..<whole.count)
    let orders: [[Data]] = [
      [head, b, a, rest], [head, a, a, rest], [head, a, rest], [head, a, b, b, rest], [head, rest],
    ]
    for order in orders {
      try Data(order.joined()).write(to: URL(fileURLWithPath: path))
      #expect(try await !isSound())
    }
    try whole.write(to: URL(fileURLWithPath: path))
    #expect(try await isSound())
  }

  @Test func `an older snapshot under a newer one's name is found, and so is one without its file`() async throws {
    #expect(try await isSound(first))
    let (old, new) = (folder.place(ofSnapshot: first), folder.place(ofSnapshot: second))
    try FileManager.default.removeItem(atPath: new)
    try FileManager.default.copyItem(atPath: old, toPath: new)
    #expect(try await !isSound(second))
    try FileManager.default.removeItem(atPath: try await blobFile)
    #expect(try await !isSound(first))
  }

  @Test func `nothing of the record can be read in the folder`() async throws {
    let hash = try #require(try await archive.engine.read { try BlobShelf($0).all() }.first?.hash)
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      #expect(!name.contains(hash))
      guard let bytes = FileManager.default.contents(atPath: "\(folder.path)/\(name)") else { continue }
      for word in ["6222020200000000000", "settings", hash] { #expect(bytes.range(of: Data(word.utf8)) == nil) }
    }
  }

  @Test func `another key, an open key file and no key file are refused`() throws {
    let other = try BackupKey.make(at: scratch.path + "/other.key")
    #expect(throws: BackupFault.otherKey(folder.path)) { try BackupFolder(path: folder.path, key: other) }
    #expect(throws: BackupFault.keyMissing("/nowhere")) { try BackupKey(path: "/nowhere") }
    let path = scratch.path + "/backup.key"
    #expect(throws: BackupFault.keyUnwritable(path)) { try BackupKey.make(at: path) }
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    #expect(throws: BackupFault.keyOpen(path, mode: 0o640)) { try BackupKey(path: path) }
  }

  @Test func `a material that the platform has damaged is not saved`() async throws {
    let blob = try await archive.blobs.put(Array("abc".utf8))
    try await archive.engine.write { try BlobShelf($0).add(blob, at: .tenOClock) }
    try Data("abd".utf8).write(to: URL(fileURLWithPath: try archive.blobs.location(of: blob.hash)))
    let backup = Backup(of: scratch.path, engine: archive.engine, blobs: archive.blobs, into: folder)
    await #expect(throws: BackupFault.material(blob.hash)) { _ = try await backup.run(at: .tenOClock, withKeys: false) }
    // No half of a backup is left under a name.
    #expect(folder.snapshots() == [first, second])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/unfinished") == [])
  }
}
