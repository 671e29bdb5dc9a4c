internal import CLibCrypto

/// HMAC (RFC 2104) over any of the hash functions.
package enum KeyedHash {
  package static func code(_ algorithm: HashAlgorithm, key: [UInt8], message: [UInt8]) -> Digest {
    key.withUnsafeBytes { code(algorithm, key: $0, message: message) }
  }

  package static func code(_ algorithm: HashAlgorithm, key: SymmetricKey, message: [UInt8]) -> Digest {
    key.withBytes { code(algorithm, key: $0, message: message) }
  }

  private static func code(_ algorithm: HashAlgorithm, key: UnsafeRawBufferPointer, message: [UInt8]) -> Digest {
    var out = [UInt8](repeating: 0, count: algorithm.size)
    var length: UInt32 = 0
    let done = HMAC(
      algorithm.method, key.baseAddress, Int32(clamping: key.count), message, message.count, &out, &length)
    precondition(done != nil && Int(length) == out.count, "libcrypto refused a keyed hash")
    return Digest(bytes: out)
  }
}
