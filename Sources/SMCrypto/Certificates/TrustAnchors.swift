internal import CLibCrypto

/// The issuers an office trusts: self-issued certificates are roots, the others only help to reach one.
package struct TrustAnchors: Sendable {
  package let roots: [Certificate]
  package let intermediates: [Certificate]

  package init(_ certificates: [Certificate]) {
    roots = certificates.filter(\.isSelfIssued)
    intermediates = certificates.filter { !$0.isSelfIssued }
  }

  /// Whether a chain of right signatures, all valid at `moment`, leads from `leaf` to a root. Nothing is fetched:
  /// revocation is not asked for.
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
    return X509_verify_cert(context) == 1
  }
}
