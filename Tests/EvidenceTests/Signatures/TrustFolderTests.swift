import Foundation
import SMCrypto
import Standards
import Testing

@testable import Evidence

/// Certificates taken back, by lists in the trust folder.
struct TrustFolderTests {
  private let root: TestIssuer
  private let middle: TestIssuer
  private let signer: TestIssuer
  private let folder: TemporaryFolder

  init() throws {
    root = try TestIssuer("测试根")
    middle = try TestIssuer("测试签发机构", by: root, isAuthority: true, serial: 21)
    signer = try TestIssuer("测试单位", by: middle, serial: 42)
    folder = try TemporaryFolder()
    _ = try folder.write(root.certificate, as: "root.cer")
    _ = try folder.write(middle.certificate, as: "middle.cer")
  }

  /// Signed on 2024-05-01, 09:02 in Beijing.
  private func reading(stamp: (([UInt8]) throws -> [UInt8])? = nil) throws -> SignatureReading {
    var package = SealedPackage(maker: try TestIssuer("测试制章人", by: root), signer: signer)
    package.stamp = stamp
    let readings = OFDSignatures.check(try package.package(), trust: TrustFolder(path: folder.path))
    return try #require(readings.first)
  }

  @Test func `a chain of two issuers leads to the root`() throws {
    #expect(try reading().status == .validAnchored)
    try FileManager.default.removeItem(atPath: folder.path + "/middle.cer")
    #expect(try reading().status == .validUnanchored)
  }

  @Test func `a certificate revoked before it signed makes the signature invalid`() throws {
    _ = try folder.write(middle.revocations([(41, "200601000000Z"), (42, "240430235959Z")]), as: "list.crl")
    let reading = try reading()
    #expect(reading.status == .signatureInvalid)
    #expect(reading.revokedAt == "2024-05-01 07:59:59")
    #expect(SignatureFindings.findings(for: [reading]).map(\.code) == ["signature-invalid"])
  }

  @Test func `a certificate revoked later was valid when it signed, and the reviewer hears of it`() throws {
    _ = try folder.write(middle.revocations([(42, "240601000000Z")]), as: "list.crl")
    let reading = try reading()
    #expect(reading.status == .validAnchored)
    #expect(SignatureFindings.findings(for: [reading]).map(\.code) == ["signer-revoked-later"])
    #expect(reading.note?.zh.contains("2024-06-01") == true)
  }

  @Test func `the same number of another issuer is another certificate`() throws {
    _ = try folder.write(root.revocations([(42, "240401000000Z")]), as: "list.crl")
    #expect(try reading().status == .validAnchored)
    #expect(try reading().revokedAt == nil)
  }

  @Test func `an issuer that was taken back anchors nothing`() throws {
    _ = try folder.write(root.revocations([(21, "240401000000Z")]), as: "list.crl")
    #expect(try reading().status == .validUnanchored)
    _ = try folder.write(root.revocations([(21, "250401000000Z")]), as: "list.crl")
    #expect(try reading().status == .validAnchored)
  }

  @Test func `a list that its issuer did not sign counts for nothing and is named`() throws {
    _ = try folder.write(middle.revocations([(42, "240401000000Z")], isSpoiled: true), as: "list.crl")
    _ = try folder.write(TestIssuer("别人").revocations([(42, "240401000000Z")]), as: "stranger.crl")
    _ = try folder.write([1, 2, 3], as: "readme.txt")
    #expect(try reading().status == .validAnchored)
    #expect(Set(TrustFolder(path: folder.path).unread) == ["list.crl", "stranger.crl", "readme.txt"])
  }

  @Test func `a list in PEM is read as well`() throws {
    let text = Base64.text(of: try middle.revocations([(42, "240401000000Z")]))
    _ = try folder.write(
      Array("-----BEGIN X509 CRL-----\n\(lines(text))\n-----END X509 CRL-----\n".utf8), as: "list.pem")
    #expect(TrustFolder(path: folder.path).unread.isEmpty)
    #expect(try reading().status == .signatureInvalid)
  }

  private func lines(_ text: String) -> String {
    stride(from: 0, to: text.count, by: 64).map { String(text.dropFirst($0).prefix(64)) }.joined(separator: "\n")
  }
}
