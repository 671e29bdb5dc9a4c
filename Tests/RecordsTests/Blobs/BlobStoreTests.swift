import Foundation
import Records
import Standards
import Testing

struct BlobStoreTests {
  let scratch: ScratchDirectory
  let store: BlobStore

  init() throws {
    scratch = try ScratchDirectory()
    store = try BlobStore(root: scratch.path + "/blobs")
  }

  private func file(_ hash: String) -> String { "\(scratch.path)/blobs/\(hash.prefix(2))/\(hash)" }

  @Test func `a file is read back whole and in part`() async throws {
    let draft = store.draft()
    try await draft.append(Array("Model ".utf8))
    try await draft.append(Array("voucher".utf8))
    let blob = try await draft.keep()
    #expect(blob.size == 13)
    #expect(String(decoding: try await store.read(blob.hash), as: UTF8.self) == "Model voucher")
    #expect(String(decoding: try await store.read(blob.hash, range: 6..<9), as: UTF8.self) == "vou")
    #expect(try await store.read(blob.hash, range: 12..<400) == Array("r".utf8))
    #expect(try await store.verify(blob.hash))
  }

  @Test func `the same content is kept once`() async throws {
    let first = try await store.put([1, 2, 3])
    let second = try await store.put([1, 2, 3])
    #expect(first == second)
    #expect(try await store.orphans(known: []) == [first.hash])
  }

  @Test func `a damaged file is found out`() async throws {
    let blob = try await store.put(Array(repeating: 7, count: 100_000))
    var bytes = try Data(contentsOf: URL(fileURLWithPath: file(blob.hash)))
    bytes[50_000] ^= 1
    try bytes.write(to: URL(fileURLWithPath: file(blob.hash)))
    #expect(try await store.verify(blob.hash) == false)
  }

  @Test func `a discarded or forgotten draft leaves nothing`() async throws {
    let draft = store.draft()
    try await draft.append([1])
    await draft.discard()
    await #expect(throws: BlobFault.finished) { try await draft.keep() }
    do {
      let forgotten = store.draft()
      try await forgotten.append([2])
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path + "/blobs/unfinished") == [])
    #expect(try await store.orphans(known: []) == [])
  }

  @Test func `a file over its limit is refused at the byte that is too much`() async throws {
    let draft = store.draft()
    try await draft.append([1, 2], limit: 3)
    await #expect(throws: BlobFault.tooLong(limit: 3)) { try await draft.append([3, 4], limit: 3) }
    try await draft.append([3], limit: 3)
  }

  @Test(arguments: [
    "../../etc/passwd", "", "ab", "ABCDEF00ABCDEF00ABCDEF00ABCDEF00", String(repeating: "0", count: 64),
    String(repeating: "a", count: 32),
  ])
  func `a name that is no digest, or of no file, is missing`(_ name: String) async throws {
    await #expect(throws: BlobFault.missing(name)) { try await store.read(name) }
  }

  @Test func `what a killed upload left is removed after an hour, and what another program receives is not`()
    async throws
  {
    let (left, coming) = (scratch.path + "/blobs/unfinished/left", scratch.path + "/blobs/unfinished/coming")
    for path in [left, coming] { try Data([1]).write(to: URL(fileURLWithPath: path)) }
    try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSinceNow: -3660)], ofItemAtPath: left)
    try await store.removeUnfinished()
    #expect(!FileManager.default.fileExists(atPath: left))
    #expect(FileManager.default.fileExists(atPath: coming))
  }
}
