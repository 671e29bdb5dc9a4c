internal import CLibCrypto

extension Certificate {
  /// The holder's common name, or the whole name in one line where there is none.
  package var subject: String { Certificate.name(X509_get_subject_name(pointer)) }

  package var issuer: String { Certificate.name(X509_get_issuer_name(pointer)) }

  /// Issued by itself; whether its signature is right is another question.
  package var isSelfIssued: Bool {
    X509_NAME_cmp(X509_get_subject_name(pointer), X509_get_issuer_name(pointer)) == 0
  }

  private static func name(_ name: OpaquePointer?) -> String {
    guard let name else { return "" }
    var last: Int32 = -1
    while true {
      let next = X509_NAME_get_index_by_NID(name, libcrypto_common_name, last)
      guard next >= 0 else { break }
      last = next
    }
    if last >= 0, let text = X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, last)).flatMap(text(of:)) {
      return text
    }
    guard let line = X509_NAME_oneline(name, nil, 0) else { return "" }
    defer { CRYPTO_free(line, "", 0) }
    return String(cString: line)
  }

  private static func text(of string: UnsafeMutablePointer<ASN1_STRING>) -> String? {
    var out: UnsafeMutablePointer<UInt8>?
    let count = ASN1_STRING_to_UTF8(&out, string)
    ERR_clear_error()
    guard count > 0, let out else { return nil }
    defer { CRYPTO_free(out, "", 0) }
    return String(decoding: UnsafeBufferPointer(start: out, count: Int(count)), as: UTF8.self)
  }
}

extension Certificate {
  /// Seconds since 1970 from which and up to which the certificate is valid, both included; `nil` when unreadable.
  package var validity: ClosedRange<Int64>? {
    guard let from = Certificate.seconds(X509_get0_notBefore(pointer)),
      let to = Certificate.seconds(X509_get0_notAfter(pointer)), from <= to
    else { return nil }
    return from...to
  }

  static func seconds(_ time: UnsafePointer<ASN1_TIME>?) -> Int64? {
    guard let time, let epoch = ASN1_TIME_set(nil, 0) else { return nil }
    defer { ASN1_STRING_free(epoch) }
    var (days, seconds): (Int32, Int32) = (0, 0)
    guard ASN1_TIME_diff(&days, &seconds, epoch, time) == 1 else {
      ERR_clear_error()
      return nil
    }
    return Int64(days) * 86_400 + Int64(seconds)
  }

  /// The holder's key, where it is one for SM2.
  package var sm2Key: SM2PublicKey? {
    guard let bits = X509_get0_pubkey_bitstr(pointer), let start = bits.pointee.data, bits.pointee.length == 65
    else { return nil }
    return try? SM2PublicKey(point: Array(UnsafeBufferPointer(start: start, count: 65)))
  }
}
