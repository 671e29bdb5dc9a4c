internal import SMCrypto

/// SM2 with SM3 under the identity that GM/T 0009 prescribes.
enum SM2Check {
  /// 1.2.156.10197.1.501 is the pair; some writers name the curve or the bare algorithm.
  static let algorithms: Set<String> = ["1.2.156.10197.1.501", "1.2.156.10197.1.301", "1.2.156.10197.1.301.1"]

  /// `false` for a malformed signature, too.
  static func holds(_ signature: [UInt8], over message: [UInt8], key: SM2PublicKey) -> Bool {
    guard let pair = pair(signature) else { return false }
    return (try? key.verifies(pair, of: message)) ?? false
  }

  /// Bare r ‖ s, or a sequence of two numbers, which some writers pad or forget to pad.
  private static func pair(_ bytes: [UInt8]) -> SM2Signature? {
    if bytes.count == 64 { return SM2Signature(raw: bytes) }
    guard let numbers = try? DER(bytes[...], padded: true).children(of: DER.sequence), numbers.count == 2 else {
      return nil
    }
    var raw: [UInt8] = []
    for number in numbers {
      let value = number.content.drop { $0 == 0 }
      guard number.tag == DER.integer, value.count <= 32 else { return nil }
      raw += [UInt8](repeating: 0, count: 32 - value.count) + value
    }
    return SM2Signature(raw: raw)
  }
}
