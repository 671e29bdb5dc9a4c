internal import Foundation
internal import SMCrypto

/// Files by their content's SM3 digest, under one directory. A file, once there, never changes.
///
/// The name is the digest, so the same content is kept once, and a reader can tell a damaged file.
package struct BlobStore: Sendable {
  let root: String
  private let lanes = BlockingLanes("blobs", width: 4)

  /// Creates the directories, all of them at once, so that keeping a file never depends on a folder that is not yet
  /// on stable storage.
  package init(root: String) throws {
    self.root = root
    for byte in UInt8.min...UInt8.max {
      try FileManager.default.createDirectory(
        atPath: "\(root)/\([byte].hexadecimal)", withIntermediateDirectories: true)
    }
    try FileManager.default.createDirectory(atPath: root + "/unfinished", withIntermediateDirectories: true)
    try BlobFile.synchroniseDirectory(root)
  }

  /// Nobody sends a file and pauses for so long: the connection is ended much sooner.
  static let unfinishedLimit: TimeInterval = 3600

  /// Removes what uploads left when a program was killed: files that nothing was written to for an hour. Other programs
  /// may be receiving files into the same folder.
  package func removeUnfinished() async throws {
    let folder = root + "/unfinished"
    try await lanes.run {
      for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
        let path = "\(folder)/\(name)"
        // Gone meanwhile: it was kept, or another program removed it.
        guard let written = try? FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date,
          written.timeIntervalSinceNow < -BlobStore.unfinishedLimit
        else { continue }
        try? FileManager.default.removeItem(atPath: path)
      }
    }
  }

  /// The name that content of these bytes has.
  package static func hash(of bytes: some Sequence<UInt8>) -> String { SM3.digest(of: bytes).hex }

  /// A new file to be written piece by piece; nothing is kept before ``BlobDraft/keep()``.
  package func draft() -> BlobDraft { BlobDraft(self) }

  package func put(_ bytes: [UInt8]) async throws -> Blob {
    let draft = draft()
    try await draft.append(bytes)
    return try await draft.keep()
  }

  /// - Parameter range: in bytes; clipped to the file.
  /// - Throws: ``BlobFault/missing(_:)``.
  package func read(_ hash: String, range: Range<Int64>? = nil) async throws -> [UInt8] {
    let path = try path(of: hash)
    return try await lanes.run {
      let file = try BlobFile(reading: path, hash: hash)
      defer { file.close() }
      let whole = 0..<file.size
      let part = range.map { $0.clamped(to: whole) } ?? whole
      return try file.read(at: part.lowerBound, count: Int(part.upperBound - part.lowerBound))
    }
  }

  package func size(of hash: String) async throws -> Int64 {
    let path = try path(of: hash)
    return try await lanes.run {
      let file = try BlobFile(reading: path, hash: hash)
      defer { file.close() }
      return file.size
    }
  }

  /// Reads the whole file and compares its digest with its name.
  package func verify(_ hash: String) async throws -> Bool {
    let path = try path(of: hash)
    return try await lanes.run {
      let file = try BlobFile(reading: path, hash: hash)
      defer { file.close() }
      var hasher = SM3.streaming()
      var offset: Int64 = 0
      while offset < file.size {
        let bytes = try file.read(at: offset, count: Int(min(1 << 20, file.size - offset)))
        hasher.update(bytes)
        offset += Int64(bytes.count)
      }
      return hasher.finished().hex == hash
    }
  }

  /// Files that no row of `known` speaks of: written, but the command that wanted them never committed.
  package func orphans(known: Set<String>) async throws -> [String] {
    let root = root
    return try await lanes.run {
      var found: [String] = []
      for folder in try FileManager.default.contentsOfDirectory(atPath: root) where folder.utf8.count == 2 {
        for name in try FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)") where !known.contains(name)
        {
          found.append(name)
        }
      }
      return found.sorted()
    }
  }

  /// `ab/abcdef…`. Refuses anything but lower-case hexadecimal: the hash comes from outside in links.
  func path(of hash: String) throws(BlobFault) -> String {
    guard hash.utf8.count == 64, hash.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }) else {
      throw .missing(hash)
    }
    return "\(root)/\(hash.prefix(2))/\(hash)"
  }
}

/// A kept file.
package struct Blob: Hashable, Sendable {
  /// Lower-case hexadecimal digest of the content.
  package let hash: String
  package let size: Int64
}

package enum BlobFault: Error, Hashable, Sendable {
  case missing(String)
  /// The disk has no room; nothing was kept.
  case full
  /// `errno` and the call that failed.
  case failed(call: String, code: Int32)
  /// The draft was kept or discarded before.
  case finished
  /// The file is longer than its draft was allowed to be.
  case tooLong(limit: Int64)
}
