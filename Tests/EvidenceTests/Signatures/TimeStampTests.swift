import SMCrypto
import Testing

@testable import Evidence

/// Time stamps on signatures, by an authority with keys of this test.
struct TimeStampTests {
  private let root: TestIssuer
  private let authority: TestIssuer
  private let signer: TestIssuer
  private let trust: TrustFolder

  init() throws {
    root = try TestIssuer("测试根")
    authority = try TestIssuer("测试时间戳机构", by: root)
    // Ends between the time that the signer states, 2024-05-01, and later stamps.
    signer = try TestIssuer("测试单位", by: root, to: "240601000000Z")
    trust = TrustFolder(TrustAnchors([root].compactMap { Certificate(der: $0.certificate) }))
  }

  private func reading(
    _ form: SealedPackage.Form, _ stamp: (([UInt8]) throws -> [UInt8])?
  ) throws -> SignatureReading {
    var package = SealedPackage(maker: try TestIssuer("测试制章人", by: root), signer: signer)
    package.form = form
    package.stamp = stamp
    return try #require(OFDSignatures.check(try package.package(), trust: trust).first)
  }

  @Test(arguments: [SealedPackage.Form.v4, .message])
  func `a stamp over the signature proves the time of signing`(form: SealedPackage.Form) throws {
    #expect(try reading(form, nil).timeStamp == nil)
    let reading = try reading(form) { try authority.stamp(over: $0) }
    #expect(reading.status == .validAnchored)
    #expect(reading.signedAt == "2024-05-02 11:04:05")
    #expect(
      reading.timeStamp
        == SignatureReading.TimeStamp(
          status: .validAnchored, moment: "2024-05-02 11:04:05", authority: "测试时间戳机构"))
    #expect(!SignatureFindings.findings(for: [reading]).contains { $0.code == "time-stamp-wrong" })
  }

  @Test(arguments: [SealedPackage.Form.v4, .message])
  func `a stamp over something else proves nothing, and the reviewer hears of it`(form: SealedPackage.Form) throws {
    let reading = try reading(form) { try authority.stamp(over: $0 + [0]) }
    #expect(reading.status == .validAnchored && reading.signedAt == "2024-05-01 09:02:03")
    #expect(reading.timeStamp?.status == .digestMismatch)
    let findings = SignatureFindings.findings(for: [reading])
    #expect(findings.contains { $0.code == "time-stamp-wrong" && $0.severity == .warning && $0.remedy != nil })
  }

  @Test(arguments: [SealedPackage.Form.v4, .message])
  func `a certificate that had ended by the stamped time did not sign`(form: SealedPackage.Form) throws {
    let reading = try reading(form) { try authority.stamp(over: $0, at: "20240701000000Z") }
    #expect(reading.timeStamp?.status == .validAnchored)
    #expect(reading.status == .signatureInvalid)
  }

  @Test func `a stamp by an authority whose certificate had ended does not hold`() throws {
    let ended = try TestIssuer("过期的时间戳机构", by: root, to: "240401000000Z")
    let reading = try reading(.v4) { try ended.stamp(over: $0) }
    #expect(reading.timeStamp?.status == .signatureInvalid)
    #expect(reading.status == .validAnchored && reading.signedAt == "2024-05-01 09:02:03")
  }

  @Test func `what is no token is no stamp`() throws {
    let reading = try reading(.v4) { _ in [0x30, 3, 1, 1, 0] }
    #expect(reading.timeStamp == nil && reading.status == .validAnchored)
  }
}
