/// Whether a page was scanned in colour. Black print scanned in colour has next to no tint, but a trace of one; a grey
/// picture has none at all, whatever it was packed in.
enum ColourJudgement {
  static func colour(of page: WorkingPage) -> ScanQuality.Colour {
    if page.meanChroma >= 0.004 || page.red.share >= 1e-4 { return .colour }
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
