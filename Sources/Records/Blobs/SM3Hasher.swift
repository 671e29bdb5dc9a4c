internal import SMCrypto

/// Names files by their SM3.
///
/// A class, because the hash owns a C context and cannot be copied; a draft feeds it from one thread at a time.
package final class SM3Hasher: ContentHasher, @unchecked Sendable {  // Used by one BlobDraft, an actor.
  private var hash: StreamingHash? = SM3.streaming()

  package init() {}

  package func update(_ bytes: [UInt8]) {
    hash?.update(bytes)
  }

  package func finish() -> String {
    guard let hash = hash.take() else { return "" }
    return hash.finished().hex
  }
}
