internal import CLibCrypto

/// SM2 signatures with SM3 (GB/T 32918.2-2016).
package enum SM2 {
  /// The signer's identity that GM/T 0009 prescribes where no other was agreed.
  package static let defaultIdentity = Array("1234567812345678".utf8)
}

/// A key that signs. Safe to share between tasks.
package final class SM2PrivateKey: Sendable {
  private let key: LibraryKey
  package let publicKey: SM2PublicKey

  private init(_ key: LibraryKey) throws(CryptoFailure) {
    self.key = key
    self.publicKey = try SM2PublicKey(point: key.point())
  }

  package static func generated() throws(CryptoFailure) -> SM2PrivateKey {
    try SM2PrivateKey(LibraryKey.generatedSM2())
  }

  /// - Parameter scalar: 32 bytes, as ``scalar()`` gave them; the pair is checked to belong together.
  package convenience init(scalar: [UInt8], publicPoint: [UInt8]) throws(CryptoFailure) {
    try self.init(LibraryKey.sm2(point: publicPoint, scalar: scalar))
  }

  /// The secret, 32 bytes, to be sealed for storage at once.
  package func scalar() throws(CryptoFailure) -> [UInt8] { try key.scalar() }

  package func signature(
    of message: [UInt8], identity: [UInt8] = SM2.defaultIdentity
  ) throws(CryptoFailure) -> SM2Signature {
    let context = try SM2Context(key, identity: identity)
    guard EVP_DigestSignInit(context.digest, nil, EVP_sm3(), nil, key.pointer) == 1 else {
      throw .last("EVP_DigestSignInit")
    }
    var der = [UInt8](repeating: 0, count: 80)
    var length = der.count
    guard EVP_DigestSign(context.digest, &der, &length, message, message.count) == 1,
      let signature = SM2Signature(der: Array(der.prefix(length)))
    else { throw .last("EVP_DigestSign") }
    return signature
  }
}

/// A key that verifies. Safe to share between tasks.
package final class SM2PublicKey: Sendable {
  private let key: LibraryKey
  /// 65 bytes: 04 ‖ x ‖ y.
  package let point: [UInt8]

  /// - Throws: `unusableKey` unless the 65 bytes are an uncompressed point of the curve.
  package init(point: [UInt8]) throws(CryptoFailure) {
    self.key = try LibraryKey.sm2(point: point, scalar: nil)
    self.point = point
  }

  /// Whether `signature` is this key's over `message`; anything malformed is simply not a valid signature.
  package func verifies(
    _ signature: SM2Signature, of message: [UInt8], identity: [UInt8] = SM2.defaultIdentity
  ) throws(CryptoFailure) -> Bool {
    let context = try SM2Context(key, identity: identity)
    guard EVP_DigestVerifyInit(context.digest, nil, EVP_sm3(), nil, key.pointer) == 1 else {
      throw .last("EVP_DigestVerifyInit")
    }
    let der = signature.der
    let answer = EVP_DigestVerify(context.digest, der, der.count, message, message.count)
    ERR_clear_error()
    return answer == 1
  }

  /// The key in the form other tools read (SubjectPublicKeyInfo, PEM).
  package func pem() throws(CryptoFailure) -> String {
    guard let memory = BIO_new(BIO_s_mem()) else { throw .last("BIO_new") }
    defer { BIO_free(memory) }
    guard PEM_write_bio_PUBKEY(memory, key.pointer) == 1 else { throw .last("PEM_write_bio_PUBKEY") }
    var out = [UInt8](repeating: 0, count: BIO_ctrl_pending(memory))
    let read = BIO_read(memory, &out, Int32(out.count))
    guard read == out.count else { throw .last("BIO_read") }
    return String(decoding: out, as: UTF8.self)
  }
}

/// Owns the two contexts of one signing or verifying; the key's context must outlive the digest's.
private struct SM2Context: ~Copyable {
  let digest: OpaquePointer
  private let parameters: OpaquePointer

  init(_ key: LibraryKey, identity: [UInt8]) throws(CryptoFailure) {
    guard let parameters = EVP_PKEY_CTX_new(key.pointer, nil) else { throw .last("EVP_PKEY_CTX_new") }
    guard EVP_PKEY_CTX_set1_id(parameters, identity, Int32(clamping: identity.count)) == 1,
      let digest = EVP_MD_CTX_new()
    else {
      EVP_PKEY_CTX_free(parameters)
      throw .last("EVP_PKEY_CTX_set1_id")
    }
    EVP_MD_CTX_set_pkey_ctx(digest, parameters)
    self.digest = digest
    self.parameters = parameters
  }

  deinit {
    EVP_MD_CTX_free(digest)
    EVP_PKEY_CTX_free(parameters)
  }
}
