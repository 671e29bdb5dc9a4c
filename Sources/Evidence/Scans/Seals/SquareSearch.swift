internal import Glibc

/// Square seals, such as the legal representative's: a frame of four straight sides with characters inside.
struct SquareSearch {
  let unit: Double
  let mask: PaperMask

  /// Millimetres along a side.
  static let sides = 14.0...32.0

  struct Found {
    var x: Double
    var y: Double
    var side: Double
    /// Half extents, upright.
    var reach: Double
    var confidence: Double
    /// Share of the frame that is inked, and of what it encloses.
    var coverage: Double
    var fill: Double
  }

  /// - Parameter whole: all ink that the frame may lie under, where `plane` holds only some of it.
  func squares(in plane: InkPlane, measuredIn whole: InkPlane? = nil) -> [Found] {
    let range = Int(Self.sides.lowerBound * unit)...Int(Self.sides.upperBound * 1.3 * unit)
    return InkPatch.patches(of: plane, sides: range).compactMap { patch in
      let ratio = Double(patch.width) / Double(patch.height)
      guard (0.78...1.28).contains(ratio), patch.pixels.count > 60 else { return nil }
      return fit(patch, in: whole ?? plane)
    }
  }

  /// The upright frame of the patch once it is turned straight.
  private struct Frame {
    var angle: Double
    var (left, top, right, bottom): (Double, Double, Double, Double)

    func place(_ u: Double, _ v: Double) -> (Int, Int) {
      let (c, s) = (cos(angle), sin(angle))
      return (Int((u * c - v * s).rounded()), Int((u * s + v * c).rounded()))
    }
  }

  private func frame(of patch: InkPatch) -> Frame? {
    let rim = Self.rim(of: patch)
    let frames = stride(from: -20.0, through: 20, by: 1).map { degrees -> Frame in
      let (c, s) = (cos(degrees * .pi / 180), sin(degrees * .pi / 180))
      var frame = Frame(
        angle: degrees * .pi / 180, left: .infinity, top: .infinity, right: -.infinity, bottom: -.infinity)
      for (x, y) in rim {
        let (u, v) = (Double(x) * c + Double(y) * s, -Double(x) * s + Double(y) * c)
        (frame.left, frame.right) = (min(frame.left, u), max(frame.right, u))
        (frame.top, frame.bottom) = (min(frame.top, v), max(frame.bottom, v))
      }
      return frame
    }
    return frames.min { ($0.right - $0.left) * ($0.bottom - $0.top) < ($1.right - $1.left) * ($1.bottom - $1.top) }
  }

  /// The outermost pixels of each row and column: enough for the bounds at any angle.
  private static func rim(of patch: InkPatch) -> [(Int, Int)] {
    var (lefts, rights) = ([Int: Int](), [Int: Int]())
    for (x, y) in patch.pixels {
      lefts[y] = min(lefts[y] ?? x, x)
      rights[y] = max(rights[y] ?? x, x)
    }
    return lefts.map { ($0.value, $0.key) } + rights.map { ($0.value, $0.key) }
  }

  private func fit(_ patch: InkPatch, in plane: InkPlane) -> Found? {
    guard let frame = frame(of: patch) else { return nil }
    let (wide, high) = (frame.right - frame.left, frame.bottom - frame.top)
    guard Self.sides.contains(wide / unit), Self.sides.contains(high / unit), (0.85...1.18).contains(wide / high)
    else { return nil }
    let sides = [
      side(plane, frame) { (frame.left + wide * $0, frame.top + $1) },
      side(plane, frame) { (frame.left + wide * $0, frame.bottom - $1) },
      side(plane, frame) { (frame.left + $1, frame.top + high * $0) },
      side(plane, frame) { (frame.right - $1, frame.top + high * $0) },
    ]
    let coverage = sides.map(\.coverage).reduce(0, +) / 4
    let thickness = sides.map(\.thickness).sorted()[2]
    let fill = fill(plane, frame)
    guard coverage >= 0.75, sides.allSatisfy({ $0.coverage >= 0.5 }), sides.count(where: { $0.clear >= 0.6 }) >= 3,
      thickness <= 2.2, (0.06...0.66).contains(fill)
    else { return nil }
    let middle = frame.place((frame.left + frame.right) / 2, (frame.top + frame.bottom) / 2)
    return Found(
      x: Double(middle.0), y: Double(middle.1), side: max(wide, high),
      reach: max(wide, high) / 2 * (abs(cos(frame.angle)) + abs(sin(frame.angle))),
      confidence: min(0.95, 0.55 + (coverage - 0.75) * 1.6), coverage: coverage, fill: fill)
  }

  /// - Parameter place: from the share along the side and the depth inwards to the straightened frame.
  private func side(
    _ plane: InkPlane, _ frame: Frame, place: (Double, Double) -> (Double, Double)
  ) -> (coverage: Double, clear: Double, thickness: Double) {
    let steps = 40
    var (met, clear) = (0, 0)
    var depths: [Double] = []
    func isInked(_ share: Double, _ depth: Double) -> Bool {
      let (u, v) = place(share, depth)
      let (x, y) = frame.place(u, v)
      return plane.isInked(x, y)
    }
    for step in 2..<(steps - 2) {
      let share = (Double(step) + 0.5) / Double(steps)
      if (2...4).allSatisfy({ !isInked(share, -Double($0) * 0.4 * unit) }) { clear += 1 }
      let reach = Int((1.0 * unit).rounded(.up))
      guard let start = (-1...reach).first(where: { isInked(share, Double($0)) }) else { continue }
      met += 1
      var depth = start
      while depth < start + Int(5 * unit), isInked(share, Double(depth)) { depth += 1 }
      depths.append(Double(depth - start) / unit)
    }
    let count = Double(steps - 4)
    return (Double(met) / count, Double(clear) / count, depths.sorted()[safe: depths.count / 2] ?? 0)
  }

  private func fill(_ plane: InkPlane, _ frame: Frame) -> Double {
    var (all, inked) = (0, 0)
    for u in stride(from: 0.16, through: 0.84, by: 0.02) {
      for v in stride(from: 0.16, through: 0.84, by: 0.02) {
        let (x, y) = frame.place(
          frame.left + (frame.right - frame.left) * u, frame.top + (frame.bottom - frame.top) * v)
        all += 1
        if plane.isInked(x, y) { inked += 1 }
      }
    }
    return Double(inked) / Double(all)
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
