/// Loops over bytes that the compiler turns into vector instructions: no branch, no bounds check, results never in a
/// place that is read.
enum ByteKernels {
  typealias In = UnsafeMutablePointer<UInt8>

  @inline(__always)
  private static func each(_ a: In, _ out: In, _ count: Int, _ body: (UInt8) -> UInt8) {
    for row in 0..<count { out[row] = body(a[row]) }
  }

  @inline(__always)
  private static func each(_ a: In, _ b: In, _ out: In, _ count: Int, _ body: (UInt8, UInt8) -> UInt8) {
    for row in 0..<count { out[row] = body(a[row], b[row]) }
  }

  @inline(__always)
  private static func each(
    _ a: In, _ b: In, _ c: In, _ out: In, _ count: Int, _ body: (UInt8, UInt8, UInt8) -> UInt8
  ) {
    for row in 0..<count { out[row] = body(a[row], b[row], c[row]) }
  }

  static func least(_ a: In, _ b: In, _ out: In, _ count: Int) { each(a, b, out, count) { $0 < $1 ? $0 : $1 } }
  static func greatest(_ a: In, _ b: In, _ out: In, _ count: Int) { each(a, b, out, count) { $0 > $1 ? $0 : $1 } }
  static func complement(_ a: In, _ out: In, _ count: Int) { each(a, out, count) { 2 &- $0 } }
  static func bothBits(_ a: In, _ b: In, _ out: In, _ count: Int) { each(a, b, out, count) { $0 & $1 } }
  static func eitherBits(_ a: In, _ b: In, _ out: In, _ count: Int) { each(a, b, out, count) { $0 | $1 } }
  static func invert(_ a: In, _ out: In, _ count: Int) { each(a, out, count) { ~$0 } }

  static func sameTruth(_ a: In, _ b: In, _ out: In, _ count: Int) {
    each(a, b, out, count) { ($0 | $1) & 1 != 0 ? 1 : ($0 == $1 ? 2 : 0) }
  }

  static func whereKnown(_ a: In, _ mask: In, _ out: In, _ count: Int) {
    each(a, mask, out, count) { ($0 & $1) | (1 & ~$1) }
  }

  static func equals(_ a: In, _ value: UInt8, _ out: In, _ count: Int) {
    each(a, out, count) { $0 == value ? 255 : 0 }
  }

  static func below(_ a: In, _ value: UInt8, _ out: In, _ count: Int) { each(a, out, count) { $0 < value ? 255 : 0 } }

  static func choose(_ truth: In, _ yes: In, _ no: In, _ out: In, _ count: Int) {
    each(truth, yes, no, out, count) { $0 == 2 ? $1 : $2 }
  }

  static func chooseTruth(_ truth: In, _ yes: In, _ no: In, _ out: In, _ count: Int) {
    each(truth, yes, no, out, count) { $0 == 1 ? 1 : ($0 == 2 ? $1 : $2) }
  }

  static func chooseKnown(_ truth: In, _ yes: In, _ no: In, _ out: In, _ count: Int) {
    each(truth, yes, no, out, count) { $0 == 1 ? 0 : ($0 == 2 ? $1 : $2) }
  }

  /// 0, 1, 2 to 0, 2 or 3, 4.
  static func rank(_ truth: In, _ unknown: UInt8, _ out: In, _ count: Int) {
    each(truth, out, count) { ($0 &+ $0) | ($0 & unknown) }
  }

  static func negateRank(_ rank: In, _ out: In, _ count: Int) { each(rank, out, count) { $0 & 3 == 0 ? $0 ^ 4 : $0 } }

  static func merge(_ mask: In, into flags: In, _ count: Int) {
    for row in 0..<count { flags[row] |= mask[row] }
  }
}
