/// Dictionary codes compared with the codes of literals.
enum CodeKernels {
  static func oneOf<Code: FixedWidthInteger & UnsignedInteger>(
    _ codes: UnsafePointer<Code>, _ wanted: [UInt32], _ out: UnsafeMutablePointer<UInt8>, _ count: Int
  ) {
    let sorted = wanted.filter { $0 <= UInt32(Code.max) }.sorted()
    guard let first = sorted.first, let last = sorted.last else {
      out.update(repeating: 0, count: count)
      return
    }
    if Int(last - first) == sorted.count - 1 {
      // A run of codes: one comparison.
      let (low, width) = (Code(first), Code(last - first))
      for row in 0..<count { out[row] = codes[row] &- low <= width ? 2 : 0 }
      return
    }
    for (number, code) in sorted.enumerated() {
      let code = Code(code)
      if number == 0 {
        for row in 0..<count { out[row] = codes[row] == code ? 2 : 0 }
      } else {
        for row in 0..<count { out[row] |= codes[row] == code ? 2 : 0 }
      }
    }
  }
}
