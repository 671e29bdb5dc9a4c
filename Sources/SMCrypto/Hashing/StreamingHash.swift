internal import CLibCrypto

/// A hash fed piece by piece, for files that should not be held in memory.
///
/// It owns one libcrypto context, cannot be copied, and frees it once. Move it between tasks freely; two tasks cannot
/// feed it at the same time, because feeding is `mutating`.
package struct StreamingHash: ~Copyable, @unchecked Sendable {  // Sole owner of the context; access is exclusive.
  private let context: OpaquePointer
  private let algorithm: HashAlgorithm

  package init(_ algorithm: HashAlgorithm) {
    guard let context = EVP_MD_CTX_new() else { preconditionFailure("libcrypto is out of memory") }
    self.context = context
    self.algorithm = algorithm
    let started = EVP_DigestInit_ex(context, algorithm.method, nil)
    precondition(started == 1, "libcrypto was built without \(algorithm.rawValue); see CryptoLibrary.selfTest()")
  }

  deinit { EVP_MD_CTX_free(context) }

  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count > 0 else { return }
    let taken = EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
    precondition(taken == 1, "libcrypto refused to hash")
  }

  package mutating func update(_ bytes: some Sequence<UInt8>) {
    let done: Void? = bytes.withContiguousStorageIfAvailable { update(UnsafeRawBufferPointer($0)) }
    if done == nil { Array(bytes).withUnsafeBytes { update($0) } }
  }

  package consuming func finished() -> Digest {
    var out = [UInt8](repeating: 0, count: algorithm.size)
    var length: UInt32 = 0
    let done = EVP_DigestFinal_ex(context, &out, &length)
    precondition(done == 1 && Int(length) == out.count, "libcrypto refused to finish a hash")
    return Digest(bytes: out)
  }
}
