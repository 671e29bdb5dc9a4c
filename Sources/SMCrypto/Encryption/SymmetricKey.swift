internal import CLibCrypto

/// A secret key; its memory is overwritten before it is released.
///
/// A class, so that there is one copy of the bytes however often the key is passed on.
package final class SymmetricKey: @unchecked Sendable {  // The buffer is written in init and deinit only.
  private let buffer: UnsafeMutableRawBufferPointer

  package static let size = 32

  /// - Throws: `unusableKey` unless there are 32 bytes.
  package init(_ bytes: [UInt8]) throws(CryptoFailure) {
    guard bytes.count == SymmetricKey.size else { throw .unusableKey }
    buffer = .allocate(byteCount: bytes.count, alignment: 16)
    buffer.copyBytes(from: bytes)
  }

  deinit {
    OPENSSL_cleanse(buffer.baseAddress, buffer.count)
    buffer.deallocate()
  }

  package static func generated() throws(CryptoFailure) -> SymmetricKey {
    try SymmetricKey(SecureRandom.bytes(size))
  }

  /// A key for one purpose, made from this one: HMAC-SM3 of the purpose's name. It tells nothing about other purposes.
  package func derived(for purpose: String) throws(CryptoFailure) -> SymmetricKey {
    try SymmetricKey(KeyedHash.code(.sm3, key: self, message: Array(purpose.utf8)).bytes)
  }

  package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    body(UnsafeRawBufferPointer(buffer))
  }
}
