/// The shares of the rows below, by text: each group is added up, multiplied and rounded by itself.
struct GroupedShare {
  let share: Share
  /// The code of the empty text.
  let empty: UInt32?
  let amounts: UnsafeMutablePointer<Int64>
  let known: UnsafeMutablePointer<UInt8>?
  let offsets: UnsafePointer<Int32>
  let rows: Int
  let flags: UnsafeMutablePointer<UInt8>
  let out: UnsafeMutablePointer<Int64>

  func run<Code: FixedWidthInteger & UnsignedInteger>(_ codes: UnsafePointer<Code>) {
    let base = offsets[0]
    let empty = self.empty.flatMap { Code(exactly: $0) }
    var start = 0
    for row in 0..<rows {
      let end = Int(offsets[row + 1] &- base)
      var total = RunningSum()
      var isSafe = true
      for first in start..<end {
        let code = codes[first]
        if !isKnown(first) {
          // Nobody knows what it belongs to, unless there is nothing else.
          if end - start > 1, amounts[first] != 0 { isSafe = false }
        }
        let isAlone = code == empty || !isKnown(first)
        var group = RunningSum()
        group.add(amounts[first])
        if !isAlone {
          // The group is worked out at its first row.
          if (start..<first).contains(where: { codes[$0] == code && isKnown($0) }) { continue }
          for other in (first + 1)..<max(end, first + 1) where codes[other] == code && isKnown(other) {
            group.add(amounts[other])
          }
        }
        guard group.isSafe, let part = share.of(group.value) else {
          isSafe = false
          continue
        }
        total.add(part)
      }
      out[row] = total.value
      flags[row] |= isSafe && total.isSafe ? 0 : 255
      start = end
    }
  }

  @inline(__always)
  private func isKnown(_ row: Int) -> Bool { known.map { $0[row] != 0 } ?? true }
}
