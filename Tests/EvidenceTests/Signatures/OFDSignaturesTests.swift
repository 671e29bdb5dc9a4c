@testable import Evidence
import SMCrypto
import Testing

struct OFDSignaturesTests {
  private let root: TestIssuer
  private let maker: TestIssuer
  private let signer: TestIssuer
  private let trust: TrustFolder

  init() throws {
    root = try TestIssuer("测试根")
    let middle = try TestIssuer("测试签发机构", by: root, isAuthority: true)
    maker = try TestIssuer("测试制章人", by: root)
    signer = try TestIssuer("测试单位", by: middle)
    trust = TrustFolder(
      TrustAnchors([root, middle].compactMap { Certificate(der: $0.certificate) }))
  }

  private var sealed: SealedPackage { SealedPackage(maker: maker, signer: signer) }

  private func check(
    _ package: SealedPackage, trust: TrustFolder = .empty
  ) throws -> SignatureReading {
    let readings = OFDSignatures.check(try package.package(), trust: trust)
    #expect(readings.count == 1)
    return try #require(readings.first)
  }

  private func status(_ change: (inout SealedPackage) -> Void) throws -> SignatureReading.Status {
    var package = sealed
    change(&package)
    return try check(package).status
  }

  @Test(arguments: [SealedPackage.Form.v1, .v4, .message])
  func `an untouched signature is valid, and anchored where its root is trusted`(form: SealedPackage.Form) throws {
    var package = sealed
    package.form = form
    #expect(try check(package).status == .validUnanchored)
    #expect(try check(package, trust: trust).status == .validAnchored)
    let stranger = TrustFolder(TrustAnchors([Certificate(der: try TestIssuer("测试根").certificate)].compactMap { $0 }))
    #expect(try check(package, trust: stranger).status == .validUnanchored)
  }

  @Test func `the reading names the seal, signer, issuer, time and place`() throws {
    let reading = try check(sealed)
    #expect(reading.form == "GB/T 38540 v4")
    #expect(reading.sealName == "测试单位公章")
    #expect(reading.signer == "测试单位")
    #expect(reading.issuer == "测试签发机构")
    #expect(reading.signedAt == "2024-05-01 09:02:03")
    #expect(reading.page == 1)
    let box = try #require(reading.box)
    #expect(abs(box.x - 0.5) < 1e-9 && abs(box.width - 0.2) < 1e-9 && abs(box.height - 0.1) < 1e-9)
  }

  @Test func `a changed part is found and named`() throws {
    var package = sealed
    package.shown = "金额 900.00"
    let reading = try check(package)
    #expect(reading.status == .digestMismatch)
    #expect(reading.broken == ["/Doc_0/Page.xml"])
  }

  @Test func `a changed description is a changed content`() throws {
    #expect(try status { $0.spoilsDescription = true } == .digestMismatch)
    #expect(
      try status {
        $0.form = .message
        $0.spoilsDescription = true
      } == .digestMismatch)
  }

  @Test(arguments: [SealedPackage.Form.v1, .v4, .message])
  func `a wrong signature value is invalid`(form: SealedPackage.Form) throws {
    #expect(
      try status {
        $0.form = form
        $0.spoilsSignature = true
      } == .signatureInvalid)
  }

  @Test(arguments: [SealedPackage.Form.v1, .v4])
  func `a seal that its maker did not sign is a mismatch`(form: SealedPackage.Form) throws {
    #expect(
      try status {
        $0.form = form
        $0.spoilsMaker = true
      } == .sealMismatch)
  }

  @Test func `a signer who is not in the seal's list is a mismatch, by certificate and by digest`() throws {
    let other = try TestIssuer("别人", by: root).certificate
    #expect(try status { $0.listed = other } == .sealMismatch)
    #expect(
      try status {
        $0.listsDigests = true
        $0.listed = other
      } == .sealMismatch)
    #expect(try status { $0.listsDigests = true } == .validUnanchored)
  }

  @Test func `a stored seal other than the one that signed is a mismatch`() throws {
    var other = sealed
    other.sealTo = "20270101000000Z"
    let seal = try other.makeSeal()
    #expect(try status { $0.storedSeal = seal } == .sealMismatch)
    #expect(try status { $0.storedSeal = [] } == .sealMismatch)
    #expect(try status { $0.storesSeal = false } == .validUnanchored)
  }

  @Test func `the seal must have been valid when it signed, not today`() throws {
    #expect(try status { $0.sealTo = "20240501010202Z" } == .sealMismatch)
    #expect(try status { $0.sealTo = "20240501010203Z" } == .validUnanchored)
    #expect(try status { $0.sealFrom = "20240501010204Z" } == .sealMismatch)
  }

  @Test func `a certificate that was not valid at signing time makes the signature invalid`() throws {
    let late = try TestIssuer("迟到", by: root, from: "240601000000Z")
    let package = SealedPackage(maker: maker, signer: late)
    #expect(try check(package).status == .signatureInvalid)
  }

  @Test func `an issuer that was not valid at signing time does not anchor`() throws {
    let young = try TestIssuer("年轻的根", from: "240601000000Z")
    let holder = try TestIssuer("单位", by: young)
    let anchors = TrustFolder(TrustAnchors([Certificate(der: young.certificate)].compactMap { $0 }))
    #expect(try check(SealedPackage(maker: maker, signer: holder), trust: anchors).status == .validUnanchored)
  }

  @Test func `other algorithms are not judged`() throws {
    #expect(try status { $0.algorithm = "1.2.840.113549.1.1.4" } == .unsupported)
    #expect(try status { $0.digestMethod = "MD5" } == .unsupported)
    #expect(try status { $0.digestMethod = "SHA1" } == .validUnanchored)
  }

  @Test func `a signature that leaves the page or an attachment open is not valid`() throws {
    for part in ["Doc_0/Page.xml", "Doc_0/Document.xml", "Doc_0/a.xml"] {
      var package = sealed
      package.protected.removeAll { $0 == part }
      let reading = try check(package)
      #expect(reading.status == .digestMismatch)
      #expect(reading.broken == [part])
    }
  }

  @Test func `a package without signatures is unsigned, also when the list names none`() throws {
    let files: [(String, [UInt8])] = [
      ("OFD.xml", Array("<OFD><DocBody><DocRoot>D.xml</DocRoot></DocBody></OFD>".utf8)),
      ("D.xml", Array("<Document><Pages/></Document>".utf8)),
    ]
    let package = try OFDPackage(ZipArchive(TestZip.archive(files)))
    #expect(OFDSignatures.check(package, trust: trust).map(\.status) == [.unsigned])
  }

  @Test func `each verdict that speaks against a file is a finding with a remedy`() throws {
    var package = sealed
    package.shown = "金额 900.00"
    let findings = SignatureFindings.findings(for: [try check(package)])
    #expect(findings.map(\.code) == ["signature-broken"])
    #expect(findings.first?.severity == .error)
    #expect(findings.first?.remedy != nil)
    #expect(findings.first?.places.first?.page == 1)
    #expect(SignatureFindings.findings(for: [try check(sealed)]).map(\.code) == ["signer-not-anchored"])
    for status in SignatureReading.Status.allCases {
      let found = SignatureFindings.findings(for: [SignatureReading(form: "", status: status)])
      #expect(found.isEmpty == [.validAnchored, .unsigned].contains(status), "\(status)")
    }
  }
}
