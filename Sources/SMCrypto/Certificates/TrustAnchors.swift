internal import CLibCrypto

/// The issuers an office trusts: self-issued certificates are roots, the others only help to reach one.
package struct TrustAnchors: Sendable {
  package let roots: [Certificate]
  package let intermediates: [Certificate]
  /// Only those that one of the certificates has signed.
  package let revocations: [RevocationList]

  package init(_ certificates: [Certificate], revocations lists: [RevocationList] = []) {
    roots = certificates.filter(\.isSelfIssued)
    intermediates = certificates.filter { !$0.isSelfIssued }
    revocations = lists.filter { list in certificates.contains(where: list.isSigned) }
  }

  /// When the certificate was taken back, in seconds since 1970, as far as the lists here know.
  package func revocation(of certificate: Certificate) -> Int64? {
    revocations.compactMap { $0.revocation(of: certificate) }.min()
  }

  /// Whether a chain of right signatures, all valid at `moment` and no issuer taken back by then, leads from `leaf` to a
  /// root. Nothing is fetched.
  /// - Parameters:
  ///   - others: certificates the signed file brings along.
  ///   - moment: seconds since 1970.
  package func vouch(for leaf: Certificate, through others: [Certificate] = [], at moment: Int64) -> Bool {
    guard !roots.isEmpty, let store = X509_STORE_new() else { return false }
    defer {
      X509_STORE_free(store)
      ERR_clear_error()
    }
    for root in roots { X509_STORE_add_cert(store, root.pointer) }
    guard let helpers = libcrypto_new_certificates() else { return false }
    defer { libcrypto_free_certificates(helpers) }
    for helper in intermediates + others.prefix(16) { _ = libcrypto_push_certificate(helpers, helper.pointer) }
    guard let context = X509_STORE_CTX_new() else { return false }
    defer { X509_STORE_CTX_free(context) }
    guard X509_STORE_CTX_init(context, store, leaf.pointer, helpers) == 1 else { return false }
    X509_STORE_CTX_set_time(context, 0, time_t(moment))
    X509_STORE_CTX_set_depth(context, 8)
    guard X509_verify_cert(context) == 1 else { return false }
    guard let chain = X509_STORE_CTX_get0_chain(context), !revocations.isEmpty else { return true }
    return (1..<max(1, libcrypto_certificate_count(chain))).allSatisfy { index in
      guard let issuer = Certificate(sharing: libcrypto_certificate_at(chain, index)) else { return false }
      return revocation(of: issuer).map { $0 > moment } ?? true
    }
  }
}
