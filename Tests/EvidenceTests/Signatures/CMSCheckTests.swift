@testable import Evidence
import SMCrypto
import Testing

struct CMSCheckTests {
  private let content = Array("signed content".utf8)

  @Test func `a message under SM2 is checked with and without signed attributes`() throws {
    let signer = try TestIssuer("测试单位")
    for withAttributes in [true, false] {
      var message = TestMessage(signer: signer, withAttributes: withAttributes)
      let bytes = try message.bytes(over: content)
      let check = CMSCheck(bytes, content: content)
      #expect(check.verdict == .valid)
      #expect(check.signer?.subject == "测试单位")
      #expect(CMSCheck(bytes, content: content + [0]).verdict == (withAttributes ? .contentDiffers : .signatureWrong))
      message.spoilsSignature = true
      #expect(try CMSCheck(message.bytes(over: content), content: content).verdict == .signatureWrong)
    }
  }

  @Test func `a message that carries other content vouches for nothing here`() throws {
    let signer = try TestIssuer("测试单位")
    let other = TestMessage(signer: signer, carried: Array("something else".utf8))
    #expect(try CMSCheck(other.bytes(over: content), content: content).verdict == .contentDiffers)
    let same = TestMessage(signer: signer, carried: content)
    #expect(try CMSCheck(same.bytes(over: content), content: content).verdict == .valid)
  }

  @Test func `a message under another curve goes through the library`() throws {
    let bytes = try #require(Base64.bytes(of: Self.elliptic))
    let check = CMSCheck(bytes, content: content)
    #expect(check.verdict == .valid)
    #expect(check.signer?.subject == "测试")
    #expect(check.signedAt != nil)
    #expect(CMSCheck(bytes, content: content + [0]).verdict == .contentDiffers)
    var spoiled = bytes
    spoiled[spoiled.count - 1] ^= 1
    #expect(CMSCheck(spoiled, content: content).verdict == .signatureWrong)
    #expect(CMSCheck(Array(bytes.prefix(300)), content: content).verdict == .unsupported)
    #expect(CMSCheck([], content: content).verdict == .unsupported)
  }

  /// Made with a key and certificate of our own: ECDSA on P-256 with SHA-256, content left outside.
  private static let elliptic =
    "MIICtAYJKoZIhvcNAQcCoIICpTCCAqECAQExDTALBglghkgBZQMEAgEwCwYJKoZIhvcNAQcBoIIBfDCCAXgwggEdoAMCAQICFG7Q"
    + "WhZQPtwOOL5Y6WJuGZ9k8sWmMAoGCCqGSM49BAMCMBExDzANBgNVBAMMBua1i+ivlTAeFw0yNjExMjMxNDAyMTRaFw00NjExMTgx"
    + "NDAyMTRaMBExDzANBgNVBAMMBua1i+ivlTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABMfsaQ2TQ1V8WYo063ijFhj+UVqS1Q+5"
    + "yHOKHC+9wyc3a70FLwompAf4MO+47eCUSCTqg1LAkTapF1SSt5W8lT+jUzBRMB0GA1UdDgQWBBQEylDnAYxXvlw1UnwcT9sq5gtj"
    + "rDAfBgNVHSMEGDAWgBQEylDnAYxXvlw1UnwcT9sq5gtjrDAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0kAMEYCIQCkw/rF"
    + "RMLXnkl2UIRazyjanPMwhMK0IBDHf10rBu88ygIhAIkBA55gNgwulrbDJVVQU2HfRTrYev6SO+Rk384DpRLoMYH/MIH8AgEBMCkw"
    + "ETEPMA0GA1UEAwwG5rWL6K+VAhRu0FoWUD7cDji+WOlibhmfZPLFpjALBglghkgBZQMEAgGgaTAYBgkqhkiG9w0BCQMxCwYJKoZI"
    + "hvcNAQcBMBwGCSqGSIb3DQEJBTEPFw0yNjExMjMxNDAyMTRaMC8GCSqGSIb3DQEJBDEiBCAgI7ZzcGEhTqhM/FOGKAv6Cme4G7bq"
    + "Mg0RQ52E6e91fTAKBggqhkjOPQQDAgRIMEYCIQDZRAPsdpx3c1zapy7vRqh3sUYb+Mwi82Q74nowRHzwgwIhAKqzsnJcZH46/gaW"
    + "9fJEx0uu2C6qK15B2bbnPRlfB+pF"
}
