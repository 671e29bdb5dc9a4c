internal import CLibCrypto

/// A list of certificates that their issuer took back (RFC 5280 §5), as an office downloads it from the issuer.
package final class RevocationList: @unchecked Sendable {  // Its entries are sorted by the library under its own lock.
  private let pointer: OpaquePointer

  private init(owning pointer: OpaquePointer) { self.pointer = pointer }

  deinit { X509_CRL_free(pointer) }

  /// Every list of a PEM text, or the one of a DER file.
  package static func all(in bytes: [UInt8]) -> [RevocationList] {
    defer { ERR_clear_error() }
    if let one = bytes.withUnsafeBufferPointer({ bytes in
      var start = bytes.baseAddress
      return d2i_X509_CRL(nil, &start, bytes.count)
    }) {
      return [RevocationList(owning: one)]
    }
    guard let memory = BIO_new_mem_buf(bytes, Int32(clamping: bytes.count)) else { return [] }
    defer { BIO_free(memory) }
    var found: [RevocationList] = []
    while found.count < 100, let read = PEM_read_bio_X509_CRL(memory, nil, nil, nil) {
      found.append(RevocationList(owning: read))
    }
    return found
  }

  /// Whether `issuer` is the one that the list names and its signature is right.
  package func isSigned(by issuer: Certificate) -> Bool {
    defer { ERR_clear_error() }
    guard X509_NAME_cmp(X509_CRL_get_issuer(pointer), X509_get_subject_name(issuer.pointer)) == 0 else { return false }
    if X509_CRL_get_signature_nid(pointer) == libcrypto_sm2_with_sm3 {
      // The library would sign under an empty identity, not under that of GM/T 0009.
      guard let key = issuer.sm2Key, let value = signatureValue, let signature = SM2Signature(der: value) else {
        return false
      }
      return (try? key.verifies(signature, of: statement)) ?? false
    }
    guard let key = X509_get0_pubkey(issuer.pointer) else { return false }
    return X509_CRL_verify(pointer, key) == 1
  }

  /// When the certificate was taken back, in seconds since 1970; `nil` where the list does not name it.
  func revocation(of certificate: Certificate) -> Int64? {
    var entry: OpaquePointer?
    guard X509_CRL_get0_by_cert(pointer, &entry, certificate.pointer) == 1, let entry else { return nil }
    // A date that cannot be read is taken for the earliest there is.
    return Certificate.seconds(X509_REVOKED_get0_revocationDate(entry)) ?? .min
  }

  private var signatureValue: [UInt8]? {
    var value: UnsafePointer<ASN1_BIT_STRING>?
    X509_CRL_get0_signature(pointer, &value, nil)
    guard let value, let start = value.pointee.data, value.pointee.length > 0 else { return nil }
    return Array(UnsafeBufferPointer(start: start, count: Int(value.pointee.length)))
  }

  private var statement: [UInt8] {
    var start: UnsafeMutablePointer<UInt8>?
    let count = i2d_re_X509_CRL_tbs(pointer, &start)
    guard count > 0, let start else { return [] }
    defer { CRYPTO_free(start, "", 0) }
    return Array(UnsafeBufferPointer(start: start, count: Int(count)))
  }
}
