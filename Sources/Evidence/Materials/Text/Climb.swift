/// How far lines climb or fall across a page, for pages that were not straightened wholly.
enum Climb {
  /// Fractions of the page's height by which lines fall over its whole width; 0 unless most lines agree.
  static func slope(of strips: [Strip]) -> Double {
    guard strips.count >= 8, strips.contains(where: { $0.source == .recognised }) else { return 0 }
    let heights = strips.map(\.height).sorted()
    let near = heights[heights.count / 2] * 0.12
    var best = (slope: 0.0, score: score(strips, 0, near))
    for step in 1...30 {
      for slope in [Double(step) * 0.002, Double(step) * -0.002] {
        let score = score(strips, slope, near)
        // The straight page is believed unless another slope is clearly better.
        if score > best.score + (best.slope == 0 ? 2 : 0) { best = (slope, score) }
      }
    }
    return best.slope
  }

  /// Strips that have another one at about the same height.
  private static func score(_ strips: [Strip], _ slope: Double, _ near: Double) -> Int {
    let middles = strips.map { $0.box.middle.y - slope * ($0.box.middle.x - 0.5) }.sorted()
    return zip(middles, middles.dropFirst()).count { $1 - $0 < near }
  }
}
