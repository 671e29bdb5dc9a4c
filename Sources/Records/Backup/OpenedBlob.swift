internal import Foundation
internal import SMCrypto

/// A material as it comes out of a backup. Blocks: only on a lane.
struct OpenedBlob {
  private let blob: Blob
  private let folder: BackupFolder

  init(_ blob: Blob, _ folder: BackupFolder) {
    self.blob = blob
    self.folder = folder
  }

  /// - Throws: ``BackupFault/damaged(_:)`` at the end when the pieces are not the material of that name.
  func forEach(_ body: ([UInt8]) throws -> Void) throws {
    let reader = try folder.reader(ofBlob: blob.hash)
    var hasher = SM3.streaming()
    var size: Int64 = 0
    while let piece = try reader.nextPiece() {
      hasher.update(piece)
      size += Int64(piece.count)
      try body(piece)
    }
    guard size == blob.size, hasher.finished().hex == blob.hash else {
      throw BackupFault.damaged(folder.place(ofBlob: blob.hash))
    }
  }

  /// Write, fsync, rename, fsync of the directory, as for a material that arrives.
  func keep(in store: BlobStore) throws {
    let temporary = "\(store.root)/unfinished/\(RandomText.hexadecimal(bytes: 12))"
    let file = try BlobFile(creating: temporary)
    try forEach { try file.write($0) }
    try file.synchronise()
    file.close()
    let path = try store.path(of: blob.hash)
    guard rename(temporary, path) == 0 else { throw BlobFault.current("rename") }
    try BlobFile.synchroniseDirectory(URL(fileURLWithPath: path).deletingLastPathComponent().path)
  }
}
