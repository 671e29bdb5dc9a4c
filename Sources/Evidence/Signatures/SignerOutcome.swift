internal import SMCrypto
internal import Standards

/// The verdict on a signer whose message was checked: what it is worth at the time of signing.
struct SignerOutcome {
  let status: SignatureReading.Status
  let note: SignatureNote?
  /// When the signer's certificate was taken back.
  private(set) var revokedAt: SigningMoment?

  init(_ message: CMSCheck, at moment: SigningMoment?, trust: TrustFolder) {
    switch message.verdict {
    case .contentDiffers: self.init(.digestMismatch, .contentChanged)
    case .signatureWrong: self.init(.signatureInvalid, .signature)
    case .unsupported: self.init(.unsupported, message.signer == nil ? .noCertificate : .algorithm(""))
    case .valid:
      guard let signer = message.signer else {
        self.init(.unsupported, .noCertificate)
        return
      }
      self.init(signer, others: message.certificates, at: moment, trust: trust)
    }
  }

  /// For a signature that holds.
  init(_ signer: Certificate, others: [Certificate], at moment: SigningMoment?, trust: TrustFolder) {
    guard let moment else {
      self.init(.signatureInvalid, .timeUnreadable)
      return
    }
    let seconds = moment.moment.milliseconds / 1000
    guard let validity = signer.validity, validity.contains(seconds) else {
      self.init(.signatureInvalid, .certificateNotValidThen)
      return
    }
    if let taken = trust.anchors.revocation(of: signer) {
      let then = SigningMoment(seconds: max(0, taken))
      guard taken > seconds else {
        self.init(.signatureInvalid, .certificateRevoked(then))
        revokedAt = then
        return
      }
      let isAnchored = trust.anchors.vouch(for: signer, through: others, at: seconds)
      self.init(isAnchored ? .validAnchored : .validUnanchored, .certificateRevokedLater(then))
      revokedAt = then
      return
    }
    let isAnchored = trust.anchors.vouch(for: signer, through: others, at: seconds)
    self.init(isAnchored ? .validAnchored : .validUnanchored, isAnchored ? nil : .notAnchored)
  }

  private init(_ status: SignatureReading.Status, _ note: SignatureNote?) {
    self.status = status
    self.note = note
  }
}
