import SMCrypto

/// A holder of an SM2 key with a certificate, made for a test.
struct TestIssuer {
  let name: String
  let key: SM2PrivateKey
  let issuer: String
  let certificate: [UInt8]

  /// - Parameter issuer: `nil` for a root.
  init(
    _ name: String, by issuer: TestIssuer? = nil, isAuthority: Bool = false, from: String = "200101000000Z",
    to: String = "300101000000Z", serial: Int = 7
  ) throws {
    self.name = name
    self.issuer = issuer?.name ?? name
    key = try SM2PrivateKey.generated()
    let algorithm = DERText.sequence(DERText.oid(DERText.sm2WithSM3))
    let spki = DERText.sequence(
      DERText.sequence(DERText.oid("1.2.840.10045.2.1"), DERText.oid("1.2.156.10197.1.301")),
      DERText.bits(key.publicKey.point))
    let constraints = DERText.sequence(
      DERText.oid("2.5.29.19"), [1, 1, 0xFF],
      DERText.octets(DERText.sequence(isAuthority || issuer == nil ? [1, 1, 0xFF] : [])))
    let statement = DERText.sequence(
      DERText.context(0, DERText.integer(2)), DERText.integer(serial), algorithm,
      TestIssuer.directoryName(issuer?.name ?? name), DERText.sequence(DERText.time(from), DERText.time(to)),
      TestIssuer.directoryName(name), spki, DERText.context(3, DERText.sequence(constraints)))
    let signature = try (issuer?.key ?? key).signature(of: statement)
    certificate = DERText.sequence(statement, algorithm, DERText.bits(signature.der))
  }

  /// A list of certificates taken back, by serial number.
  func revocations(_ entries: [(serial: Int, at: String)], isSpoiled: Bool = false) throws -> [UInt8] {
    let algorithm = DERText.sequence(DERText.oid(DERText.sm2WithSM3))
    let taken = entries.map { DERText.sequence(DERText.integer($0.serial), DERText.time($0.at)) }.flatMap { $0 }
    let statement = DERText.sequence(
      DERText.integer(1), algorithm, TestIssuer.directoryName(name), DERText.time("240101000000Z"),
      DERText.time("300101000000Z"), taken.isEmpty ? [] : DERText.element(0x30, taken))
    var signature = try key.signature(of: statement).der
    if isSpoiled { signature[signature.count - 1] ^= 1 }
    return DERText.sequence(statement, algorithm, DERText.bits(signature))
  }

  /// A time stamp token by this holder.
  func stamp(over content: [UInt8], at moment: String = "20240502030405Z") throws -> [UInt8] {
    let imprint = DERText.sequence(
      DERText.sequence(DERText.oid(DERText.sm3)), DERText.octets(HashAlgorithm.sm3.digest(of: content)))
    let info = DERText.sequence(
      DERText.integer(1), DERText.oid("1.2.156.1"), imprint, DERText.integer(9), DERText.time(moment))
    var message = TestMessage(
      signer: self, signedAt: String(moment.dropFirst(2)), carried: info, type: "1.2.840.113549.1.7.2")
    message.contentType = "1.2.840.113549.1.9.16.1.4"
    return try message.bytes(over: info)
  }

  static func directoryName(_ name: String) -> [UInt8] {
    DERText.sequence(
      DERText.set(DERText.sequence(DERText.oid("2.5.4.6"), DERText.element(0x13, Array("CN".utf8)))),
      DERText.set(DERText.sequence(DERText.oid("2.5.4.3"), DERText.utf8(name))))
  }
}
