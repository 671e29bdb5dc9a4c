import SMCrypto
import Testing

struct HashingTests {
  @Test(arguments: [
    ("abc", "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"),
    (
      String(repeating: "abcd", count: 16), "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"
    ),
    ("", "1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b"),
  ])
  func `SM3 gives the standard's digests`(text: String, hex: String) {
    #expect(SM3.digest(of: text).hex == hex)
  }

  @Test(arguments: [
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ])
  func `SHA-256 gives FIPS 180's digests`(text: String, hex: String) {
    #expect(SHA256.digest(of: text).hex == hex)
  }

  @Test func `feeding in pieces of any size gives the same digest`() {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 * 7) }
    for piece in [1, 3, 63, 64, 65, 999, 1000] {
      var sm3 = SM3.streaming()
      var sha256 = SHA256.streaming()
      for start in stride(from: 0, to: bytes.count, by: piece) {
        let part = bytes[start..<min(start + piece, bytes.count)]
        sm3.update(part)
        part.withUnsafeBytes { sha256.update($0) }
      }
      #expect(sm3.finished() == SM3.digest(of: bytes))
      #expect(sha256.finished() == SHA256.digest(of: bytes))
    }
  }

  @Test func `RFC 4231's vectors hold for HMAC-SHA-256`() {
    let one = KeyedHash.code(.sha256, key: [UInt8](repeating: 0x0b, count: 20), message: Array("Hi There".utf8))
    #expect(one.hex == "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7")
    let two = KeyedHash.code(.sha256, key: Array("Jefe".utf8), message: Array("what do ya want for nothing?".utf8))
    #expect(two.hex == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
    let long = KeyedHash.code(
      .sha256, key: [UInt8](repeating: 0xaa, count: 131),
      message: Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8))
    #expect(long.hex == "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54")
  }

  @Test func `RFC 2202's vectors hold for HMAC-SHA-1`() {
    let one = KeyedHash.code(.sha1, key: [UInt8](repeating: 0x0b, count: 20), message: Array("Hi There".utf8))
    #expect(one.hex == "b617318655057264e28bc0b6fb378c8ef146be00")
    let two = KeyedHash.code(.sha1, key: Array("Jefe".utf8), message: Array("what do ya want for nothing?".utf8))
    #expect(two.hex == "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79")
  }

  /// RFC 2104 written out over the one-shot hash: a second road to the same result.
  @Test(arguments: [0, 1, 32, 64, 65, 200])
  func `HMAC-SM3 follows RFC 2104 for keys of every length class`(length: Int) {
    let key = (0..<length).map { UInt8(truncatingIfNeeded: $0 * 31 + 1) }
    let message = Array("申报编号 MQ-2025-000128".utf8)
    var block = key.count > 64 ? SM3.digest(of: key).bytes : key
    block += [UInt8](repeating: 0, count: 64 - block.count)
    let inner = SM3.digest(of: block.map { $0 ^ 0x36 } + message).bytes
    let outer = SM3.digest(of: block.map { $0 ^ 0x5c } + inner)
    let code = KeyedHash.code(.sm3, key: key, message: message)
    #expect(code == outer)
    #expect(code.isSame(as: outer))
  }

  @Test func `secrets are compared whole`() {
    #expect(constantTimeEqual([1, 2, 3], [1, 2, 3]))
    #expect(!constantTimeEqual([1, 2, 3], [1, 2, 4]))
    #expect(!constantTimeEqual([1, 2, 3], [1, 2]))
    #expect(constantTimeEqual("", ""))
    #expect(!constantTimeEqual("a", "b"))
  }

  @Test func `digests are read back from hexadecimal only`() {
    let digest = SM3.digest(of: "x")
    #expect(Digest(hex: digest.hex.uppercased()) == digest)
    #expect(Digest(hex: String(digest.hex.dropLast())) == nil)
    #expect(Digest(hex: String(digest.hex.dropLast(2))) == nil)
  }
}
