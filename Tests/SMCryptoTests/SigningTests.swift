@testable import SMCrypto
import Testing

struct SigningTests {
  private let message = Array("公示名单的根".utf8)

  /// GB/T 32918.5-2017, annex A.2.
  @Test func `the standard's example signature verifies`() throws {
    let point = try #require(
      Hex.bytes(
        of: "0409F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020"
          + "CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13"))
    let raw = try #require(
      Hex.bytes(
        of: "F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3"
          + "B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA"))
    let key = try SM2PublicKey(point: point)
    let signature = try #require(SM2Signature(raw: raw))
    #expect(try key.verifies(signature, of: Array("message digest".utf8)))
    #expect(try !key.verifies(signature, of: Array("message digesT".utf8)))
    #expect(try !key.verifies(signature, of: Array("message digest".utf8), identity: Array("someone else".utf8)))
  }

  @Test func `the standard's private key belongs to its public key`() throws {
    let scalar = try #require(Hex.bytes(of: "3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8"))
    let point = try #require(
      Hex.bytes(
        of: "0409F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020"
          + "CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13"))
    let key = try SM2PrivateKey(scalar: scalar, publicPoint: point)
    #expect(try key.publicKey.verifies(key.signature(of: message), of: message))
    #expect(try key.scalar() == scalar)
    var wrong = scalar
    wrong[31] ^= 1
    #expect(throws: CryptoFailure.unusableKey) { try SM2PrivateKey(scalar: wrong, publicPoint: point) }
  }

  @Test func `a stored key signs as before`() throws {
    let key = try SM2PrivateKey.generated()
    let again = try SM2PrivateKey(scalar: key.scalar(), publicPoint: key.publicKey.point)
    let signature = try again.signature(of: message)
    #expect(try key.publicKey.verifies(signature, of: message))
    #expect(try !SM2PrivateKey.generated().publicKey.verifies(signature, of: message))
    #expect(try !key.publicKey.verifies(signature, of: message + [0]))
  }

  @Test func `the empty message can be signed`() throws {
    let key = try SM2PrivateKey.generated()
    #expect(try key.publicKey.verifies(key.signature(of: []), of: []))
  }

  @Test func `a point off the curve is refused`() throws {
    var point = try SM2PrivateKey.generated().publicKey.point
    point[64] ^= 1
    #expect(throws: CryptoFailure.unusableKey) { try SM2PublicKey(point: point) }
    #expect(throws: CryptoFailure.unusableKey) { try SM2PublicKey(point: [4, 1]) }
  }

  @Test func `signatures have one DER form`() throws {
    let key = try SM2PrivateKey.generated()
    for count in 0..<200 {
      let signature = try key.signature(of: [UInt8(count)])
      #expect(SM2Signature(der: signature.der) == signature)
      #expect(SM2Signature(raw: signature.raw) == signature)
      #expect(SM2Signature(der: signature.der + [0]) == nil)
      #expect(SM2Signature(der: signature.der.dropLast()) == nil)
    }
    let small = try #require(SM2Signature(raw: [UInt8](repeating: 0, count: 63) + [0x80]))
    #expect(small.der == [0x30, 7, 2, 1, 0, 2, 2, 0, 0x80])
    #expect(SM2Signature(der: [0x30, 8, 2, 2, 0, 1, 2, 2, 0, 0x80]) == nil)
    #expect(SM2Signature(der: []) == nil)
  }

  @Test func `a signature of zeros is not valid and not an error`() throws {
    let key = try SM2PrivateKey.generated()
    let zeros = try #require(SM2Signature(raw: [UInt8](repeating: 0, count: 64)))
    #expect(try !key.publicKey.verifies(zeros, of: message))
  }

  @Test func `tasks may share a key`() async throws {
    let key = try SM2PrivateKey.generated()
    let valid = try await withThrowingTaskGroup(of: Bool.self) { group in
      for number in 0..<40 {
        group.addTask { try key.publicKey.verifies(key.signature(of: [UInt8(number)]), of: [UInt8(number)]) }
      }
      return try await group.reduce(true) { $0 && $1 }
    }
    #expect(valid)
  }

  @Test func `the public key is written for other tools`() throws {
    let pem = try SM2PrivateKey.generated().publicKey.pem()
    #expect(pem.hasPrefix("-----BEGIN PUBLIC KEY-----\n"))
    #expect(pem.hasSuffix("-----END PUBLIC KEY-----\n"))
  }

  @Test func `the library passes its start-up check`() throws {
    try CryptoLibrary.selfTest()
    #expect(CryptoLibrary.version.hasPrefix("OpenSSL 3"))
  }
}
