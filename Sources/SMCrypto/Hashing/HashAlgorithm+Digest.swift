extension HashAlgorithm {
  /// For formats that name their hash function.
  package func digest(of bytes: some Sequence<UInt8>) -> [UInt8] {
    var hash = StreamingHash(self)
    hash.update(bytes)
    return hash.finished().bytes
  }
}
