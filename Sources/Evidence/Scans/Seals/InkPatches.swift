/// A connected patch of ink: its bounds and its pixels.
struct InkPatch {
  var left: Int
  var top: Int
  var right: Int
  var bottom: Int
  var pixels: [(x: Int, y: Int)]

  var width: Int { right - left + 1 }
  var height: Int { bottom - top + 1 }

  /// Patches whose larger side is within `sides`. Breaks of up to two pixels, as worn rubber leaves, do not part one.
  static func patches(of plane: InkPlane, sides: ClosedRange<Int>, limit: Int = 400) -> [InkPatch] {
    var open = plane.values.map { $0 >= plane.threshold }
    var found: [InkPatch] = []
    var stack: [Int] = []
    for start in open.indices where open[start] {
      open[start] = false
      stack.append(start)
      var patch = InkPatch(left: .max, top: .max, right: 0, bottom: 0, pixels: [])
      while let index = stack.popLast() {
        let (x, y) = (index % plane.width, index / plane.width)
        patch.pixels.append((x, y))
        (patch.left, patch.right) = (min(patch.left, x), max(patch.right, x))
        (patch.top, patch.bottom) = (min(patch.top, y), max(patch.bottom, y))
        for ny in max(0, y - 2)...min(plane.height - 1, y + 2) {
          for nx in max(0, x - 2)...min(plane.width - 1, x + 2) where open[ny * plane.width + nx] {
            open[ny * plane.width + nx] = false
            stack.append(ny * plane.width + nx)
          }
        }
      }
      if sides.contains(max(patch.width, patch.height)) {
        found.append(patch)
        if found.count == limit { break }
      }
    }
    return found
  }
}
