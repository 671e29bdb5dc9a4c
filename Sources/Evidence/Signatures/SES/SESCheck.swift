internal import SMCrypto
internal import Standards

/// What a seal's signature comes to, apart from the digests of the package's parts.
struct SESCheck {
  /// The first thing that is wrong; `nil` when all is right.
  let fault: Fault?
  let certificate: Certificate?

  enum Fault: Hashable {
    case algorithm(String)
    case certificateUnreadable
    /// The signed digest is not that of the signature's description.
    case description
    case signature
    case makersSignature
    case signerNotInSeal
    case otherSeal
    case timeUnreadable
    case sealNotValidThen
    case certificateNotValidThen
  }

  /// - Parameters:
  ///   - described: the bytes of `Signature.xml`.
  ///   - stated: the signing time in it, for signatures whose own is a token.
  ///   - stamped: the time that a stamp proves, before which the signature was made.
  ///   - seal: `Seal.esl`, where the package carries it.
  init(
    _ signature: SESSignature, described: [UInt8], stated: SigningMoment?, stamped: SigningMoment? = nil,
    seal stored: [UInt8]?
  ) {
    certificate = Certificate(der: signature.certificate)
    fault = SESCheck.fault(signature, certificate, described, stamped ?? signature.signedAt ?? stated, stored)
  }

  private static func fault(
    _ signature: SESSignature, _ certificate: Certificate?, _ described: [UInt8], _ moment: SigningMoment?,
    _ stored: [UInt8]?
  ) -> Fault? {
    guard SM2Check.algorithms.contains(signature.algorithm) else { return .algorithm(signature.algorithm) }
    guard let certificate, let key = certificate.sm2Key else { return .certificateUnreadable }
    guard signature.dataHash == SM3.digest(of: described).bytes else { return .description }
    guard SM2Check.holds(signature.signature, over: Array(signature.toSign), key: key) else { return .signature }

    let seal = signature.seal
    guard SM2Check.algorithms.contains(seal.algorithm) else { return .algorithm(seal.algorithm) }
    guard let maker = Certificate(der: seal.maker)?.sm2Key,
      seal.signed.contains(where: { SM2Check.holds(seal.signature, over: $0, key: maker) })
    else { return .makersSignature }
    guard seal.serves(signature.certificate) else { return .signerNotInSeal }
    if let stored, !stored.elementsEqual(seal.der) { return .otherSeal }

    guard let moment else { return .timeUnreadable }
    guard let from = seal.validFrom, let to = seal.validTo, from.moment <= moment.moment,
      moment.moment <= to.moment
    else { return .sealNotValidThen }
    guard let valid = certificate.validity, valid.contains(moment.moment.milliseconds / 1000) else {
      return .certificateNotValidThen
    }
    return nil
  }
}
