/// The signature that a seal made: `SignedValue.dat` of an OFD package.
struct SESSignature {
  let form: SESSeal.Form
  let seal: SESSeal
  /// The signed bytes, as they stand in the file.
  let toSign: ArraySlice<UInt8>
  /// As the signer states it; `nil` for a time stamp token or what cannot be read.
  let signedAt: SigningMoment?
  let dataHash: [UInt8]
  let certificate: [UInt8]
  let algorithm: String
  let signature: [UInt8]
  /// The token of a time stamp over ``signature``; version 4 only.
  let stamp: [UInt8]?

  init(_ bytes: [UInt8]) throws(DERFault) {
    let parts = try DER(bytes[...], padded: true).children(of: DER.sequence)
    let statement = try parts.at(0)
    let fields = try statement.children(of: DER.sequence)
    try fields.at(0).expect(DER.integer)
    toSign = statement.whole
    seal = try SESSeal(fields.at(1))
    dataHash = try fields.at(3).bits()
    if parts.count == 2 {
      form = .v1
      signedAt = SigningMoment(String(decoding: try fields.at(2).bits().prefix(64), as: UTF8.self))
      certificate = try fields.at(5).octets()
      algorithm = try SESSeal.algorithm(fields.at(6))
      signature = try parts.at(1).bits()
      stamp = nil
    } else {
      form = .v4
      signedAt = SigningMoment(try fields.at(2).text)
      certificate = try parts.at(1).octets()
      algorithm = try SESSeal.algorithm(parts.at(2))
      signature = try parts.at(3).bits()
      // Tagged explicitly by most writers, implicitly by some.
      stamp =
        try parts.count > 4 && parts[4].isContext(0)
        ? (parts[4].tag & 0x20 != 0 ? parts[4].children().at(0).bits() : Array(parts[4].content.dropFirst())) : nil
    }
  }
}
