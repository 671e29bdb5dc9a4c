internal import SMCrypto

/// One material on its way into a backup, hashed while it is sealed, on a thread of its own.
actor BlobCopy {
  private nonisolated let executor = QueueExecutor("blob copy")
  private let writer: SealedFileWriter
  private var hasher = SM3.streaming()
  private var size: Int64 = 0

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  init(_ writer: sending SealedFileWriter) { self.writer = writer }

  var length: Int64 { writer.written }

  func append(_ bytes: [UInt8]) throws {
    hasher.update(bytes)
    size += Int64(bytes.count)
    try writer.append(bytes)
  }

  /// - Returns: `false` when what came is not the material of that name; then nothing is kept.
  func publish(at path: String, as blob: Blob) throws -> Bool {
    var done = SM3.streaming()
    swap(&done, &hasher)
    guard size == blob.size, done.finished().hex == blob.hash else { return false }
    try writer.finish()
    try writer.publish(at: path)
    return true
  }
}
