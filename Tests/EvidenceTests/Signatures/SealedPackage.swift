@testable import Evidence
import SMCrypto

/// An OFD package of one page, sealed the way a test asks for; whatever is not asked for is right.
struct SealedPackage {
  enum Form { case v1, v4, message }

  var form = Form.v4
  /// Content under which the digests are taken; the package carries ``shown``.
  var signed = "金额 100.00"
  var shown: String?
  var digestMethod = "SM3"
  var algorithm = DERText.sm2WithSM3
  var signedAt = "20240501010203Z"
  var sealFrom = "20230101000000Z"
  var sealTo = "20260101000000Z"
  /// The list that the seal carries; the signer's certificate unless a test says otherwise.
  var listed: [UInt8]?
  var listsDigests = false
  var protected = ["OFD.xml", "Doc_0/Document.xml", "Doc_0/Page.xml", "Doc_0/a.xml"]
  /// Changes to what was made, before it is packed.
  var spoilsSignature = false
  var spoilsMaker = false
  var spoilsDescription = false
  var storedSeal: [UInt8]?
  var storesSeal = true
  /// Makes a token over the signature's value.
  var stamp: (([UInt8]) throws -> [UInt8])?

  let maker: TestIssuer
  let signer: TestIssuer

  func package() throws -> OFDPackage { try OFDPackage(ZipArchive(bytes())) }

  func bytes() throws -> [UInt8] {
    var files: [(name: String, bytes: [UInt8])] = [
      ("OFD.xml", text(Self.root)), ("Doc_0/Document.xml", text(Self.document)),
      ("Doc_0/Page.xml", page(signed)), ("Doc_0/Attachments.xml", text(Self.attachments)),
      ("Doc_0/a.xml", text("<a/>")),
    ]
    let references = files.filter { protected.contains($0.name) }.map { file in
      let digest = digestMethod == "SHA1" ? HashAlgorithm.sha1 : .sm3
      return "<Reference FileRef=\"/\(file.name)\"><CheckValue>\(Base64.text(of: digest.digest(of: file.bytes)))"
        + "</CheckValue></Reference>"
    }
    let seal = try makeSeal()
    let named = storesSeal && form != .message ? "<Seal><BaseLoc>Seal.esl</BaseLoc></Seal>" : ""
    let description = text(
      """
      <Signature><SignedInfo><SignatureMethod>\(algorithm)</SignatureMethod>\
      <SignatureDateTime>2024-05-01 09:02:03</SignatureDateTime>\(named)\
      <StampAnnot ID="1" PageRef="p1" Boundary="105 0 42 29.7"/>\
      <References CheckMethod="\(digestMethod)">\(references.joined())</References></SignedInfo>\
      <SignedValue>SignedValue.dat</SignedValue></Signature>
      """)
    let value = try form == .message ? message(description) : sealing(seal, description)
    if let shown { files[2].bytes = page(shown) }
    files += [
      ("Doc_0/Signs/Signatures.xml", text("<Signatures><Signature BaseLoc=\"Sign_0/Signature.xml\"/></Signatures>")),
      ("Doc_0/Signs/Sign_0/Signature.xml", description + (spoilsDescription ? [0x0A] : [])),
      ("Doc_0/Signs/Sign_0/SignedValue.dat", value),
    ]
    if storesSeal { files.append(("Doc_0/Signs/Sign_0/Seal.esl", storedSeal ?? seal)) }
    return TestZip.archive(files)
  }

  private static let root = """
    <OFD><DocBody><DocRoot>Doc_0/Document.xml</DocRoot><Signatures>Doc_0/Signs/Signatures.xml</Signatures></DocBody></OFD>
    """
  private static let document = """
    <Document><CommonData><PageArea><PhysicalBox>0 0 210 297</PhysicalBox></PageArea></CommonData>\
    <Pages><Page ID="p1" BaseLoc="Page.xml"/></Pages><Attachments>Attachments.xml</Attachments></Document>
    """
  private static let attachments =
    "<Attachments><Attachment Name=\"a\"><FileLoc>a.xml</FileLoc></Attachment></Attachments>"

  private func text(_ text: String) -> [UInt8] { Array(text.utf8) }
  private func page(_ words: String) -> [UInt8] {
    text("<Page><Content><Layer><!--\(words)--></Layer></Content></Page>")
  }

  func makeSeal() throws -> [UInt8] {
    let certificate = listed ?? signer.certificate
    let entry =
      listsDigests
      ? DERText.sequence(
        DERText.element(0x13, text("SM3")), DERText.octets(HashAlgorithm.sm3.digest(of: certificate)))
      : DERText.octets(certificate)
    let type = form == .v1 ? [] : DERText.integer(listsDigests ? 2 : 1)
    let times = [sealFrom, sealFrom, sealTo].flatMap(DERText.time)
    let statement = DERText.sequence(
      DERText.sequence(DERText.ia5("ES"), DERText.integer(4), DERText.ia5("test")), DERText.ia5("0001"),
      DERText.sequence(
        DERText.integer(1), DERText.utf8("测试单位公章"), type, DERText.element(0x30, entry), times),
      DERText.sequence(
        DERText.ia5("PNG"), DERText.octets([1, 2, 3]), DERText.integer(42), DERText.integer(30)))
    let holder = DERText.octets(maker.certificate) + DERText.oid(DERText.sm2WithSM3)
    let signed = form == .v1 ? DERText.sequence(statement, holder) : statement
    let signature = DERText.bits(spoiled(try maker.key.signature(of: signed).der, if: spoilsMaker))
    return form == .v1
      ? DERText.sequence(statement, DERText.sequence(holder, signature))
      : DERText.sequence(statement, holder, signature)
  }

  private func sealing(_ seal: [UInt8], _ description: [UInt8]) throws -> [UInt8] {
    let hash = DERText.bits(HashAlgorithm.sm3.digest(of: description))
    let path = DERText.ia5("/Doc_0/Signs/Sign_0/Signature.xml")
    let holder = DERText.octets(signer.certificate) + DERText.oid(algorithm)
    let time = form == .v1 ? DERText.bits(text(signedAt)) : DERText.time(signedAt)
    let statement = DERText.sequence(
      DERText.integer(form == .v1 ? 1 : 4), seal, time, hash, path, form == .v1 ? holder : [])
    let value = spoiled(try signer.key.signature(of: statement).der, if: spoilsSignature)
    let signature = DERText.bits(value)
    let token = try stamp.map { DERText.context(0, DERText.bits(try $0(value))) } ?? []
    return form == .v1 ? DERText.sequence(statement, signature) : DERText.sequence(statement, holder, signature, token)
  }

  private func message(_ description: [UInt8]) throws -> [UInt8] {
    var message = TestMessage(signer: signer, signedAt: signedAt, spoilsSignature: spoilsSignature)
    message.stamp = stamp
    return try message.bytes(over: description)
  }

  private func spoiled(_ bytes: [UInt8], if spoils: Bool) -> [UInt8] {
    spoils ? Array(bytes.dropLast()) + [bytes[bytes.count - 1] ^ 1] : bytes
  }
}

/// A signed message under SM2 (GM/T 0010) for tests.
struct TestMessage {
  let signer: TestIssuer
  var signedAt = "240501010203Z"
  var spoilsSignature = false
  var withAttributes = true
  /// `nil` leaves the content outside.
  var carried: [UInt8]?
  var type = "1.2.156.10197.6.1.4.2.2"
  var contentType = "1.2.156.10197.6.1.4.2.1"
  /// Makes a token over the signature's value.
  var stamp: (([UInt8]) throws -> [UInt8])?

  func bytes(over content: [UInt8]) throws -> [UInt8] {
    let attributes = [
      DERText.sequence(DERText.oid("1.2.840.113549.1.9.5"), DERText.set(DERText.time(signedAt))),
      DERText.sequence(
        DERText.oid("1.2.840.113549.1.9.4"),
        DERText.set(DERText.octets(HashAlgorithm.sm3.digest(of: carried ?? content)))),
    ].flatMap { $0 }
    let signed = withAttributes ? DERText.element(0x31, attributes) : carried ?? content
    var signature = try signer.key.signature(of: signed).der
    if spoilsSignature { signature[signature.count - 1] ^= 1 }
    let token = try stamp.map { make in
      DERText.context(
        1,
        DERText.sequence(DERText.oid("1.2.840.113549.1.9.16.2.14"), DERText.set(try make(signature))))
    }
    let info = DERText.sequence(
      DERText.integer(1), DERText.sequence(TestIssuer.directoryName(signer.issuer), DERText.integer(7)),
      DERText.sequence(DERText.oid(DERText.sm3)), withAttributes ? DERText.element(0xA0, attributes) : [],
      DERText.sequence(DERText.oid(DERText.sm2WithSM3)), DERText.octets(signature), token ?? [])
    let inner = DERText.sequence(
      DERText.oid(contentType), carried.map { DERText.context(0, DERText.octets($0)) } ?? [])
    return DERText.sequence(
      DERText.oid(type),
      DERText.context(
        0,
        DERText.sequence(
          DERText.integer(1), DERText.set(DERText.sequence(DERText.oid(DERText.sm3))), inner,
          DERText.context(0, signer.certificate), DERText.set(info))))
  }
}
