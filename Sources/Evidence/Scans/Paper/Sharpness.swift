/// How crisp the print is: the variance of the second derivative over that of the brightness, tile by tile, at about
/// 100 dpi. Crisp scans reach 2 to 5, below 1.3 small print is doubtful, below 0.6 nothing is read.
enum Sharpness {
  private static let tile = 48

  /// 0 where nothing is printed.
  static func measure(_ page: WorkingPage) -> Double {
    let grey = page.grey
    var ratios: [Double] = []
    grey.values.withUnsafeBufferPointer { v in
      for top in stride(from: 1, to: grey.height - tile, by: tile) {
        for left in stride(from: 1, to: grey.width - tile, by: tile)
        where page.mask.isPaper(left, top) && page.mask.isPaper(left + tile - 1, top + tile - 1) {
          var (sum, squares, bends, bendSquares) = (0, 0, 0, 0)
          for y in top..<(top + tile) {
            for x in left..<(left + tile) {
              let i = y &* grey.width &+ x
              let value = Int(v[i])
              let bend =
                4 &* value &- Int(v[i &- 1]) &- Int(v[i &+ 1]) &- Int(v[i &- grey.width]) &- Int(v[i &+ grey.width])
              sum = sum &+ value
              squares = squares &+ value &* value
              bends = bends &+ bend
              bendSquares = bendSquares &+ bend &* bend
            }
          }
          let count = Double(tile * tile)
          let variance = Double(squares) / count - Double(sum) / count * Double(sum) / count
          // Bare paper and its grain say nothing.
          if variance > 250 {
            ratios.append((Double(bendSquares) / count - Double(bends) / count * Double(bends) / count) / variance)
          }
        }
      }
    }
    ratios.sort()
    return ratios.isEmpty ? 0 : ratios[ratios.count * 3 / 4]
  }
}
