internal import Evidence
internal import Glibc

/// Turns a clean picture of a page into what a scanner or a telephone makes of it; the same seed gives the same bytes.
struct PictureMaker {
  let finish: PaperFinish
  private var chance: Chance
  /// From the page's pixels to the picture's.
  let map: Homography
  private let back: Homography
  private let width: Int
  private let height: Int

  init?(_ finish: PaperFinish, of page: Raster, seed: UInt64) {
    var chance = Chance(seed: seed)
    let (w, h) = (Double(page.width), Double(page.height))
    let corners = [(0.0, 0.0), (w, 0.0), (w, h), (0.0, h)]
    var target = corners
    var (width, height) = (page.width, page.height)
    switch finish {
    case .clean: break
    case .scanner, .greyCopy:
      let angle = chance.between(-0.028, 0.028)
      let shift = (chance.between(-12, 12), chance.between(-12, 12))
      target = corners.map { x, y in
        let (dx, dy) = (x - w / 2, y - h / 2)
        return (
          w / 2 + dx * cos(angle) - dy * sin(angle) + shift.0, h / 2 + dx * sin(angle) + dy * cos(angle) + shift.1
        )
      }
    case .phone:
      let margin = w * 0.07
      (width, height) = (Int(w + 2 * margin), Int(h + 2 * margin))
      target = corners.map { x, y in
        (x + margin + chance.between(-0.035, 0.035) * w, y + margin + chance.between(-0.03, 0.03) * h)
      }
    }
    guard let map = Homography(from: corners, to: target), let back = Homography(from: target, to: corners) else {
      return nil
    }
    self.finish = finish
    self.chance = chance
    self.map = map
    self.back = back
    self.width = width
    self.height = height
  }

  mutating func picture(of page: Raster) -> Raster {
    guard finish != .clean else { return page }
    let light = Light(finish, width, height, &chance)
    let noise = finish == .phone ? 5.0 : 4.0
    var pixels = [UInt8](repeating: 0, count: width * height * 3)
    let stray = (0..<4096).map { _ in noise * (chance.between(-1, 1) + chance.between(-1, 1) + chance.between(-1, 1)) }
    var step = Int(chance.next() & 4095)
    for y in 0..<height {
      for x in 0..<width {
        let (u, v) = back(Double(x), Double(y))
        let lit = light.share(x, y)
        step = (step &* 5 &+ 1 &+ x) & 4095
        let at = (y * width + x) * 3
        let colour = page.blended(u, v) ?? (finish == .phone ? (118, 92, 70) : (252, 252, 252))
        pixels[at] = Self.octet(colour.0 * lit + stray[step])
        pixels[at + 1] = Self.octet(colour.1 * lit * light.green + stray[(step + 1371) & 4095])
        pixels[at + 2] = Self.octet(colour.2 * lit * light.blue + stray[(step + 2742) & 4095])
      }
    }
    let made = Raster(width: width, height: height, pixels: pixels)
    return finish == .greyCopy ? made.copied : made
  }

  /// A rectangle of the page, in pixels, as a share of the picture.
  func box(x: Double, y: Double, width: Double, height: Double) -> PageBox {
    let corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height)].map { map($0.0, $0.1) }
    func share(_ values: [Double], _ whole: Int) -> (Double, Double) {
      let low = max(0, (values.min() ?? 0) / Double(whole))
      return (low, max(0, min(1, (values.max() ?? 0) / Double(whole)) - low))
    }
    let (left, wide) = share(corners.map(\.0), self.width)
    let (top, high) = share(corners.map(\.1), self.height)
    return PageBox(x: left, y: top, width: wide, height: high)
  }

  static func octet(_ value: Double) -> UInt8 { UInt8(max(0, min(255, value.rounded()))) }
}

/// Uneven light: a gradient over the picture, and the lamp's tint.
private struct Light {
  private let slope: (Double, Double)
  private let level: Double
  let green: Double
  let blue: Double

  init(_ finish: PaperFinish, _ width: Int, _ height: Int, _ chance: inout Chance) {
    let strength = finish == .phone ? 0.13 : 0.01
    slope = (
      chance.between(-strength, strength) / Double(width), chance.between(-strength, strength) / Double(height)
    )
    level = finish == .phone ? chance.between(0.86, 0.98) : chance.between(0.97, 1.0)
    green = finish == .phone ? chance.between(0.97, 1.0) : 1
    blue = finish == .phone ? chance.between(0.88, 0.99) : 1
  }

  func share(_ x: Int, _ y: Int) -> Double { level + slope.0 * Double(x) + slope.1 * Double(y) }
}

extension Raster {
  /// Between the four pixels around the point; `nil` off the page.
  fileprivate func blended(_ x: Double, _ y: Double) -> (Double, Double, Double)? {
    guard x >= 0, y >= 0, x < Double(width - 1), y < Double(height - 1) else { return nil }
    let (left, top) = (Int(x), Int(y))
    let (fx, fy) = (x - Double(left), y - Double(top))
    return pixels.withUnsafeBufferPointer { all in
      func channel(_ c: Int) -> Double {
        let at = (top * width + left) * 3 + c
        let above = Double(all[at]) * (1 - fx) + Double(all[at + 3]) * fx
        let below = Double(all[at + width * 3]) * (1 - fx) + Double(all[at + width * 3 + 3]) * fx
        return above * (1 - fy) + below * fy
      }
      return (channel(0), channel(1), channel(2))
    }
  }

  /// As a copier without colour gives it: red prints dark.
  fileprivate var copied: Raster {
    var copy = self
    for at in Swift.stride(from: 0, to: copy.pixels.count, by: 3) {
      let grey = 0.3 * Double(pixels[at]) + 0.59 * Double(pixels[at + 1]) + 0.11 * Double(pixels[at + 2])
      let harder = PictureMaker.octet((grey - 128) * 1.25 + 134)
      (copy.pixels[at], copy.pixels[at + 1], copy.pixels[at + 2]) = (harder, harder, harder)
    }
    return copy
  }
}
