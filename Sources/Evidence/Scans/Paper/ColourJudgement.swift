/// Whether a page was scanned in colour. Colour print can be sparse and pale, so a page counts as grey only when it has
/// neither a tint nor a trace of red.
enum ColourJudgement {
  static func colour(of page: WorkingPage) -> ScanQuality.Colour {
    if page.meanChroma >= 1.2 || page.red.share >= 5e-4 || page.coloured.share >= 5e-4 { return .colour }
    return isBlackAndWhite(page.grey) ? .blackAndWhite : .grey
  }

  /// Nearly every pixel black or white once the shrinking's own greys are left out.
  private static func isBlackAndWhite(_ grey: GreyPlane) -> Bool {
    var (between, white) = (0, 0)
    for value in grey.values {
      if value >= 250 { white += 1 }
      if value > 60, value < 250 { between += 1 }
    }
    return white * 10 > grey.values.count * 6 && between * 100 < grey.values.count * 6
  }
}
