/// Which way the lines of a page run.
enum PageDirection {
  /// More text stands than lies: the page is turned by a quarter.
  static func isSideways(_ boxes: [TiltedBox]) -> Bool {
    var (lying, standing) = (0.0, 0.0)
    for box in boxes where box.length > 2 * box.thickness {
      if box.isUpright { lying += box.length } else { standing += box.length }
    }
    return standing > 1.5 * lying
  }

  /// Degrees by which most lines climb to the right: the median, each line weighted by its length.
  static func climb(_ boxes: [TiltedBox]) -> Double {
    let lines = boxes.filter { $0.isUpright && $0.length > 5 * $0.thickness }
      .map { (climb: $0.along.x < 0 ? $0.reversed.climb : $0.climb, length: $0.length) }
      .sorted { $0.climb < $1.climb }
    var left = lines.reduce(0) { $0 + $1.length } / 2
    for line in lines {
      left -= line.length
      if left <= 0 { return line.climb }
    }
    return 0
  }

  /// Lines that tell whether the page stands on its head: long ones, from all over the page.
  static func probes(_ boxes: [TiltedBox]) -> [TiltedBox] {
    let long = boxes.filter { $0.isUpright && $0.length > 4 * $0.thickness && $0.length < 16 * $0.thickness }
    let some = long.isEmpty ? boxes : long
    return Array(
      some.sorted { $0.length > $1.length }.prefix(12).enumerated().filter { $0.offset % 3 == 0 }.map(\.element))
  }
}
