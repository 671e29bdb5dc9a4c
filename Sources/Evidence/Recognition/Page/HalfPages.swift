/// Finds the lines of a page in its two halves: each is looked at almost as finely as a page of twice the size, in the
/// memory of one.
enum HalfPages {
  static func lines(
    on raster: Raster, by finder: LineFinder, longSide: Int
  ) throws(RecognitionFailure) -> [TiltedBox] {
    // Lines at the cut stand whole in one of the halves.
    let (middle, overlap) = (raster.height / 2, raster.height / 12)
    let low = middle - overlap
    let upper = raster.cropped(x: 0, y: 0, width: raster.width, height: middle + overlap)
    let lower = raster.cropped(x: 0, y: low, width: raster.width, height: raster.height - low)
    let cut = Double(middle)
    let above = try finder.lines(on: upper, longSide: longSide).filter { $0.middle.y < cut }
    let below = try finder.lines(on: lower, longSide: longSide).map { box in
      var moved = box
      moved.middle.y += Double(low)
      return moved
    }
    return above + below.filter { box in box.middle.y >= cut && !above.contains { $0.covers(box) } }
  }
}
