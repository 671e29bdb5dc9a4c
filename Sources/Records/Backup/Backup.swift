internal import Foundation
package import Standards

/// Saves a running installation: the rows at one moment, then every material they speak of that the folder lacks.
///
/// A snapshot gets its name only when all of it, its materials too, is on stable storage: what has a name is whole.
package struct Backup: Sendable {
  private let engine: any Engine
  private let blobs: BlobStore
  private let directory: String
  private let folder: BackupFolder
  private let lanes = BlockingLanes("backup", width: 4)

  /// - Parameter directory: the installation's data directory.
  package init(of directory: String, engine: any Engine, blobs: BlobStore, into folder: BackupFolder) {
    self.engine = engine
    self.blobs = blobs
    self.directory = directory
    self.folder = folder
  }

  package struct Report: Sendable {
    package let snapshot: String
    /// Everything acknowledged before it is saved.
    package let moment: Instant
    /// Of the newest snapshot before: what happened between the two could have been lost until now.
    package let previous: Instant?
    package let rows: Int
    package let lastSequence: Int64
    package let blobs: Int
    /// Materials that the folder did not hold yet.
    package fileprivate(set) var newBlobs = 0
    /// Bytes written, sealed.
    package fileprivate(set) var bytes: Int64
    package let keyFiles: [String]
  }

  /// - Parameter moment: now.
  package func run(at moment: Instant, withKeys: Bool) async throws -> Report {
    try folder.prepare()
    let previous = folder.moment(ofSnapshot: folder.snapshots().last)
    let name = folder.newName(at: moment)
    let files = try InstallationFiles(directory).all(withKeys: withKeys)
    let (folder, dialect) = (folder, engine.dialect)
    let written = try await engine.read { transaction in
      let writer = try folder.writer(of: "snapshot/\(name)")
      let source = SnapshotSource(transaction: transaction, dialect: dialect, moment: moment, files: files)
      return WrittenSnapshot(try source.write(to: writer), writer)
    }
    var report = Report(
      snapshot: name, moment: moment, previous: previous, rows: written.end.tables.values.reduce(0) { $0 + $1.rows },
      lastSequence: written.end.lastSequence, blobs: written.blobs.count, bytes: written.length,
      keyFiles: files.filter { InstallationFiles.keys.contains($0.path) }.map(\.path))
    try await copy(written.blobs, &report)
    try await lanes.run { try written.publish(at: folder.place(ofSnapshot: name)) }
    return report
  }

  private func copy(_ all: [Blob], _ report: inout Report) async throws {
    let folder = folder
    let lacking = try await lanes.run { all.filter { !folder.holds($0) } }
    try await withThrowingTaskGroup(of: Int64.self) { group in
      var rest = lacking[...]
      for blob in rest.prefix(4) { group.addTask { try await copy(blob) } }
      rest = rest.dropFirst(4)
      while let bytes = try await group.next() {
        report.newBlobs += 1
        report.bytes += bytes
        if let blob = rest.popFirst() { group.addTask { try await copy(blob) } }
      }
    }
  }

  /// The content is compared with its name on the way: a damaged material is not saved over a sound one.
  private func copy(_ blob: Blob) async throws -> Int64 {
    let sealed = BlobCopy(try folder.writer(of: "blob/\(blob.hash)"))
    do {
      var offset: Int64 = 0
      repeat {
        let piece = try await blobs.read(blob.hash, range: offset..<offset + Int64(SealedFileWriter.pieceSize))
        guard !piece.isEmpty || blob.size == 0 else { throw BackupFault.material(blob.hash) }
        try await sealed.append(piece)
        offset += Int64(piece.count)
      } while offset < blob.size
    } catch BlobFault.missing { throw BackupFault.material(blob.hash) }
    guard try await sealed.publish(at: folder.place(ofBlob: blob.hash), as: blob) else {
      throw BackupFault.material(blob.hash)
    }
    return await sealed.length
  }
}
