/// Loops over words that may not fit: such rows are flagged and hold any value.
enum CheckedKernels {
  typealias In = UnsafeMutablePointer<Int64>
  typealias Flags = UnsafeMutablePointer<UInt8>

  @inline(__always)
  private static func each(
    _ a: In, _ b: In, _ out: In, _ flags: Flags, _ count: Int,
    _ body: (Int64, Int64) -> (partialValue: Int64, overflow: Bool)
  ) {
    for row in 0..<count {
      let result = body(a[row], b[row])
      out[row] = result.partialValue
      flags[row] |= result.overflow ? 255 : 0
    }
  }

  static func add(_ a: In, _ b: In, _ out: In, _ flags: Flags, _ count: Int) {
    each(a, b, out, flags, count) { $0.addingReportingOverflow($1) }
  }

  static func subtract(_ a: In, _ b: In, _ out: In, _ flags: Flags, _ count: Int) {
    each(a, b, out, flags, count) { $0.subtractingReportingOverflow($1) }
  }

  static func multiply(_ a: In, _ b: In, _ out: In, _ flags: Flags, _ count: Int) {
    each(a, b, out, flags, count) { $0.multipliedReportingOverflow(by: $1) }
  }

  static func divide(_ a: In, _ b: In, _ out: In, _ flags: Flags, _ count: Int) {
    each(a, b, out, flags, count) { $0.dividedReportingOverflow(by: $1) }
  }

  static func remainder(_ a: In, _ b: In, _ out: In, _ flags: Flags, _ count: Int) {
    each(a, b, out, flags, count) { $0.remainderReportingOverflow(dividingBy: $1) }
  }
}
