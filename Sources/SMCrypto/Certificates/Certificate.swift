internal import CLibCrypto

/// An X.509 certificate. libcrypto guards what it caches in it with a lock, so several tasks may use it at once.
package final class Certificate: @unchecked Sendable {  // Never changed after it was made; see above.
  let pointer: OpaquePointer
  /// As it was read.
  package let der: [UInt8]

  /// Takes over the caller's reference.
  init(owning pointer: OpaquePointer, der: [UInt8]) {
    self.pointer = pointer
    self.der = der
    if X509_get_signature_nid(pointer) == libcrypto_sm2_with_sm3 { nameIdentity() }
  }

  deinit { X509_free(pointer) }

  /// Issuers sign with the identity of GM/T 0009; libcrypto would take an empty one.
  private func nameIdentity() {
    guard let identity = ASN1_OCTET_STRING_new() else { return }
    ASN1_STRING_set(identity, SM2.defaultIdentity, Int32(SM2.defaultIdentity.count))
    X509_set0_distinguishing_id(pointer, identity)
  }
}

extension Certificate {
  /// - Returns: `nil` for anything but one whole certificate in DER.
  package convenience init?(der: [UInt8]) {
    var end: UnsafePointer<UInt8>?
    let read: OpaquePointer? = der.withUnsafeBufferPointer { bytes in
      end = bytes.baseAddress
      guard let made = d2i_X509(nil, &end, bytes.count) else { return nil }
      guard let start = bytes.baseAddress, let end, end - start == bytes.count else {
        X509_free(made)
        return nil
      }
      return made
    }
    ERR_clear_error()
    guard let read else { return nil }
    self.init(owning: read, der: der)
  }

  /// Every certificate of a PEM text, or the one of a DER file.
  package static func all(in bytes: [UInt8]) -> [Certificate] {
    if let one = Certificate(der: bytes) { return [one] }
    guard let memory = BIO_new_mem_buf(bytes, Int32(clamping: bytes.count)) else { return [] }
    defer {
      BIO_free(memory)
      ERR_clear_error()
    }
    var found: [Certificate] = []
    while found.count < 1000, let read = PEM_read_bio_X509(memory, nil, nil, nil) {
      found.append(Certificate(owning: read, der: encoded(read)))
    }
    return found
  }

  /// A certificate that somebody else still holds.
  convenience init?(sharing pointer: OpaquePointer?) {
    guard let pointer, X509_up_ref(pointer) == 1 else { return nil }
    self.init(owning: pointer, der: Certificate.encoded(pointer))
  }

  private static func encoded(_ certificate: OpaquePointer) -> [UInt8] {
    var start: UnsafeMutablePointer<UInt8>?
    let count = i2d_X509(certificate, &start)
    guard count > 0, let start else { return [] }
    defer { CRYPTO_free(start, "", 0) }
    return Array(UnsafeBufferPointer(start: start, count: Int(count)))
  }
}
