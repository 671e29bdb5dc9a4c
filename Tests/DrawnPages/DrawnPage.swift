package import Evidence

/// A drawn page with its truth.
package struct DrawnPage: Sendable {
  package struct Seal: Sendable {
    package var form: Stamp.Form
    package var box: PageBox
    package var isStraddling: Bool
    package var isRed: Bool
  }

  package var name: String
  package var camera: Camera.Kind
  package var isGrey: Bool
  package var raster: Raster
  package var seals: [Seal]
  package var signatures: [PageBox]

  /// - Parameters:
  ///   - stamps: already drawn on `sheet`.
  ///   - signatures: in millimetres.
  init(
    _ name: String, sheet: Sketch, stamps: [Stamp], signatures: [PageBox] = [], camera kind: Camera.Kind,
    isGrey: Bool = false, dice: inout Dice
  ) {
    let camera = Camera(kind, for: sheet, dice: &dice)
    self.name = name
    self.camera = kind
    self.isGrey = isGrey
    raster = camera.picture(of: sheet, isGrey: isGrey, dice: &dice)
    seals = stamps.map { stamp in
      let left = max(stamp.x - stamp.width / 2, stamp.strip?.lowerBound ?? 0)
      let right = min(stamp.x + stamp.width / 2, stamp.strip?.upperBound ?? 210)
      let top = max(0, stamp.y - stamp.height / 2)
      let bottom = min(297, stamp.y + stamp.height / 2)
      return Seal(
        form: stamp.form, box: Self.box(left, top, right, bottom, on: sheet, through: camera),
        isStraddling: right - left < 0.93 * stamp.width || bottom - top < 0.93 * stamp.height,
        isRed: stamp.isRed && !isGrey)
    }
    self.signatures = signatures.map {
      Self.box($0.x, $0.y, $0.right, $0.bottom, on: sheet, through: camera)
    }
  }

  private static func box(
    _ left: Double, _ top: Double, _ right: Double, _ bottom: Double, on sheet: Sketch, through camera: Camera
  ) -> PageBox {
    let d = sheet.dotsPerMillimetre
    let corners = [(left, top), (right, top), (right, bottom), (left, bottom)].map { camera.place($0.0 * d, $0.1 * d) }
    let (xs, ys) = (corners.map(\.x), corners.map(\.y))
    let (wide, high) = (Double(sheet.width), Double(sheet.height))
    let (x0, x1) = (max(0, (xs.min() ?? 0) / wide), min(1, (xs.max() ?? 0) / wide))
    let (y0, y1) = (max(0, (ys.min() ?? 0) / high), min(1, (ys.max() ?? 0) / high))
    return PageBox(x: x0, y: y0, width: x1 - x0, height: y1 - y0)
  }
}
