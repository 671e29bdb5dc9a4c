@testable import SMCrypto
import Testing

struct EncryptionTests {
  private let key = try! SymmetricKey((0..<32).map { UInt8($0) })
  private let secret = Array("6228480402564890018 开户行：某银行".utf8)

  @Test func `SM4 gives the standard's block`() throws {
    let block = try #require(Hex.bytes(of: "0123456789abcdeffedcba9876543210"))
    #expect(try Hex.text(of: SM4.block(key: block, block)) == "681edf34d206965e86b3e94f536e4246")
  }

  @Test func `counter mode is the cipher of successive counters`() throws {
    let key = [UInt8](repeating: 7, count: 16)
    let counter = [UInt8](repeating: 0xFF, count: 15) + [0xFE]
    let stream = try key.withUnsafeBytes { bytes in
      try SM4.counterMode(key: bytes, counter: counter, input: [UInt8](repeating: 0, count: 40)[...])
    }
    let expected =
      try SM4.block(key: key, counter) + SM4.block(key: key, [UInt8](repeating: 0xFF, count: 16))
      + SM4.block(key: key, [UInt8](repeating: 0, count: 16))
    #expect(stream == Array(expected.prefix(40)))
  }

  @Test(arguments: [0, 1, 15, 16, 17, 1000, (1 << 20) + 5])
  func `a sealed text of any length opens with its key and place`(length: Int) throws {
    let plain = (0..<length).map { UInt8(truncatingIfNeeded: $0) }
    let box = try SealedBox.seal(plain, with: key, context: "account/1/number")
    #expect(box.count == plain.count + SealedBox.overhead)
    #expect(try SealedBox.open(box, with: key, context: "account/1/number") == plain)
  }

  @Test func `the same secret never seals to the same bytes`() throws {
    let boxes = try (0..<50).map { _ in try SealedBox.seal(secret, with: key, context: "a") }
    #expect(Set(boxes).count == 50)
  }

  @Test func `a change of any single bit is found`() throws {
    let box = try SealedBox.seal(secret, with: key, context: "a")
    for position in box.indices {
      var changed = box
      changed[position] ^= 1 << UInt8(position % 8)
      #expect(throws: CryptoFailure.notAuthentic) { try SealedBox.open(changed, with: key, context: "a") }
    }
  }

  @Test func `a box does not open elsewhere, cut, or with another key`() throws {
    let box = try SealedBox.seal(secret, with: key, context: "account/1")
    let other = try SymmetricKey.generated()
    #expect(throws: CryptoFailure.notAuthentic) { try SealedBox.open(box, with: key, context: "account/2") }
    #expect(throws: CryptoFailure.notAuthentic) { try SealedBox.open(box, with: other, context: "account/1") }
    for length in [0, 1, 48, 49, box.count - 1] {
      #expect(throws: CryptoFailure.notAuthentic) {
        try SealedBox.open(Array(box.prefix(length)), with: key, context: "account/1")
      }
    }
  }

  @Test func `keys of another length are refused and derived ones differ`() throws {
    #expect(throws: CryptoFailure.unusableKey) { try SymmetricKey([1, 2, 3]) }
    let (a, b) = (try key.derived(for: "a"), try key.derived(for: "b"))
    #expect(a.withBytes { Array($0) } != b.withBytes { Array($0) })
    #expect(a.withBytes { Array($0) } == (try key.derived(for: "a")).withBytes { Array($0) })
  }
}
