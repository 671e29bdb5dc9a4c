internal import SMCrypto
internal import Standards

/// The verdict on the signed value of an OFD signature, by a seal or by a bare signed message.
struct OFDSignatureVerdict {
  private var form = "OFD"
  private var status: SignatureReading.Status
  private var note: SignatureNote?
  private var signer: Certificate?
  private var sealName: String?
  private var moment: SigningMoment?
  private var stamp: SignatureReading.TimeStamp?
  private var revokedAt: SigningMoment?

  init(_ description: OFDSignatureDescription, value: [UInt8]?, package: OFDPackage, trust: TrustFolder) {
    status = .signatureInvalid
    guard let value else {
      note = .missing
      return
    }
    let stated = description.stated.flatMap { SigningMoment($0) }
    if let signature = try? SESSignature(value) {
      judge(signature, description, stated, package, trust)
    } else if OFDSignatureVerdict.isMessage(value) {
      judge(CMSCheck(value, content: description.bytes), StampCheck(inMessage: value, trust: trust), stated, trust)
    } else if (try? DER(value[...], padded: true).children().allSatisfy { $0.tag == DER.integer }) == true {
      // A bare pair of numbers: right or wrong, the key to tell is not in the file.
      (form, status, note) = ("SM2", .unsupported, .noCertificate)
    } else {
      (status, note) = (.unsupported, .structure)
    }
    moment = moment ?? stated
  }

  private static func isMessage(_ value: [UInt8]) -> Bool {
    guard let parts = try? DER(value[...], padded: true).children() else { return value.starts(with: [0x30, 0x80]) }
    return parts.first?.tag == DER.objectIdentifier
  }

  private mutating func judge(
    _ signature: SESSignature, _ description: OFDSignatureDescription, _ stated: SigningMoment?, _ package: OFDPackage,
    _ trust: TrustFolder
  ) {
    form = signature.form == .v1 ? "GM/T 0031 v1" : "GB/T 38540 v4"
    let stamped = signature.stamp.flatMap { StampCheck($0, over: signature.signature, trust: trust) }
    stamp = stamped?.reading
    moment = stamped?.proved ?? signature.signedAt ?? stated
    sealName = signature.seal.name
    // A seal that the description names and that cannot be read is not the seal that signed.
    let stored = description.seal.map { (try? package.contents($0, from: description.path)) ?? [] }
    let check = SESCheck(
      signature, described: description.bytes, stated: stated, stamped: stamped?.proved, seal: stored)
    signer = check.certificate
    if let fault = check.fault {
      (status, note) = fault.verdict
    } else if let signer {
      let outcome = SignerOutcome(signer, others: [], at: moment, trust: trust)
      (status, note, revokedAt) = (outcome.status, outcome.note, outcome.revokedAt)
    }
  }

  private mutating func judge(
    _ message: CMSCheck, _ stamped: StampCheck?, _ stated: SigningMoment?, _ trust: TrustFolder
  ) {
    form = "CMS"
    stamp = stamped?.reading
    moment = stamped?.proved ?? message.signedAt ?? stated
    signer = message.signer
    let outcome = SignerOutcome(message, at: moment, trust: trust)
    (status, note, revokedAt) = (outcome.status, outcome.note, outcome.revokedAt)
  }

  func apply(to reading: inout SignatureReading) {
    reading.form = form
    reading.status = status
    reading.note = note?.words
    reading.signer = signer?.subject
    reading.issuer = signer?.issuer
    reading.sealName = sealName
    reading.timeStamp = stamp
    reading.revokedAt = revokedAt?.text
    if let moment { reading.signedAt = moment.text }
  }
}

extension SESCheck.Fault {
  var verdict: (SignatureReading.Status, SignatureNote?) {
    switch self {
    case .algorithm(let name): (.unsupported, .algorithm(name))
    case .certificateUnreadable: (.unsupported, .noCertificate)
    case .description: (.digestMismatch, .description)
    case .signature: (.signatureInvalid, .signature)
    case .makersSignature: (.sealMismatch, .makersSignature)
    case .signerNotInSeal: (.sealMismatch, .signerNotInSeal)
    case .otherSeal: (.sealMismatch, .otherSeal)
    case .timeUnreadable: (.signatureInvalid, .timeUnreadable)
    case .sealNotValidThen: (.sealMismatch, .sealNotValidThen)
    case .certificateNotValidThen: (.signatureInvalid, .certificateNotValidThen)
    }
  }
}
