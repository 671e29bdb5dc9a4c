/// Loops over 64-bit words whose results are known to fit.
enum WordKernels {
  typealias In = UnsafeMutablePointer<Int64>
  typealias Bytes = UnsafeMutablePointer<UInt8>

  static func add(_ a: In, _ b: In, _ out: In, _ count: Int) { for row in 0..<count { out[row] = a[row] &+ b[row] } }

  static func subtract(_ a: In, _ b: In, _ out: In, _ count: Int) {
    for row in 0..<count { out[row] = a[row] &- b[row] }
  }

  static func minimum(_ a: In, _ b: In, _ out: In, _ count: Int) {
    for row in 0..<count { out[row] = a[row] < b[row] ? a[row] : b[row] }
  }

  static func maximum(_ a: In, _ b: In, _ out: In, _ count: Int) {
    for row in 0..<count { out[row] = a[row] > b[row] ? a[row] : b[row] }
  }

  static func negate(_ a: In, _ out: In, _ count: Int) { for row in 0..<count { out[row] = 0 &- a[row] } }

  static func absolute(_ a: In, _ out: In, _ count: Int) {
    for row in 0..<count { out[row] = a[row] < 0 ? 0 &- a[row] : a[row] }
  }

  static func sign(_ a: In, _ out: In, _ count: Int) { for row in 0..<count { out[row] = a[row].signum() } }

  static func scale(_ a: In, _ factor: Int64, _ out: In, _ count: Int) {
    for row in 0..<count { out[row] = a[row] &* factor }
  }

  static func less(_ a: In, _ b: In, _ out: Bytes, _ count: Int) {
    for row in 0..<count { out[row] = a[row] < b[row] ? 2 : 0 }
  }

  static func equal(_ a: In, _ b: In, _ out: Bytes, _ count: Int) {
    for row in 0..<count { out[row] = a[row] == b[row] ? 2 : 0 }
  }

  static func choose(_ truth: Bytes, _ yes: In, _ no: In, _ out: In, _ count: Int) {
    for row in 0..<count { out[row] = truth[row] == 2 ? yes[row] : no[row] }
  }

  static func unlessZero(_ byte: Bytes, _ a: In, _ out: In, _ count: Int) {
    for row in 0..<count { out[row] = byte[row] == 0 ? 0 : a[row] }
  }

  static func opened(_ byte: Bytes, _ a: In, _ limit: UInt8, _ isLow: Bool, _ out: In, _ count: Int) {
    if isLow {
      for row in 0..<count { out[row] = byte[row] < limit && a[row] > 0 ? 0 : a[row] }
    } else {
      for row in 0..<count { out[row] = byte[row] < limit && a[row] < 0 ? 0 : a[row] }
    }
  }
}
