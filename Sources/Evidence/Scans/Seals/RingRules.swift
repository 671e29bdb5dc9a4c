/// What a ring must show to be taken for a seal. A rubber stamp has a thin rim, a white gap inside it and clear paper
/// around it; letters, rules, pie charts, badges and boxes lack one of them.
struct RingRules {
  var coverage: Double
  /// Of a ring that runs off the sheet: what is seen of it must be nearly whole.
  var coverageOfPart: Double
  var alongRing: Double
  var gapInside: Double
  var clearOutside: Double
  var fill: ClosedRange<Double>

  static let red = RingRules(
    coverage: 0.6, coverageOfPart: 0.72, alongRing: 0.55, gapInside: 0.5, clearOutside: 0.45, fill: 0.03...0.62)
  /// Blue or purple ink: as red, but blue print and logos are common.
  static let coloured = RingRules(
    coverage: 0.72, coverageOfPart: 0.85, alongRing: 0.65, gapInside: 0.55, clearOutside: 0.5, fill: 0.05...0.6)
  /// Black and grey: among black print much looks a little like a ring.
  static let dark = RingRules(
    coverage: 0.76, coverageOfPart: 0.9, alongRing: 0.66, gapInside: 0.5, clearOutside: 0.45, fill: 0.085...0.6)

  /// Millimetres across: company seals are 38 to 58, tax marks and invoice seals 30 to 45 wide.
  static let widths = 21.0...66.0
  static let heights = 15.0...66.0

  /// 0…1, half and more for what is reported; `nil` when it is no seal.
  func confidence(_ fit: RingFit, unit: Double) -> Double? {
    let width = 2 * fit.shape.halfWidth / unit
    let height = 2 * fit.shape.halfHeight / unit
    let isPart = fit.visible < 0.94
    let least = isPart ? coverageOfPart : coverage
    // A rim nearly whole with clear paper around it may stand close to a second line or to its letters.
    let isStrong = fit.coverage >= 0.95 && fit.alongRing >= 0.9 && fit.clearOutside >= 0.85
    let small = min(width, height)
    guard Self.widths.contains(width), Self.heights.contains(height),
      fit.coverage >= least, fit.alongRing >= alongRing, fit.gapInside >= (isStrong ? 0.2 : gapInside),
      fit.clearOutside >= clearOutside, fill.contains(fit.fill), fit.unevenness <= (isStrong ? 0.7 : 0.33),
      fit.thickness <= (isStrong ? min(3.6, 0.17 * small) : min(2.3, 0.12 * small))
    else { return nil }
    // A circle drawn by hand around something is empty, and less even.
    if fit.unevenness > 0.15, fit.fill < 0.06 { return nil }
    if isPart, fit.arc < 15 || fit.visible < 0.1 || !(0.8...1.25).contains(height / width) { return nil }
    // A ring seen whole is as sure as its rim is; an oval or a part less so.
    let rim = (fit.coverage - least) / (1 - least)
    let clean = (fit.alongRing - alongRing) / (1 - alongRing)
    var sure = 0.6 + 0.25 * rim + 0.15 * clean
    if small < 24, max(width, height) < 28 { sure -= 0.15 }
    if isPart { sure -= 0.1 }
    return max(0.5, min(0.99, sure))
  }

  /// Of a ring of which only a strip at the sheet's edge took ink: both its arcs must be there, clean.
  func leafConfidence(_ fit: RingFit, unit: Double) -> Double? {
    let width = 2 * fit.shape.halfWidth / unit
    guard (34.0...62).contains(width), fit.coverage >= 0.85, fit.alongRing >= 0.75, fit.gapInside >= 0.6,
      fit.clearOutside >= 0.7, fit.unevenness <= 0.5, fit.thickness <= 2, fit.arc >= 16, fit.metAbove >= 4,
      fit.metBelow >= 4
    else { return nil }
    return 0.55
  }
}
