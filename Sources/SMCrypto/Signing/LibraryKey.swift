internal import CLibCrypto

/// Owns one reference to a libcrypto key. The key is never changed after it was made, and libcrypto counts its
/// references atomically, so several tasks may use it at once.
final class LibraryKey: @unchecked Sendable {  // See above.
  let pointer: OpaquePointer

  /// Takes over the caller's reference.
  init(owning pointer: OpaquePointer) { self.pointer = pointer }

  deinit { EVP_PKEY_free(pointer) }
}

extension LibraryKey {
  static func generatedSM2() throws(CryptoFailure) -> LibraryKey {
    guard let context = EVP_PKEY_CTX_new_from_name(nil, "SM2", nil) else { throw .last("EVP_PKEY_CTX_new_from_name") }
    defer { EVP_PKEY_CTX_free(context) }
    var key: OpaquePointer?
    guard EVP_PKEY_keygen_init(context) == 1, EVP_PKEY_generate(context, &key) == 1, let key else {
      throw .last("EVP_PKEY_generate")
    }
    return LibraryKey(owning: key)
  }

  /// - Parameters:
  ///   - point: 65 bytes, 04 ‖ x ‖ y; checked to lie on the curve.
  ///   - scalar: 32 bytes of the private key, or `nil` for a public key.
  static func sm2(point: [UInt8], scalar: [UInt8]?) throws(CryptoFailure) -> LibraryKey {
    guard point.count == 65, point[0] == 4, scalar == nil || scalar?.count == 32 else { throw .unusableKey }
    guard let builder = OSSL_PARAM_BLD_new() else { throw .last("OSSL_PARAM_BLD_new") }
    defer { OSSL_PARAM_BLD_free(builder) }
    // The builder keeps pointers to the number, the names and the bytes until the parameters are made.
    let number = scalar.flatMap { BN_bin2bn($0, Int32($0.count), BN_secure_new()) }
    defer { BN_clear_free(number) }
    return try point.withUnsafeBufferPointerTyped { (bytes) throws(CryptoFailure) in
      guard OSSL_PARAM_BLD_push_utf8_string(builder, name("group"), name("SM2"), 0) == 1,
        OSSL_PARAM_BLD_push_octet_string(builder, name("pub"), bytes.baseAddress, bytes.count) == 1,
        scalar == nil || (number != nil && OSSL_PARAM_BLD_push_BN(builder, name("priv"), number) == 1),
        let parameters = OSSL_PARAM_BLD_to_param(builder)
      else { throw .last("OSSL_PARAM_BLD_to_param") }
      defer { OSSL_PARAM_free(parameters) }
      let selection = scalar == nil ? libcrypto_select_public_key : libcrypto_select_key_pair
      let key = try make(from: parameters, selection: selection)
      try key.check(withPrivate: scalar != nil)
      return key
    }
  }

  private static func make(
    from parameters: UnsafeMutablePointer<OSSL_PARAM>, selection: Int32
  ) throws(CryptoFailure) -> LibraryKey {
    guard let context = EVP_PKEY_CTX_new_from_name(nil, "SM2", nil) else { throw .last("EVP_PKEY_CTX_new_from_name") }
    defer { EVP_PKEY_CTX_free(context) }
    var key: OpaquePointer?
    guard EVP_PKEY_fromdata_init(context) == 1, EVP_PKEY_fromdata(context, &key, selection, parameters) == 1, let key
    else {
      ERR_clear_error()
      throw .unusableKey
    }
    return LibraryKey(owning: key)
  }

  private func check(withPrivate: Bool) throws(CryptoFailure) {
    guard let context = EVP_PKEY_CTX_new(pointer, nil) else { throw .last("EVP_PKEY_CTX_new") }
    defer { EVP_PKEY_CTX_free(context) }
    guard EVP_PKEY_public_check(context) == 1, !withPrivate || EVP_PKEY_pairwise_check(context) == 1 else {
      ERR_clear_error()
      throw .unusableKey
    }
  }

  /// 04 ‖ x ‖ y.
  func point() throws(CryptoFailure) -> [UInt8] {
    var out = [UInt8](repeating: 0, count: 65)
    var length = 0
    guard EVP_PKEY_get_octet_string_param(pointer, "pub", &out, out.count, &length) == 1, length == 65, out[0] == 4
    else { throw .last("EVP_PKEY_get_octet_string_param") }
    return out
  }

  /// 32 bytes; wipe after use.
  func scalar() throws(CryptoFailure) -> [UInt8] {
    var number: OpaquePointer?
    guard EVP_PKEY_get_bn_param(pointer, "priv", &number) == 1, let number else {
      throw .last("EVP_PKEY_get_bn_param")
    }
    defer { BN_clear_free(number) }
    var out = [UInt8](repeating: 0, count: 32)
    guard BN_bn2binpad(number, &out, 32) == 32 else { throw .last("BN_bn2binpad") }
    return out
  }
}

/// The characters of a literal, which stay in memory as long as the process.
private func name(_ literal: StaticString) -> UnsafePointer<CChar> {
  UnsafeRawPointer(literal.utf8Start).assumingMemoryBound(to: CChar.self)
}

extension Array where Element == UInt8 {
  /// `withUnsafeBufferPointer` with a typed error.
  func withUnsafeBufferPointerTyped<Value>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(CryptoFailure) -> Value
  ) throws(CryptoFailure) -> Value {
    try withUnsafeBufferPointer { bytes in
      Result { () throws(CryptoFailure) in try body(bytes) }
    }.get()
  }
}
