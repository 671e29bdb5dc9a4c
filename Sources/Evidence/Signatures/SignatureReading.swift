package import Standards

/// One electronic signature or seal in a file, and what checking it came to.
package struct SignatureReading: Hashable, Codable, Sendable {
  package enum Status: String, Codable, CaseIterable, Sendable {
    /// Whole, and the signer's certificate leads to a root of the trust folder.
    case validAnchored = "valid-anchored"
    /// Whole, but nobody here vouches for the signer's issuer.
    case validUnanchored = "valid-unanchored"
    /// A protected part was changed after signing.
    case digestMismatch = "digest-mismatch"
    case signatureInvalid = "signature-invalid"
    /// The seal is not the one that was signed with, is not the signer's, or was not valid at signing time.
    case sealMismatch = "seal-mismatch"
    case unsupported
    case unsigned

    package var isValid: Bool { self == .validAnchored || self == .validUnanchored }
  }

  /// `GB/T 38540 v4`, `GM/T 0031 v1`, `CMS`, `PKCS#7`.
  package var form: String
  package var status: Status
  package var signer: String?
  package var issuer: String?
  package var sealName: String?
  /// As the file states it; not proved by a time stamp unless the note says so.
  package var signedAt: String?
  /// Parts whose digest differs or that are missing.
  package var broken: [String]
  package var note: Phrase?
  /// Where the seal's picture stands.
  package var page: Int?
  package var box: PageBox?

  package init(form: String, status: Status) {
    self.form = form
    self.status = status
    signer = nil
    issuer = nil
    sealName = nil
    signedAt = nil
    broken = []
    note = nil
    page = nil
    box = nil
  }
}
