import Records

/// FNV-1a twice over: good enough to tell test files apart, 32 hexadecimal digits long.
struct ToyHasher: ContentHasher {
  private var state: (UInt64, UInt64) = (0xcbf2_9ce4_8422_2325, 0x9e37_79b9_7f4a_7c15)

  mutating func update(_ bytes: [UInt8]) {
    for byte in bytes {
      state.0 = (state.0 ^ UInt64(byte)) &* 0x100_0000_01b3
      state.1 = (state.1 ^ UInt64(byte) ^ 0x55) &* 0x100_0000_01b3
    }
  }

  mutating func finish() -> String {
    func hexadecimal(_ word: UInt64) -> String {
      let text = String(word, radix: 16)
      return String(repeating: "0", count: 16 - text.count) + text
    }
    return hexadecimal(state.0) + hexadecimal(state.1)
  }
}
