/// From the rows of one level to those of the next.
enum LevelKernels {
  typealias Offsets = UnsafePointer<Int32>

  @inline(__always)
  static func spread<Element>(
    _ a: UnsafeMutablePointer<Element>, _ out: UnsafeMutablePointer<Element>, _ offsets: Offsets, rows: Int
  ) {
    let base = offsets[0]
    var below = 0
    for row in 0..<rows {
      let end = Int(offsets[row + 1] &- base)
      let value = a[row]
      while below < end {
        out[below] = value
        below &+= 1
      }
    }
  }

  static func least(
    _ a: UnsafeMutablePointer<UInt8>, _ out: UnsafeMutablePointer<UInt8>, _ offsets: Offsets, rows: Int
  ) {
    let base = offsets[0]
    var below = 0
    for row in 0..<rows {
      let end = Int(offsets[row + 1] &- base)
      var least: UInt8 = 5
      while below < end {
        least = min(least, a[below])
        below &+= 1
      }
      out[row] = least
    }
  }

  static func sum(
    _ a: UnsafeMutablePointer<Int64>, _ out: UnsafeMutablePointer<Int64>, _ offsets: Offsets, rows: Int,
    flags: UnsafeMutablePointer<UInt8>
  ) {
    let base = offsets[0]
    var below = 0
    for row in 0..<rows {
      let end = Int(offsets[row + 1] &- base)
      var total = RunningSum()
      while below < end {
        total.add(a[below])
        below &+= 1
      }
      out[row] = total.value
      flags[row] |= total.isSafe ? 0 : 255
    }
  }
}

/// A sum with the largest size any part of it could have had, in whatever order it is added up.
struct RunningSum {
  private(set) var value: Int64 = 0
  private var size: UInt64 = 0

  @inline(__always)
  mutating func add(_ amount: Int64) {
    value &+= amount
    // Magnitudes of safe amounts leave room for many; one beyond the limit stays visible.
    size = (size &+ min(amount.magnitude, 1 << 47)) | (size & (1 << 63))
  }

  var isSafe: Bool { size < UInt64(ColumnGraph.sumLimit) }
}
