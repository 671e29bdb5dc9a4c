extension BlobStore {
  /// Where a kept file lies, for a program that is given the file's path.
  /// - Throws: ``BlobFault/missing(_:)`` for anything but a digest.
  package func location(of hash: String) throws(BlobFault) -> String { try path(of: hash) }
}
