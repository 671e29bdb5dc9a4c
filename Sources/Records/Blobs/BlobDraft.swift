internal import Foundation
internal import SMCrypto

/// A file on its way into the store: hashed while it is written, on a thread of its own.
///
/// Kept means: on stable storage under its digest, its directory too. The row that speaks of it is written after.
package actor BlobDraft {
  private nonisolated let executor: QueueExecutor
  private let store: BlobStore
  private let temporary: String
  private var file: BlobFile?
  private var hasher = SM3.streaming()
  private var size: Int64 = 0
  private var finished = false

  package nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  init(_ store: BlobStore) {
    self.store = store
    executor = QueueExecutor("blob draft")
    temporary = "\(store.root)/unfinished/\(RandomText.hexadecimal(bytes: 12))"
  }

  deinit { discardQuietly() }

  /// Bytes so far.
  package var written: Int64 { size }

  /// - Parameter limit: the most the file may hold, in bytes.
  package func append(_ bytes: [UInt8], limit: Int64 = .max) throws(BlobFault) {
    guard !finished else { throw .finished }
    guard Int64(bytes.count) <= limit - size else { throw .tooLong(limit: limit) }
    try opened().write(bytes)
    hasher.update(bytes)
    size += Int64(bytes.count)
  }

  /// fsync → rename to the digest → fsync of the directories.
  package func keep() throws(BlobFault) -> Blob {
    guard !finished else { throw .finished }
    let file = try opened()
    try file.synchronise()
    file.close()
    finished = true
    let hash = digest()
    let path = try store.path(of: hash)
    let folder = String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)])
    // The same content may be there already: renaming over it changes nothing but its inode.
    guard rename(temporary, path) == 0 else { throw .current("rename") }
    try BlobFile.synchroniseDirectory(folder)
    return Blob(hash: hash, size: size)
  }

  package func discard() {
    finished = true
    discardQuietly()
  }

  private func digest() -> String {
    var done = SM3.streaming()
    swap(&done, &hasher)
    return done.finished().hex
  }

  private func opened() throws(BlobFault) -> BlobFile {
    if let file { return file }
    let new = try BlobFile(creating: temporary)
    file = new
    return new
  }

  private nonisolated func discardQuietly() { unlink(temporary) }
}
