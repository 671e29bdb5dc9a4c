internal import CLibCrypto

/// Whether two secrets are equal, in a time that depends on their length only.
package func constantTimeEqual(_ a: [UInt8], _ b: [UInt8]) -> Bool {
  a.count == b.count && CRYPTO_memcmp(a, b, a.count) == 0
}

/// As above, over the UTF-8 bytes.
package func constantTimeEqual(_ a: String, _ b: String) -> Bool {
  constantTimeEqual(Array(a.utf8), Array(b.utf8))
}
