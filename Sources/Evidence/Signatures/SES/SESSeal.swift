internal import SMCrypto

/// An electronic seal: what it says of itself and its maker's signature over that.
struct SESSeal {
  enum Form: Hashable {
    /// GM/T 0031-2014.
    case v1
    /// GB/T 38540-2020.
    case v4
  }

  /// Whose signatures the seal serves.
  enum Signers {
    case certificates([[UInt8]])
    /// SM3 digests of certificates.
    case digests([[UInt8]])
  }

  let form: Form
  let der: ArraySlice<UInt8>
  let name: String
  let signers: Signers
  let validFrom: SigningMoment?
  let validTo: SigningMoment?
  let picture: Picture
  let maker: [UInt8]
  let algorithm: String
  let signature: [UInt8]
  /// What the maker signed; writers of version 1 disagree, so either will do.
  let signed: [[UInt8]]

  struct Picture: Hashable {
    /// `png`, `ofd`, `gif`, `bmp`, lower case.
    let kind: String
    let bytes: ArraySlice<UInt8>
    /// Millimetres.
    let width: Int
    let height: Int
  }

  /// - Parameter element: the seal's sequence, inside a signature or alone in `Seal.esl`.
  init(_ element: DER) throws(DERFault) {
    let parts = try element.children(of: DER.sequence)
    let statement = try parts.at(0)
    let fields = try statement.children(of: DER.sequence)
    try fields.at(0).expect(DER.sequence)
    let property = try fields.at(2).children(of: DER.sequence)
    der = element.whole
    name = try property.at(1).text
    // Version 4 says which kind of list follows.
    let isTyped = try property.at(2).tag == DER.integer
    let list = try property.at(isTyped ? 3 : 2).children()
    let isDigests = isTyped ? try property.at(2).number() == 2 : false
    signers = isDigests ? .digests(try list.map(SESSeal.digest)) : .certificates(try list.map(SESSeal.certificate))
    let times = property.suffix(2)
    validFrom = times.first.flatMap { SigningMoment($0.text) }
    validTo = times.last.flatMap { SigningMoment($0.text) }
    let drawn = try fields.at(3).children(of: DER.sequence)
    picture = Picture(
      kind: try drawn.at(0).text.lowercased(), bytes: try drawn.at(1).expect(DER.octetString).content,
      width: try drawn.at(2).number(), height: try drawn.at(3).number())

    if parts.count == 2 {
      form = .v1
      let made = try parts.at(1).children(of: DER.sequence)
      maker = try made.at(0).octets()
      algorithm = try SESSeal.algorithm(made.at(1))
      signature = try made.at(2).bits()
      let together = statement.whole + (try made.at(0).whole) + (try made.at(1).whole)
      signed = [SESSeal.sequence(together), Array(statement.whole)]
    } else {
      form = .v4
      maker = try parts.at(1).octets()
      algorithm = try SESSeal.algorithm(parts.at(2))
      signature = try parts.at(3).bits()
      signed = [Array(statement.whole)]
    }
  }

  /// Whether the certificate is one the seal was made for.
  func serves(_ certificate: [UInt8]) -> Bool {
    switch signers {
    case .certificates(let all): all.contains(certificate)
    case .digests(let all): all.contains(SM3.digest(of: certificate).bytes)
    }
  }

  /// An algorithm is named by its identifier, or by a sequence that begins with it.
  static func algorithm(_ element: DER) throws(DERFault) -> String {
    try (element.tag == DER.sequence ? element.children().at(0) : element).identifier()
  }

  private static func certificate(_ element: DER) throws(DERFault) -> [UInt8] { try element.octets() }

  private static func digest(_ element: DER) throws(DERFault) -> [UInt8] {
    try element.tag == DER.octetString ? element.octets() : element.children(of: DER.sequence).at(1).octets()
  }

  private static func sequence(_ content: some Collection<UInt8>) -> [UInt8] {
    var length: [UInt8] = []
    var rest = content.count
    while rest > 0 {
      length.insert(UInt8(rest & 0xFF), at: 0)
      rest >>= 8
    }
    let lead = content.count < 0x80 ? [UInt8(content.count)] : [0x80 | UInt8(length.count)] + length
    return [DER.sequence] + lead + content
  }
}
