internal import CLibCrypto

/// The hash functions in use. SM3 is ours; SHA-256 is what other parties publish; SHA-1 only serves one-time codes.
package enum HashAlgorithm: String, CaseIterable, Sendable {
  case sm3, sha256, sha1

  /// Bytes of a digest.
  package var size: Int {
    switch self {
    case .sm3, .sha256: 32
    case .sha1: 20
    }
  }

  /// A static table of the library; never freed.
  var method: OpaquePointer? {
    switch self {
    case .sm3: EVP_sm3()
    case .sha256: EVP_sha256()
    case .sha1: EVP_sha1()
    }
  }
}
