internal import CLibCrypto

/// A signature of the PKCS#7 family (RFC 5652) with RSA or ECDSA keys, checked by libcrypto.
package struct SignedMessage: Sendable {
  package enum Verdict: Hashable, Sendable {
    case valid
    /// The content's digest is not the signed one.
    case contentDiffers
    /// The digest agrees or is not there; the signature over it is wrong.
    case signatureWrong
    /// No signed data, no signer, no certificate of the signer, or an algorithm that the library lacks.
    case unsupported
  }

  package let verdict: Verdict
  package let signer: Certificate?
  package let certificates: [Certificate]
  /// As the signer states it, in seconds since 1970.
  package let signedAt: Int64?

  /// - Parameters:
  ///   - der: the ContentInfo; what follows it is ignored, since writers pad it.
  ///   - content: what must have been signed, whether the message carries it or not.
  package init(der: [UInt8], content: [UInt8]) {
    defer { ERR_clear_error() }
    guard let message = SignedMessage.parsed(der) else {
      (verdict, signer, certificates, signedAt) = (.unsupported, nil, [], nil)
      return
    }
    defer { CMS_ContentInfo_free(message) }
    let listed = CMS_get1_certs(message)
    var found: [Certificate] = []
    if let listed {
      for index in 0..<min(32, libcrypto_certificate_count(listed)) {
        if let one = Certificate(sharing: libcrypto_certificate_at(listed, index)) { found.append(one) }
      }
      libcrypto_release_certificates(listed)
    }
    certificates = found
    ERR_clear_error()
    verdict = SignedMessage.verify(message, content)
    let first = SignedMessage.firstSigner(message)
    signer = first.flatMap { info in found.first { CMS_SignerInfo_cert_cmp(info, $0.pointer) == 0 } }
    signedAt = first.flatMap(SignedMessage.time)
  }

  private static func parsed(_ der: [UInt8]) -> OpaquePointer? {
    der.withUnsafeBufferPointer { bytes in
      guard let memory = BIO_new_mem_buf(bytes.baseAddress, Int32(clamping: bytes.count)) else { return nil }
      defer { BIO_free(memory) }
      return d2i_CMS_bio(memory, nil)
    }
  }

  private static func verify(_ message: OpaquePointer, _ content: [UInt8]) -> Verdict {
    let carried = CMS_get0_content(message)?.pointee
    if let carried {
      // Whoever carries content of its own must carry ours: else it would vouch for something nobody reads.
      let bytes = UnsafeBufferPointer(start: carried.pointee.data, count: Int(carried.pointee.length))
      guard bytes.elementsEqual(content) else { return .contentDiffers }
    }
    let memory = carried == nil ? BIO_new_mem_buf(content, Int32(clamping: content.count)) : nil
    defer { BIO_free(memory) }
    guard carried != nil || memory != nil else { return .unsupported }
    if CMS_verify(message, nil, nil, memory, nil, libcrypto_cms_signature_alone) == 1 { return .valid }
    // The library says only that something was wrong; the signed attributes tell which of the two.
    guard let signer = firstSigner(message), hasKey(signer) else { return .unsupported }
    guard CMS_signed_get_attr_count(signer) > 0 else { return .contentDiffers }
    ERR_clear_error()
    if CMS_SignerInfo_verify(signer) == 1 { return .contentDiffers }
    let reason = Int32(ERR_peek_error() & 0x7f_ffff)
    return reason == CMS_R_UNKNOWN_DIGEST_ALGORITHM ? .unsupported : .signatureWrong
  }

  private static func hasKey(_ signer: OpaquePointer) -> Bool {
    var key: OpaquePointer?
    CMS_SignerInfo_get0_algs(signer, &key, nil, nil, nil)
    return key != nil
  }

  private static func firstSigner(_ message: OpaquePointer) -> OpaquePointer? {
    CMS_get0_SignerInfos(message).flatMap { libcrypto_signer_count($0) > 0 ? libcrypto_signer_at($0, 0) : nil }
  }

  private static func time(_ info: OpaquePointer) -> Int64? {
    let index = CMS_signed_get_attr_by_NID(info, libcrypto_signing_time, -1)
    guard index >= 0, let attribute = CMS_signed_get_attr(info, index),
      let value = X509_ATTRIBUTE_get0_type(attribute, 0)
    else { return nil }
    return Certificate.seconds(value.pointee.value.asn1_string.map { UnsafePointer($0) })
  }
}
