import SMCrypto
import Testing

struct EncodingTests {
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"),
  ])
  func `RFC 4648's vectors hold`(plain: String, encoded: String) {
    let bytes = Array(plain.utf8)
    #expect(Base64.text(of: bytes) == encoded)
    #expect(Base64.bytes(of: encoded) == bytes)
    #expect(Base64URL.text(of: bytes) == String(encoded.filter { $0 != "=" }))
    #expect(Base64URL.bytes(of: String(encoded.filter { $0 != "=" })) == bytes)
  }

  @Test func `the two alphabets differ in their last characters only`() {
    #expect(Base64.text(of: [0xFB, 0xEF, 0xFF]) == "++//")
    #expect(Base64URL.text(of: [0xFB, 0xEF, 0xFF]) == "--__")
    #expect(Base64URL.bytes(of: "++//") == nil)
  }

  @Test func `base64 in XML may be folded over lines`() {
    #expect(Base64.bytes(of: " Zm9v\r\n\tYmFy\n") == Array("foobar".utf8))
  }

  @Test(arguments: ["Z", "Zh", "Zg=", "Zm9=", "Zm9vY", "Zm 9v", "Zg==", "é"])
  func `a link's text has one spelling`(text: String) {
    #expect(Base64URL.bytes(of: text) == nil)
  }

  @Test(arguments: ["Zg=", "Zg===", "=", "Z===", "Zm=v"])
  func `broken padding is refused`(text: String) {
    #expect(Base64.bytes(of: text) == nil)
  }

  @Test func `hexadecimal is read in either case and refused when odd or foreign`() {
    #expect(Hex.text(of: [0, 15, 255]) == "000fff")
    #expect(Hex.bytes(of: "000FfF") == [0, 15, 255])
    #expect(Hex.bytes(of: "0") == nil)
    #expect(Hex.bytes(of: "0g") == nil)
    #expect(Hex.bytes(of: "＋１") == nil)
  }

  @Test func `random bytes survive every encoding`() throws {
    for count in 0..<200 {
      let bytes = try SecureRandom.bytes(count)
      #expect(bytes.count == count)
      #expect(Hex.bytes(of: Hex.text(of: bytes)) == bytes)
      #expect(Base64.bytes(of: Base64.text(of: bytes)) == bytes)
      #expect(Base64URL.bytes(of: Base64URL.text(of: bytes)) == bytes)
    }
  }

  @Test func `tokens are long and never repeat`() throws {
    let tokens = try (0..<1000).map { _ in try SecureRandom.token() }
    #expect(Set(tokens).count == 1000)
    #expect(tokens.allSatisfy { $0.utf8.count == 22 })
  }
}
