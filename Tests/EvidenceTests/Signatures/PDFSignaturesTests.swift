@testable import Evidence
import SMCrypto
import Testing

struct PDFSignaturesTests {
  private let signer: TestIssuer

  init() throws { signer = try TestIssuer("测试单位") }

  /// A file with one signature after `before`, over all of it but the signature itself.
  private func signed(
    _ before: [UInt8] = Array("%PDF-1.7\n".utf8), filter: String = "adbe.pkcs7.detached", inGap: String = "",
    signedAt: String = "240501010203Z"
  ) throws -> [UInt8] {
    let head = before + Array("1 0 obj\n<</Type/Sig/SubFilter/\(filter)/M(D:20240501090203+08'00')/Contents".utf8)
    func tail(_ first: Int, _ second: Int, _ rest: Int) -> [UInt8] {
      func padded(_ value: Int) -> String { String(repeating: "0", count: 8 - String(value).count) + String(value) }
      let range = [first, second, rest].map(padded).joined(separator: " ")
      return Array("/ByteRange [0 \(range)]>>\nendobj\nstartxref\n9\n%%EOF\n".utf8)
    }
    let gap = 4000 + inGap.utf8.count + 2
    let end = tail(head.count, head.count + gap, tail(0, 0, 0).count)
    let content = head + end
    let message = TestMessage(signer: signer, signedAt: signedAt, type: "1.2.840.113549.1.7.2")
    let token =
      try filter == "ETSI.RFC3161"
      ? signer.stamp(over: content)
      : message.bytes(over: filter == "adbe.pkcs7.sha1" ? HashAlgorithm.sha1.digest(of: content) : content)
    let digits = Hex.text(of: token)
    let padding = String(repeating: "0", count: 4000 - digits.utf8.count)
    return head + Array("<\(digits)\(padding)\(inGap)>".utf8) + end
  }

  private func statuses(_ bytes: [UInt8], trust: TrustFolder = .empty) -> [SignatureReading.Status] {
    PDFSignatures.check(bytes, trust: trust).map(\.status)
  }

  @Test func `a signature over the whole file is valid, and anchored where its root is trusted`() throws {
    let bytes = try signed()
    #expect(statuses(bytes) == [.validUnanchored])
    let root = try #require(Certificate(der: signer.certificate))
    #expect(statuses(bytes, trust: TrustFolder(TrustAnchors([root]))) == [.validAnchored])
    let reading = try #require(PDFSignatures.check(bytes, trust: .empty).first)
    #expect(reading.signer == "测试单位")
    #expect(reading.signedAt == "2024-05-01 09:02:03")
    #expect(try statuses(signed(filter: "adbe.pkcs7.sha1")) == [.validUnanchored])
  }

  @Test func `a time stamp over the whole file is checked as a signature is`() throws {
    var bytes = try signed(filter: "ETSI.RFC3161")
    let reading = try #require(PDFSignatures.check(bytes, trust: .empty).first)
    #expect(reading.form == "RFC 3161" && reading.status == .validUnanchored)
    #expect(reading.signedAt == "2024-05-02 11:04:05" && reading.signer == "测试单位")
    bytes[3] ^= 1
    #expect(statuses(bytes) == [.digestMismatch])
  }

  @Test func `a changed byte is found, before and after the signature`() throws {
    var bytes = try signed()
    bytes[3] ^= 1
    #expect(statuses(bytes) == [.digestMismatch])
    bytes = try signed()
    bytes[bytes.count - 3] ^= 1
    #expect(statuses(bytes) == [.digestMismatch])
  }

  @Test func `what is added after signing is found, unless a later signature covers it`() throws {
    let first = try signed()
    #expect(statuses(first + Array("2 0 obj\n(more)\nendobj\n".utf8)) == [.digestMismatch])
    #expect(statuses(first + Array("\n \n".utf8)) == [.validUnanchored])
    #expect(try statuses(signed(first)) == [.validUnanchored, .validUnanchored])
  }

  @Test func `a gap that holds more than the signature is refused`() throws {
    #expect(try statuses(signed(inGap: ">/Extra<00")) == [.signatureInvalid])
  }

  @Test(arguments: [
    "[0 1 2]", "[0 1 2 3 4]", "[5 10 20 30]", "[0 99999999 5 5]", "[0 -1 5 5]", "[0 5 9 99999999999999]", "x",
  ])
  func `a byte range without sense is an invalid signature`(range: String) {
    #expect(statuses(Array("%PDF-1.7\n/ByteRange \(range) /Contents<00>".utf8)) == [.signatureInvalid])
  }

  @Test func `other formats are not judged, and a certificate of another time is no good`() throws {
    #expect(try statuses(signed(filter: "adbe.x509.rsa_sha1")) == [.unsupported])
    #expect(try statuses(signed(signedAt: "190501010203Z")) == [.signatureInvalid])
    #expect(statuses(Array("%PDF-1.7\n".utf8)).isEmpty)
  }
}
