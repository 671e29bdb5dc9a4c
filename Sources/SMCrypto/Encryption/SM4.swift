internal import CLibCrypto

/// The SM4 block cipher (GB/T 32907-2016) in counter mode; one operation encrypts and decrypts.
///
/// Counter mode hides but does not protect against change: outside this module use ``SealedBox``.
enum SM4 {
  static let blockSize = 16

  /// - Parameter counter: the first counter block; never use one twice under one key.
  static func counterMode(
    key: UnsafeRawBufferPointer, counter: [UInt8], input: ArraySlice<UInt8>
  ) throws(CryptoFailure) -> [UInt8] {
    guard key.count == blockSize, counter.count == blockSize else { throw .unusableKey }
    return try run(EVP_sm4_ctr(), key, counter, input)
  }

  /// A single block; serves the published vectors.
  static func block(key: [UInt8], _ input: [UInt8]) throws(CryptoFailure) -> [UInt8] {
    guard key.count == blockSize, input.count == blockSize else { throw .unusableKey }
    var out: Result<[UInt8], CryptoFailure> = .failure(.unusableKey)
    key.withUnsafeBytes { bytes in
      out = Result { () throws(CryptoFailure) in try run(EVP_sm4_ecb(), bytes, [], input[...]) }
    }
    return try out.get()
  }

  private static func run(
    _ cipher: OpaquePointer?, _ key: UnsafeRawBufferPointer, _ start: [UInt8], _ input: ArraySlice<UInt8>
  ) throws(CryptoFailure) -> [UInt8] {
    let context = try CipherContext()
    let secret = key.assumingMemoryBound(to: UInt8.self).baseAddress
    guard EVP_EncryptInit_ex(context.pointer, cipher, nil, secret, start.isEmpty ? nil : start) == 1,
      EVP_CIPHER_CTX_set_padding(context.pointer, 0) == 1
    else { throw .last("EVP_EncryptInit_ex") }
    var out: [UInt8] = []
    out.reserveCapacity(input.count)
    var rest = input
    while !rest.isEmpty {
      let piece = Array(rest.prefix(1 << 20))
      rest = rest.dropFirst(piece.count)
      var written: Int32 = 0
      var block = [UInt8](repeating: 0, count: piece.count + blockSize)
      guard EVP_EncryptUpdate(context.pointer, &block, &written, piece, Int32(piece.count)) == 1 else {
        throw .last("EVP_EncryptUpdate")
      }
      out += block[..<Int(written)]
    }
    return out
  }
}

/// Owns one libcrypto cipher context.
private struct CipherContext: ~Copyable {
  let pointer: OpaquePointer

  init() throws(CryptoFailure) {
    guard let pointer = EVP_CIPHER_CTX_new() else { throw .last("EVP_CIPHER_CTX_new") }
    self.pointer = pointer
  }

  deinit { EVP_CIPHER_CTX_free(pointer) }
}
