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

  /// A third party's word that the signature existed at a moment (RFC 3161, GM/T 0033).
  package struct TimeStamp: Hashable, Codable, Sendable {
    /// `digest-mismatch` when it was made over something else.
    package var status: Status
    package var moment: String
    package var authority: String?
  }

  /// `GB/T 38540 v4`, `GM/T 0031 v1`, `CMS`, `PKCS#7`.
  package var form: String
  package var status: Status
  package var signer: String?
  package var issuer: String?
  package var sealName: String?
  /// As the file states it, or as a time stamp proves it.
  package var signedAt: String?
  /// Where the signature carries one.
  package var timeStamp: TimeStamp?
  /// When the signer's certificate was taken back, where a list of the trust folder says so.
  package var revokedAt: String?
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
    timeStamp = nil
    revokedAt = nil
    broken = []
    note = nil
    page = nil
    box = nil
  }
}
