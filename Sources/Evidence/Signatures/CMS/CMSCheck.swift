internal import SMCrypto

/// What a signed message of the PKCS#7 family comes to, with keys for SM2 (GM/T 0010) as well as RSA and ECDSA.
struct CMSCheck {
  let verdict: SignedMessage.Verdict
  let signer: Certificate?
  let certificates: [Certificate]
  let signedAt: SigningMoment?

  /// - Parameters:
  ///   - der: the message; zeros may pad it.
  ///   - content: what must have been signed, whether the message carries it or not.
  init(_ der: [UInt8], content: [UInt8]) {
    if let message = try? SM2SignedData(der[...]) {
      verdict = message.verdict(over: content)
      signer = message.signer
      certificates = message.certificates
      signedAt = message.signedAt
    } else {
      let message = SignedMessage(der: der, content: content)
      verdict = message.verdict
      signer = message.signer
      certificates = message.certificates
      signedAt = message.signedAt.map { SigningMoment(seconds: $0) }
    }
  }
}
