internal import CLibCrypto

/// The cryptographic library this process is linked with.
package enum CryptoLibrary {
  /// For the system page and the log, for example `OpenSSL 3.0.17 1 Jul 2025`.
  package static var version: String { String(cString: OpenSSL_version(OPENSSL_VERSION)) }

  /// Checks the library against published vectors; run it once at start and refuse to serve when it throws.
  package static func selfTest() throws(CryptoFailure) {
    guard HashAlgorithm.allCases.allSatisfy({ $0.method.map { EVP_MD_get_size($0) } != nil }), canHash(.sm3),
      SM3.digest(of: "abc").hex == "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"
    else { throw .selfTest("SM3") }
    guard canHash(.sha256),
      SHA256.digest(of: "abc").hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    else { throw .selfTest("SHA-256") }
    let block = Hex.bytes(of: "0123456789abcdeffedcba9876543210") ?? []
    guard try Hex.text(of: SM4.block(key: block, block)) == "681edf34d206965e86b3e94f536e4246" else {
      throw .selfTest("SM4")
    }
    let key = try SM2PrivateKey.generated()
    let signature = try key.signature(of: block)
    guard try key.publicKey.verifies(signature, of: block), try !key.publicKey.verifies(signature, of: block + [0])
    else { throw .selfTest("SM2") }
  }

  /// Whether the library takes the algorithm at all; a build without SM3 does not.
  private static func canHash(_ algorithm: HashAlgorithm) -> Bool {
    var out = [UInt8](repeating: 0, count: 64)
    var length: UInt32 = 0
    return EVP_Digest("a", 1, &out, &length, algorithm.method, nil) == 1
  }
}
