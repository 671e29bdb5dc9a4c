internal import SMCrypto
internal import Standards

/// A time stamp token (RFC 3161, GM/T 0033) and whether it was made over what it stands beside.
struct StampCheck {
  let reading: SignatureReading.TimeStamp
  let note: SignatureNote?
  /// The moment before which what is stamped existed; `nil` unless the stamp holds.
  let proved: SigningMoment?

  private static let tokenInfo = "1.2.840.113549.1.9.16.1.4"
  private static let tokenAttribute = "1.2.840.113549.1.9.16.2.14"
  private static let digests: [String: HashAlgorithm] = [
    "1.2.156.10197.1.401": .sm3, "1.2.156.10197.1.401.1": .sm3, "2.16.840.1.101.3.4.2.1": .sha256,
    "1.3.14.3.2.26": .sha1,
  ]

  /// - Returns: `nil` for anything but a token.
  init?(_ token: [UInt8], over stamped: [UInt8], trust: TrustFolder) {
    guard let info = try? Info(token) else { return nil }
    let message = CMSCheck(token, content: info.bytes)
    let outcome: SignerOutcome? =
      StampCheck.digests[info.algorithm].map { $0.digest(of: stamped) == info.digest } == true
      ? SignerOutcome(message, at: info.moment, trust: trust) : nil
    let isKnown = StampCheck.digests[info.algorithm] != nil
    let status = outcome?.status ?? (isKnown ? .digestMismatch : .unsupported)
    note = outcome.map(\.note) ?? (isKnown ? .contentChanged : .algorithm(info.algorithm))
    reading = SignatureReading.TimeStamp(
      status: status, moment: info.moment.text, authority: message.signer?.subject)
    proved = status.isValid ? info.moment : nil
  }

  /// The stamp over the first signer's signature, among the attributes that are not signed.
  init?(inMessage message: [UInt8], trust: TrustFolder) {
    guard let found = try? StampCheck.attribute(of: message) else { return nil }
    self.init(found.token, over: found.signature, trust: trust)
  }

  private static func attribute(of message: [UInt8]) throws(DERFault) -> (token: [UInt8], signature: [UInt8])? {
    let fields = try content(of: message)
    guard let info = try fields.at(fields.count - 1).children(of: DER.set).first else { return nil }
    let parts = try info.children(of: DER.sequence)
    guard let signature = parts.last(where: { $0.tag == DER.octetString }),
      let attributes = parts.last, attributes.isContext(1)
    else { return nil }
    for attribute in try attributes.children() {
      let pair = try attribute.children(of: DER.sequence)
      guard try pair.at(0).identifier() == tokenAttribute else { continue }
      return (Array(try pair.at(1).children(of: DER.set).at(0).whole), try signature.octets())
    }
    return nil
  }

  /// The fields of a message's SignedData.
  private static func content(of message: [UInt8]) throws(DERFault) -> [DER] {
    try DER(message[...], padded: true).children(of: DER.sequence).at(1).children(of: 0xA0).at(0)
      .children(of: DER.sequence)
  }

  /// What the authority signed.
  private struct Info {
    let bytes: [UInt8]
    let algorithm: String
    let digest: [UInt8]
    let moment: SigningMoment

    init(_ token: [UInt8]) throws(DERFault) {
      let carried = try StampCheck.content(of: token).at(2).children(of: DER.sequence)
      guard try carried.at(0).identifier() == StampCheck.tokenInfo else { throw .missing }
      bytes = try carried.at(1).children(of: 0xA0).at(0).octets()
      let fields = try DER(bytes[...]).children(of: DER.sequence)
      let imprint = try fields.at(2).children(of: DER.sequence)
      algorithm = try SESSeal.algorithm(imprint.at(0))
      digest = try imprint.at(1).octets()
      guard let moment = SigningMoment(try fields.at(4).text) else { throw .missing }
      self.moment = moment
    }
  }
}
