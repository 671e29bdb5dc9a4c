internal import SMCrypto

/// SignedData whose first signer uses SM2 with SM3: libcrypto knows neither the content types of GM/T 0010 nor the
/// identity to sign under.
struct SM2SignedData {
  let certificates: [Certificate]
  let signer: Certificate?
  let signedAt: SigningMoment?
  private let content: [UInt8]?
  private let attributes: Attributes?
  private let signature: [UInt8]

  private struct Attributes {
    /// As a set, which is how they are signed.
    let signed: [UInt8]
    let messageDigest: [UInt8]
  }

  private static let signedData: Set<String> = ["1.2.156.10197.6.1.4.2.2", "1.2.840.113549.1.7.2"]

  /// - Throws: for anything but this kind of message.
  init(_ bytes: ArraySlice<UInt8>) throws(DERFault) {
    let outer = try DER(bytes, padded: true).children(of: DER.sequence)
    guard SM2SignedData.signedData.contains(try outer.at(0).identifier()) else { throw .missing }
    let fields = try outer.at(1).children(of: 0xA0).at(0).children(of: DER.sequence)
    let encapsulated = try fields.at(2).children(of: DER.sequence)
    content = encapsulated.count > 1 ? Array(try encapsulated[1].children(of: 0xA0).at(0).content) : nil

    let listed = try fields.dropFirst(3).first { $0.isContext(0) }?.children().prefix(32) ?? []
    certificates = listed.compactMap { Certificate(der: Array($0.whole)) }
    guard let info = try fields.at(fields.count - 1).children(of: DER.set).first else { throw .missing }
    var parts = try info.children(of: DER.sequence)[...]
    guard parts.count >= 5 else { throw .missing }
    let identity = parts[1]
    parts = parts.dropFirst(3)
    let attributes = parts.first.flatMap { $0.isContext(0) ? $0 : nil }
    if attributes != nil { parts = parts.dropFirst() }
    guard let algorithm = parts.popFirst(), let value = parts.popFirst() else { throw .missing }
    guard SM2Check.algorithms.contains(try SESSeal.algorithm(algorithm)) else { throw .missing }
    signature = try value.octets()
    signer = try SM2SignedData.holder(of: identity, among: listed.map(\.whole)).flatMap { Certificate(der: $0) }

    guard let attributes else {
      (self.attributes, signedAt) = (nil, nil)
      return
    }
    let values = try SM2SignedData.values(of: attributes)
    guard let digest = values["1.2.840.113549.1.9.4"] else { throw .missing }
    self.attributes = Attributes(
      signed: [DER.set] + attributes.whole.dropFirst(), messageDigest: try digest.octets())
    signedAt = values["1.2.840.113549.1.9.5"].flatMap { SigningMoment($0.text) }
  }

  func verdict(over outside: [UInt8]) -> SignedMessage.Verdict {
    guard let key = signer?.sm2Key else { return .unsupported }
    // A message that carries its content must carry this one, or its digest.
    if let content, content != outside, content != SM3.digest(of: outside).bytes { return .contentDiffers }
    let signed = content ?? outside
    guard let attributes else {
      return SM2Check.holds(signature, over: signed, key: key) ? .valid : .signatureWrong
    }
    guard attributes.messageDigest == SM3.digest(of: signed).bytes else { return .contentDiffers }
    return SM2Check.holds(signature, over: attributes.signed, key: key) ? .valid : .signatureWrong
  }

  private static func values(of attributes: DER) throws(DERFault) -> [String: DER] {
    var found: [String: DER] = [:]
    for attribute in try attributes.children() {
      let parts = try attribute.children(of: DER.sequence)
      // An attribute that is there twice could be read in two ways.
      guard found.updateValue(try parts.at(1).children(of: DER.set).at(0), forKey: try parts.at(0).identifier()) == nil
      else { throw .tooMany }
    }
    return found
  }

  /// The certificate that issuer and serial number name; a key identifier is taken only where there is one certificate.
  private static func holder(
    of identity: DER, among certificates: [ArraySlice<UInt8>]
  ) throws(DERFault) -> [UInt8]? {
    guard identity.tag == DER.sequence else { return certificates.count == 1 ? Array(certificates[0]) : nil }
    let named = try identity.children()
    for certificate in certificates {
      var fields = try DER(certificate).children(of: DER.sequence).at(0).children(of: DER.sequence)[...]
      if fields.first?.isContext(0) == true { fields = fields.dropFirst() }
      let rest = Array(fields)
      if try rest.at(0).content == named.at(1).content, try rest.at(2).whole == named.at(0).whole {
        return Array(certificate)
      }
    }
    return nil
  }
}
