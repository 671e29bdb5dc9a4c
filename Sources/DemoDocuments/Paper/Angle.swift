internal import Glibc

/// A rotation as the numbers a text matrix takes.
struct Angle {
  let radians: Double
  static let flat = Angle(radians: 0)

  var cosine: String { Self.decimal(cos(radians)) }
  var sine: String { Self.decimal(sin(radians)) }
  var negativeSine: String { Self.decimal(-sin(radians)) }

  /// The point at this angle on a circle, the y axis pointing down the page.
  func point(aroundX x: Double, y: Double, radius: Double) -> (Double, Double) {
    (x + radius * cos(radians), y - radius * sin(radians))
  }

  private static func decimal(_ value: Double) -> String {
    let scaled = Int((value * 100_000).rounded())
    let digits = String(scaled.magnitude % 100_000)
    return (scaled < 0 ? "-" : "") + "\(scaled.magnitude / 100_000)."
      + String(repeating: "0", count: 5 - digits.count) + digits
  }
}
