/// Secret bytes that cannot be read or changed without the key: SM4 in counter mode, then HMAC-SM3 over everything.
///
/// Layout: version (1) ‖ random counter block (16) ‖ ciphertext ‖ HMAC-SM3 (32). The code also covers the context, so a
/// box moved to another record does not open there. Keys for the cipher and the code are derived separately.
package enum SealedBox {
  private static let version: UInt8 = 1
  private static let codeSize = 32

  /// Bytes a sealed text is longer than the plain one.
  package static let overhead = 1 + SM4.blockSize + codeSize

  /// - Parameter context: names the place of the secret, for example a table, a row and a column; needed again to open.
  package static func seal(
    _ plain: [UInt8], with key: SymmetricKey, context: String
  ) throws(CryptoFailure) -> [UInt8] {
    try seal(plain, with: key, context: context, counter: SecureRandom.bytes(SM4.blockSize))
  }

  /// - Throws: `notAuthentic`; nothing is decrypted before the code was found right.
  package static func open(
    _ box: [UInt8], with key: SymmetricKey, context: String
  ) throws(CryptoFailure) -> [UInt8] {
    guard box.count >= overhead, box[0] == version else { throw .notAuthentic }
    let signed = box.dropLast(codeSize)
    let code = try authentication(of: signed, with: key, context: context)
    guard constantTimeEqual(code, Array(box.suffix(codeSize))) else { throw .notAuthentic }
    let counter = Array(box[1..<(1 + SM4.blockSize)])
    return try apply(key, counter: counter, to: signed.dropFirst(1 + SM4.blockSize))
  }

  static func seal(
    _ plain: [UInt8], with key: SymmetricKey, context: String, counter: [UInt8]
  ) throws(CryptoFailure) -> [UInt8] {
    let box = [version] + counter + (try apply(key, counter: counter, to: plain[...]))
    return box + (try authentication(of: box[...], with: key, context: context))
  }

  private static func apply(
    _ key: SymmetricKey, counter: [UInt8], to input: ArraySlice<UInt8>
  ) throws(CryptoFailure) -> [UInt8] {
    let cipherKey = try key.derived(for: "duixian/sealed-box/1/sm4-ctr")
    let result = cipherKey.withBytes { bytes in
      Result { () throws(CryptoFailure) in
        try SM4.counterMode(
          key: UnsafeRawBufferPointer(rebasing: bytes[..<SM4.blockSize]), counter: counter, input: input)
      }
    }
    return try result.get()
  }

  private static func authentication(
    of box: ArraySlice<UInt8>, with key: SymmetricKey, context: String
  ) throws(CryptoFailure) -> [UInt8] {
    let place = Array(context.utf8)
    // The length keeps the context and the box apart.
    let length = (0..<8).map { UInt8(truncatingIfNeeded: UInt64(place.count) >> (56 - 8 * $0)) }
    let codeKey = try key.derived(for: "duixian/sealed-box/1/hmac-sm3")
    return KeyedHash.code(.sm3, key: codeKey, message: length + place + box).bytes
  }
}
