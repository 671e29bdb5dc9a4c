internal import Glibc

/// The ink around a centre, ray by ray.
struct RingProfile {
  static let rays = 96
  /// A stretch of ink along a ray, in steps of one pixel of stretched space.
  struct Run {
    var start: Int
    var end: Int
    var middle: Double { Double(start + end) / 2 }
    var length: Int { end - start + 1 }
  }

  let shape: RingShape
  let from: Int
  let to: Int
  /// Per ray and step: 0 bare, 1 inked, 2 off the paper.
  private var cells: [UInt8]

  init(_ plane: InkPlane, on mask: PaperMask, around shape: RingShape, from: Int, to: Int) {
    self.shape = shape
    self.from = max(0, from)
    self.to = max(self.from, to)
    let steps = self.to - self.from + 1
    cells = [UInt8](repeating: 0, count: Self.rays * steps)
    for ray in 0..<Self.rays {
      let angle = Self.angle(ray)
      let (dx, dy) = (cos(angle), shape.aspect * sin(angle))
      for step in 0..<steps {
        let distance = Double(self.from + step)
        let (px, py) = (Int((shape.x + distance * dx).rounded()), Int((shape.y + distance * dy).rounded()))
        cells[ray &* steps &+ step] =
          plane.isInked(px, py) ? 1 : px < plane.width && py < plane.height && mask.isPaper(px, py) ? 0 : 2
      }
    }
  }

  static func angle(_ ray: Int) -> Double { (Double(ray) + 0.5) * 2 * .pi / Double(rays) }

  private func cell(_ ray: Int, _ step: Int) -> UInt8 {
    step < from || step > to ? 0 : cells[ray &* (to &- from &+ 1) &+ step &- from]
  }

  func isOnPaper(_ ray: Int, _ step: Int) -> Bool { cell(ray, step) != 2 }
  func isInked(_ ray: Int, _ step: Int) -> Bool { cell(ray, step) == 1 }

  /// The stretch of ink nearest to `target`, no further than `reach`.
  func run(_ ray: Int, near target: Double, reach: Double) -> Run? {
    let middle = Int(target.rounded())
    for offset in 0...max(0, Int(reach.rounded())) {
      for step in offset == 0 ? [middle] : [middle + offset, middle - offset] where isInked(ray, step) {
        var run = Run(start: step, end: step)
        while isInked(ray, run.start - 1) { run.start -= 1 }
        while isInked(ray, run.end + 1) { run.end += 1 }
        return run
      }
    }
    return nil
  }

  /// Distances at which many rays meet ink, each a local best, best first.
  func likelyRadii(least share: Double, limit: Int) -> [Double] {
    let steps = to - from + 1
    var (inked, seen) = ([Double](repeating: 0, count: steps), [Double](repeating: 0, count: steps))
    for ray in 0..<Self.rays {
      for step in 0..<steps {
        let value = cells[ray &* steps &+ step]
        if value != 2 { seen[step] += 1 }
        if value == 1 { inked[step] += 1 }
      }
    }
    let shares = (0..<steps).map { step -> Double in
      let near = max(0, step - 1)...min(steps - 1, step + 1)
      let total = seen[near].reduce(0, +)
      // Less than a tenth of the ring in sight says nothing.
      return total < Double(Self.rays * near.count) * 0.1 ? 0 : inked[near].reduce(0, +) / total
    }
    let peaks = (0..<steps).filter { step in
      shares[step] >= share && shares[step] >= shares[max(0, step - 1)]
        && shares[step] > shares[min(steps - 1, step + 1)] - (step == steps - 1 ? 1 : 0)
    }
    var chosen: [Int] = []
    for peak in peaks.sorted(by: { shares[$0] > shares[$1] }) where chosen.allSatisfy({ abs($0 - peak) > 3 }) {
      if chosen.count == limit { break }
      chosen.append(peak)
    }
    return chosen.map { Double(from + $0) }
  }
}
