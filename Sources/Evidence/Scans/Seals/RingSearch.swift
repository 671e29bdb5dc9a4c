/// Rings of seals in one ink. The surest is taken first and its rim wiped out, so that a second ring laid over the same
/// rim — an oval taken for two rounds — loses its ground, while a second seal beside it keeps its own.
struct RingSearch {
  struct Found {
    var fit: RingFit
    var confidence: Double
  }

  let unit: Double
  let mask: PaperMask
  let rules: RingRules

  static let aspects = [1.0, 0.67, 0.76, 1.5, 0.55]

  func rings(in plane: InkPlane, aspects: [Double], perAspect: Int) -> [Found] {
    let radii = (RingRules.widths.lowerBound / 2 * unit)...(RingRules.widths.upperBound / 2 * unit)
    let votes = RingVotes(plane, radii: radii)
    if votes.isEmpty { return [] }
    var candidates: [Found] = []
    for aspect in aspects {
      for centre in votes.centres(aspect: aspect, limit: perAspect) {
        candidates += fits(plane, at: centre, radii: radii)
      }
    }
    return distinct(candidates, in: plane)
  }

  private func fits(_ plane: InkPlane, at centre: RingVotes.Centre, radii: ClosedRange<Double>) -> [Found] {
    let start = RingShape(x: centre.x, y: centre.y, aspect: centre.aspect, radius: radii.upperBound)
    let profile = RingProfile(
      plane, on: mask, around: start, from: Int(radii.lowerBound), to: Int(radii.upperBound))
    let isAtEdge =
      min(centre.x - Double(mask.left), Double(mask.right) - centre.x) < radii.upperBound && centre.aspect == 1
    return profile.likelyRadii(least: isAtEdge ? 0.15 : 0.3, limit: isAtEdge ? 5 : 3).compactMap { radius in
      let shape = RingShape(x: centre.x, y: centre.y, aspect: centre.aspect, radius: radius)
      guard let fit = RingFit(plane, on: mask, from: shape, unit: unit) else { return nil }
      if let confidence = rules.confidence(fit, unit: unit) { return Found(fit: fit, confidence: confidence) }
      return leaf(plane, fit)
    }
  }

  /// One leaf of several that lay fanned under the stamp: a strip of the seal along the sheet's edge.
  private func leaf(_ plane: InkPlane, _ fit: RingFit) -> Found? {
    let shape = fit.shape
    guard (0.8...1.25).contains(shape.halfHeight / shape.halfWidth), shape.radius > 17 * unit, fit.arc > 12,
      fit.coverage < 0.9
    else { return nil }
    let (left, right) = mask.edges(row: Int(shape.y))
    let near = 4 * unit
    let (isLeft, isRight) = (
      shape.x - shape.halfWidth < Double(left) + near, shape.x + shape.halfWidth > Double(right) - near
    )
    guard isLeft || isRight else { return nil }
    for wide in [30.0, 24, 19, 15, 12, 9] where shape.radius * 2 > (wide + 6) * unit {
      var part = fit
      part.measure(plane, mask, unit: unit) { x, _ in
        isLeft ? x < Double(left) + wide * unit : x > Double(right) - wide * unit
      }
      if let confidence = rules.leafConfidence(part, unit: unit) { return Found(fit: part, confidence: confidence) }
    }
    return nil
  }

  private func distinct(_ candidates: [Found], in plane: InkPlane) -> [Found] {
    var rest = candidates.sorted { Self.weight($0) > Self.weight($1) }
    var ink = plane
    var taken: [Found] = []
    while !rest.isEmpty, taken.count < 12 {
      var next = rest.removeFirst()
      let shape = next.fit.shape
      if taken.contains(where: { isSame($0.fit.shape, shape) }) { continue }
      if taken.contains(where: { inside(shape, $0.fit.shape) > 0 || inside($0.fit.shape, shape) > 0 }) {
        // Judged anew outside the seals taken so far, on the ink that they leave.
        guard let fit = RingFit(ink, on: mask, from: shape, unit: unit, outside: taken.map(\.fit.shape)),
          fit.visible >= 0.2, fit.coverage >= rules.coverage, fit.alongRing >= rules.alongRing
        else { continue }
        next.confidence = max(0.5, next.confidence - 0.1)
      }
      taken.append(next)
      wipe(next.fit.shape, from: &ink)
    }
    return taken
  }

  private static func weight(_ found: Found) -> Double {
    let fit = found.fit
    return fit.coverage * fit.coverage * fit.alongRing * (0.3 + fit.gapInside) * (0.5 + fit.visible)
      * fit.clearOutside * (1.2 - fit.unevenness)
  }

  /// Rings of one seal: its inner line, a curve through its letters, or the same rim met again.
  private func isSame(_ a: RingShape, _ b: RingShape) -> Bool { inside(a, b) > 0.7 || inside(b, a) > 0.7 }

  /// Share of `inner`'s curve that `outer` encloses.
  private func inside(_ inner: RingShape, _ outer: RingShape) -> Double {
    let within = (0..<36).count { step in
      let angle = Double(step) * .pi / 18
      let (px, py) = inner.point(at: angle, distance: inner.radius(at: angle))
      return outer.relativeDistance(px, py) < 1.06
    }
    return Double(within) / 36
  }

  private func wipe(_ shape: RingShape, from ink: inout InkPlane) {
    let band = 1.6 * unit / max(1, shape.radius)
    let (wide, high) = (shape.halfWidth * 1.15 + 4, shape.halfHeight * 1.15 + 4)
    let rows = max(0, Int(shape.y - high))..<max(0, min(ink.height, Int(shape.y + high)))
    let columns = max(0, Int(shape.x - wide))..<max(0, min(ink.width, Int(shape.x + wide)))
    guard !rows.isEmpty, !columns.isEmpty else { return }
    for y in rows {
      for x in columns where abs(shape.relativeDistance(Double(x), Double(y)) - 1) < band {
        ink.values[y * ink.width + x] = 0
      }
    }
  }
}
