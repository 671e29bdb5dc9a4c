/// Amounts times a ratio.
enum ShareKernels {
  typealias In = UnsafeMutablePointer<Int64>
  typealias Flags = UnsafeMutablePointer<UInt8>

  /// Two passes where the prepared way serves: one that shares, one that looks for amounts beyond its bound.
  static func share(_ a: In, _ share: Share, _ out: In, _ flags: Flags, _ count: Int) {
    switch share.form {
    case .shift(let numerator, let by):
      if numerator == 1 {
        for row in 0..<count { out[row] = a[row] &>> by }
      } else {
        for row in 0..<count { out[row] = Share.shifted(a[row], numerator, by) }
      }
    case .reciprocal(let numerator, let bias, let magic, let shift, let grain):
      for row in 0..<count { out[row] = Share.divided(a[row] &* numerator &+ bias, magic, shift) &* grain }
    case .exactTie:
      exact(a, share, out, flags, count)
      return
    }
    var widest: Int64 = 0
    for row in 0..<count { widest |= a[row] ^ (a[row] &>> 63) }
    if widest >= share.bound { exact(a, share, out, flags, count) }
  }

  private static func exact(_ a: In, _ share: Share, _ out: In, _ flags: Flags, _ count: Int) {
    for row in 0..<count {
      if let result = share.of(a[row]) { out[row] = result } else { flags[row] = 255 }
    }
  }
}
