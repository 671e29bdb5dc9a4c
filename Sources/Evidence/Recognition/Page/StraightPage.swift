internal import Glibc

/// A page's picture as the recogniser wants it: upright, its lines level.
struct StraightPage {
  private(set) var raster: Raster
  /// Degrees clockwise from the picture as given.
  private(set) var turned = 0
  /// Degrees by which the lines of the upright picture climbed before they were levelled.
  private(set) var levelled = 0.0

  init(_ raster: Raster) { self.raster = raster }

  mutating func turn(_ degrees: Int) {
    raster = raster.turned(degrees)
    turned = (turned + degrees) % 360
  }

  /// Once, after the last quarter turn.
  mutating func level(_ climb: Double) {
    raster = raster.rotated(clockwise: climb)
    levelled = climb
  }

  /// Where a line found on ``raster`` stands on the upright, not levelled, picture.
  func original(_ box: TiltedBox) -> TiltedBox {
    guard levelled != 0 else { return box }
    let middle = TiltedBox.Point(Double(raster.width - 1) / 2, Double(raster.height - 1) / 2)
    let (c, s) = (cos(levelled * .pi / 180), sin(levelled * .pi / 180))
    func back(_ vector: TiltedBox.Point) -> TiltedBox.Point {
      TiltedBox.Point(c * vector.x + s * vector.y, -s * vector.x + c * vector.y)
    }
    var box = box
    box.middle = middle + back(box.middle - middle)
    box.along = back(box.along)
    return box
  }
}
