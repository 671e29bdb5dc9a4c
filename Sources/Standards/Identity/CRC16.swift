/// CRC-16/UMTS: polynomial 8005, start 0, no reflection, no final exclusive or.
enum CRC16 {
  static func umts(_ bytes: some Sequence<UInt8>) -> UInt16 {
    var remainder: UInt16 = 0
    for byte in bytes {
      remainder ^= UInt16(byte) << 8
      for _ in 0..<8 { remainder = remainder & 0x8000 != 0 ? remainder << 1 ^ 0x8005 : remainder << 1 }
    }
    return remainder
  }
}
