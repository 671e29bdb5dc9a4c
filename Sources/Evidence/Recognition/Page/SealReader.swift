internal import Glibc

/// Unrolls the ring of a seal into a level line and reads that.
struct SealReader {
  let reader: LineReader

  /// Radii between which the letters stand, as shares of the seal's.
  private static let ring = (outer: 0.95, inner: 0.56)
  /// Least confidence of each of the two lines.
  private static let least = 0.5

  /// - Parameter seal: of `page`, which stands upright.
  func read(_ seal: SealMark, on page: Raster) throws(RecognitionFailure) -> SealLegend? {
    guard seal.shape != .square, !seal.isStraddling else { return nil }
    let stamp = Stamp(page, seal)
    guard stamp.halfWidth >= 40, stamp.halfHeight >= 30 else { return nil }
    var best: SealLegend?
    // The lettering of the ring opens at the foot; where the name is long it goes on almost to it.
    for opening in [0.0, 0.35] {
      let strip = stamp.unrolled(from: opening, Self.ring)
      let answer = try reader.read(.whole(strip), on: strip, ink: .all)
      let name = Self.longestName(in: answer.text)
      if name.count >= 4, answer.confidence >= Self.least, answer.confidence > best?.confidence ?? 0 {
        best = SealLegend(name: name, purpose: nil, confidence: answer.confidence)
      }
      if best?.confidence ?? 0 > 0.9 { break }
    }
    guard var best else { return nil }
    let foot = stamp.foot
    let purpose = try reader.read(.whole(foot), on: foot, ink: .all)
    let words = Self.longestName(in: purpose.text)
    if words.hasSuffix("章"), purpose.confidence >= Self.least { best.purpose = words }
    return best
  }

  /// The number at the foot of the ring stands on its head and reads as noise on both sides of the name.
  static func longestName(in text: String) -> String {
    let runs = text.split { !isOfName($0) }
    return runs.max { $0.count < $1.count }.map(String.init) ?? ""
  }

  private static func isOfName(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    return (0x3400...0x9fff).contains(scalar.value) || "（）()".contains(character)
  }
}

/// The ink of one seal, dark on white.
private struct Stamp {
  private let ink: Raster
  private let middle: (x: Double, y: Double)
  let halfWidth: Double
  let halfHeight: Double

  init(_ page: Raster, _ seal: SealMark) {
    let part = page.cropped(seal.box)
    halfWidth = Double(part.width) / 2
    halfHeight = Double(part.height) / 2
    middle = (halfWidth - 0.5, halfHeight - 0.5)
    var ink = part
    ink.pixels.withUnsafeMutableBufferPointer { rgb in
      for at in stride(from: 0, to: rgb.count - 2, by: 3) {
        let (r, g, b) = (Int(rgb[at]), Int(rgb[at + 1]), Int(rgb[at + 2]))
        // Black print over the seal is not its ink.
        let strength = seal.ink == .red ? (r - max(g, b)) * 2 : 255 - (r + g + b) / 3
        let value = UInt8(255 - min(255, max(0, strength)))
        rgb[at] = value
        rgb[at + 1] = value
        rgb[at + 2] = value
      }
    }
    self.ink = ink
  }

  /// - Parameter opening: radians past the foot, clockwise, at which the strip begins.
  func unrolled(from opening: Double, _ ring: (outer: Double, inner: Double)) -> Raster {
    let height = 48
    let radius = (halfWidth + halfHeight) / 2
    let perPixel = radius * (ring.outer - ring.inner) / Double(height)
    let width = max(48, Int(2 * .pi * radius * (ring.outer + ring.inner) / 2 / perPixel))
    var pixels = [UInt8](repeating: 255, count: width * height * 3)
    for x in 0..<width {
      let angle = .pi / 2 + opening + 2 * .pi * Double(x) / Double(width)
      for y in 0..<height {
        let share = ring.outer - (ring.outer - ring.inner) * (Double(y) + 0.5) / Double(height)
        let value = value(middle.x + cos(angle) * halfWidth * share, middle.y + sin(angle) * halfHeight * share)
        for channel in 0..<3 { pixels[(y * width + x) * 3 + channel] = value }
      }
    }
    return Raster(width: width, height: height, pixels: pixels)
  }

  /// Below the star, between the lower ends of the ring's lettering.
  var foot: Raster {
    ink.cropped(
      x: Int(middle.x - halfWidth * 0.6), y: Int(middle.y + halfHeight * 0.28), width: Int(halfWidth * 1.2),
      height: Int(halfHeight * 0.34))
  }

  private func value(_ x: Double, _ y: Double) -> UInt8 {
    let (left, top) = (Int(x.rounded(.down)), Int(y.rounded(.down)))
    guard left >= 0, top >= 0, left + 1 < ink.width, top + 1 < ink.height else { return 255 }
    let (fx, fy) = (x - Double(left), y - Double(top))
    func at(_ x: Int, _ y: Int) -> Double { Double(ink.pixels[(y * ink.width + x) * 3]) }
    let upper = at(left, top) * (1 - fx) + at(left + 1, top) * fx
    let lower = at(left, top + 1) * (1 - fx) + at(left + 1, top + 1) * fx
    return UInt8(min(255, max(0, upper * (1 - fy) + lower * fy)))
  }
}

extension TiltedBox {
  fileprivate static func whole(_ raster: Raster) -> TiltedBox {
    TiltedBox(
      middle: Point(Double(raster.width) / 2, Double(raster.height) / 2), along: Point(1, 0),
      length: Double(raster.width), thickness: Double(raster.height))
  }
}
