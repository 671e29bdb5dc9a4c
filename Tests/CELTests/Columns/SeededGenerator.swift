/// The same numbers for the same seed, on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  /// Small numbers, numbers near zero, near the columns' limit and near the ends of what 64 bits hold.
  mutating func amount(extremes: Bool) -> Int64 {
    let limit: Int64 = 1 << 40
    let ends: [Int64] = [.max, .min, .max - 1, .min + 1, .max / 2, .max / 3]
    let edges: [Int64] = [limit, limit - 1, -limit, 64 * limit, 100_000_000_000_000]
    switch below(extremes ? 8 : 5) {
    case 0: return Int64(below(7)) - 3
    case 1: return Int64(below(201)) * 100
    case 2, 3: return Int64.random(in: -1_000_000_000...1_000_000_000, using: &self)
    case 4: return Int64.random(in: -limit / 2...limit / 2, using: &self)
    case 5: return pick(edges)
    case 6: return pick(ends)
    default: return Int64.random(in: .min...(.max), using: &self)
    }
  }
}
