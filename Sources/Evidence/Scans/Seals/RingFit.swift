internal import Glibc

/// A ring laid onto the ink, and how well it lies there. All shares are of the rays that meet paper.
struct RingFit {
  private(set) var shape: RingShape
  /// Rays that meet the ring.
  private(set) var coverage = 0.0
  /// Share of the whole turn that lies on the paper.
  private(set) var visible = 0.0
  /// Of the rays that meet it: those whose ink's border runs along the ring, as print in the way does not.
  private(set) var alongRing = 0.0
  /// Of the rays that meet it: those with bare paper just inside, and just outside.
  private(set) var gapInside = 0.0
  private(set) var clearOutside = 0.0
  /// Millimetres, median.
  private(set) var thickness = 0.0
  /// Inked share of what the ring encloses.
  private(set) var fill = 0.0
  /// Length of the ring met, in millimetres.
  private(set) var arc = 0.0
  /// Mean distance of the rim from the curve, in millimetres: a stamp is round, a hand is not.
  private(set) var unevenness = 0.0

  /// Rays that meet the rim above and below the centre.
  private(set) var (metAbove, metBelow) = (0, 0)

  /// - Parameters:
  ///   - unit: pixels per millimetre.
  ///   - others: seals whose insides count as off the paper.
  init?(_ plane: InkPlane, on mask: PaperMask, from start: RingShape, unit: Double, outside others: [RingShape] = []) {
    shape = start
    for reach in [2.4, 1.3, 0.9] {
      guard improve(plane, mask, reach: reach * unit, unit: unit) else { return nil }
    }
    measure(plane, mask, unit: unit) { x, y in others.allSatisfy { $0.relativeDistance(x, y) > 1.08 } }
  }

  private func profile(_ plane: InkPlane, _ mask: PaperMask, margin: Double) -> RingProfile {
    let swing = (shape.swingCosine * shape.swingCosine + shape.swingSine * shape.swingSine).squareRoot()
    return RingProfile(
      plane, on: mask, around: shape, from: Int(shape.radius - swing - margin), to: Int(shape.radius + swing + margin))
  }

  private mutating func improve(_ plane: InkPlane, _ mask: PaperMask, reach: Double, unit: Double) -> Bool {
    let profile = profile(plane, mask, margin: reach + 3 * unit)
    var rows: [(angle: Double, offset: Double)] = []
    for ray in 0..<RingProfile.rays {
      let angle = RingProfile.angle(ray)
      let expected = shape.radius(at: angle)
      if let run = profile.run(ray, near: expected, reach: reach), Double(run.length) < 3.2 * unit {
        rows.append((angle, run.middle - expected))
      }
    }
    guard rows.count >= 14 else { return false }
    // A short arc cannot tell a shifted centre from a larger radius: what it does not say stays as it was.
    let few = rows.count < RingProfile.rays / 2
    var squares = LeastSquares(ridge: few ? [0.5, 1, 1, 60, 60] : [0.01, 0.01, 0.01, 2, 2])
    let middle = rows.map(\.offset).sorted()[rows.count / 2]
    for row in rows {
      let off = (row.offset - middle) / reach
      squares.add(
        [1, cos(row.angle), sin(row.angle), cos(2 * row.angle), sin(2 * row.angle)], equals: row.offset,
        weight: 1 / (1 + 4 * off * off))
    }
    guard let change = squares.solution(), change.allSatisfy(\.isFinite) else { return false }
    shape.radius += change[0]
    shape.x += change[1]
    shape.y += change[2] * shape.aspect
    let most = 0.13 * shape.radius
    shape.swingCosine = max(-most, min(most, shape.swingCosine + change[3]))
    shape.swingSine = max(-most, min(most, shape.swingSine + change[4]))
    return shape.radius > 4 * unit && shape.radius < 80 * unit
  }

  /// - Parameter counts: whether a place of the rim is looked at.
  mutating func measure(
    _ plane: InkPlane, _ mask: PaperMask, unit: Double, where counts: (Double, Double) -> Bool
  ) {
    let profile = profile(plane, mask, margin: 5 * unit)
    var (seen, met, along, gaps, clears) = (0, 0, 0, 0, 0)
    (metAbove, metBelow) = (0, 0)
    var thick: [Double] = []
    var offsets = 0.0
    var near = 0
    for ray in 0..<RingProfile.rays {
      let angle = RingProfile.angle(ray)
      let expected = shape.radius(at: angle)
      let place = shape.point(at: angle, distance: expected)
      guard profile.isOnPaper(ray, Int(expected.rounded())), counts(place.x, place.y) else { continue }
      seen += 1
      if let run = profile.run(ray, near: expected, reach: 1.6 * unit) {
        offsets += abs(run.middle - expected)
        near += 1
      }
      guard let run = profile.run(ray, near: expected, reach: max(1.2, 0.45 * unit)) else { continue }
      met += 1
      if angle > .pi { metAbove += 1 } else { metBelow += 1 }
      // One step along the ray in pixels of the page.
      let (c, s) = (cos(angle), sin(angle))
      let stretch = (c * c + shape.aspect * shape.aspect * s * s).squareRoot()
      thick.append(Double(run.length) * stretch / unit)
      if runsAlong(plane, angle: angle, at: Double(run.end)) { along += 1 }
      let gap = max(1, Int((0.45 * unit / stretch).rounded()))
      let clear = max(2, Int((1.1 * unit / stretch).rounded()))
      if (1...gap).allSatisfy({ !profile.isInked(ray, run.start - $0) }) { gaps += 1 }
      if (1...clear).allSatisfy({ !profile.isInked(ray, run.end + $0) }) { clears += 1 }
    }
    guard seen > 0, met > 0 else { return }
    visible = Double(seen) / Double(RingProfile.rays)
    coverage = Double(met) / Double(seen)
    alongRing = Double(along) / Double(met)
    gapInside = Double(gaps) / Double(met)
    clearOutside = Double(clears) / Double(met)
    unevenness = offsets / Double(max(1, near)) / unit
    thickness = thick.sorted()[thick.count / 2]
    arc = Double(met) / Double(RingProfile.rays) * 2 * .pi * shape.radius * (1 + shape.aspect) / 2 / unit
    fill = Self.fill(plane, mask, shape: shape)
  }

  private func runsAlong(_ plane: InkPlane, angle: Double, at distance: Double) -> Bool {
    let (px, py) = shape.point(at: angle, distance: distance)
    let (x, y) = (Int(px.rounded()), Int(py.rounded()))
    let gx = Double(
      plane.strength(x + 1, y - 1) + 2 * plane.strength(x + 1, y) + plane.strength(x + 1, y + 1)
        - plane.strength(x - 1, y - 1) - 2 * plane.strength(x - 1, y) - plane.strength(x - 1, y + 1))
    let gy = Double(
      plane.strength(x - 1, y + 1) + 2 * plane.strength(x, y + 1) + plane.strength(x + 1, y + 1)
        - plane.strength(x - 1, y - 1) - 2 * plane.strength(x, y - 1) - plane.strength(x + 1, y - 1))
    let (nx, ny) = (cos(angle), sin(angle) / shape.aspect)
    let lengths = ((gx * gx + gy * gy) * (nx * nx + ny * ny)).squareRoot()
    // Ink grows towards the ring from outside: the gradient points inwards.
    return lengths > 0 && -(gx * nx + gy * ny) / lengths > 0.8
  }

  private static func fill(_ plane: InkPlane, _ mask: PaperMask, shape: RingShape) -> Double {
    var (inside, inked) = (0, 0)
    for step in stride(from: 2.0, to: shape.radius * 0.82, by: 2) {
      let rays = max(8, Int(step * 1.6))
      for ray in 0..<rays {
        let (px, py) = shape.point(at: Double(ray) * 2 * .pi / Double(rays), distance: step)
        let (x, y) = (Int(px.rounded()), Int(py.rounded()))
        guard x < plane.width, y < plane.height, mask.isPaper(x, y) else { continue }
        inside += 1
        if plane.isInked(x, y) { inked += 1 }
      }
    }
    return inside == 0 ? 0 : Double(inked) / Double(inside)
  }
}
