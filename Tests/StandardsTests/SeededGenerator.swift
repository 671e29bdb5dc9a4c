/// SplitMix64: the same seed gives the same cases on every machine, so that a failure can be repeated.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension SeededGenerator {
  /// A text of up to `length` characters of the alphabet.
  mutating func text(of alphabet: [Character], upTo length: Int) -> String {
    var out = ""
    for _ in 0..<Int.random(in: 0...length, using: &self) {
      if let character = alphabet.randomElement(using: &self) { out.append(character) }
    }
    return out
  }
}
