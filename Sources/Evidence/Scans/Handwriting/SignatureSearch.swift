/// Pen strokes beside the labels that ask for a signature. Print there is as high as the label; a signature rises above
/// it. Seal ink is red and does not count. Stamped or printed facsimiles are not told apart: advisory.
struct SignatureSearch {
  private static let labels = ["签字", "签名", "签章", "授权代表", "法定代表人", "委托代理人", "经办人"]

  let page: WorkingPage
  private let unit: Double
  /// Seals in black or grey, whose strokes are no pen's.
  private let seals: [PageBox]

  init(_ page: WorkingPage) {
    self.page = page
    unit = page.pixelsPerMillimetre
    seals =
      ColourJudgement.colour(of: page) == .colour
      ? [] : SealSearch.seals(on: page).filter { $0.ink == .notRed }.map(\.box)
  }

  static func isLabel(_ text: String) -> Bool { labels.contains { text.contains($0) } }

  func marks(near lines: [TextLine]) -> [HandwritingMark] {
    let heights = lines.map(\.box.height).sorted()
    guard let usual = heights.isEmpty ? nil : heights[heights.count / 2] else { return [] }
    var marks: [HandwritingMark] = []
    for line in lines where Self.isLabel(line.text) {
      guard let mark = mark(beside: line, among: lines, usual: usual * Double(page.height)) else { continue }
      if marks.allSatisfy({ $0.box.overlap(mark.box) < 0.5 * mark.box.width * mark.box.height }) { marks.append(mark) }
    }
    return marks
  }

  private struct Window {
    var left: Int
    var top: Int
    var right: Int
    var bottom: Int
  }

  /// From the label's last characters to the right, as far as the next column's label, a line's height up and down.
  private func window(beside line: TextLine, among lines: [TextLine]) -> Window? {
    let wide = Double(page.width)
    let high = Double(page.height)
    let (top, bottom) = (line.box.y * high, line.box.bottom * high)
    // The label ends where its words do, also when the recogniser took the signature into the line.
    let label = Self.labels.compactMap { line.text.firstRange(of: $0)?.upperBound }.max() ?? line.text.endIndex
    let share = Double(line.text.distance(from: line.text.startIndex, to: label)) / Double(max(1, line.text.count))
    let left = (line.box.x + line.box.width * share * 0.96) * wide
    let next = lines.filter { other in
      other != line && other.box.y * high < bottom && other.box.bottom * high > top
        && other.box.x * wide > left + 4 * unit
        && (Self.isLabel(other.text) || other.text.contains("：") || other.text.contains(":"))
    }
    .map { $0.box.x * wide }.min()
    let right = min(left + 70 * unit, next ?? wide, wide - 1)
    guard right - left > 8 * unit else { return nil }
    return Window(
      left: Int(left), top: max(0, Int(top - 9 * unit)), right: Int(right),
      bottom: min(page.height - 1, Int(bottom + 9 * unit)))
  }

  /// Where a label fills its line, the signature stands below it.
  private func windowBelow(_ line: TextLine) -> Window? {
    let (wide, high) = (Double(page.width), Double(page.height))
    let (left, top) = (line.box.x * wide, line.box.bottom * high)
    let right = min(wide - 1, max(line.box.right * wide, left + 45 * unit))
    guard top + 8 * unit < high else { return nil }
    return Window(left: Int(left), top: Int(top), right: Int(right), bottom: min(page.height - 1, Int(top + 16 * unit)))
  }

  private func mark(beside line: TextLine, among lines: [TextLine], usual: Double) -> HandwritingMark? {
    let middle = (line.box.y + line.box.height / 2) * Double(page.height)
    if let window = window(beside: line, among: lines),
      let mark = mark(in: window, crossing: (middle - 5 * unit)...(middle + 5 * unit), usual: usual)
    {
      return mark
    }
    return windowBelow(line).flatMap { window in
      let top = Double(window.top)
      var mark = mark(in: window, crossing: top...(top + 7 * unit), usual: usual)
      mark?.confidence -= 0.1
      return mark
    }
  }

  /// - Parameter rows: the signature reaches into these.
  private func mark(in window: Window, crossing rows: ClosedRange<Double>, usual: Double) -> HandwritingMark? {
    let ink = withoutRules(cut(window))
    let least = max(5.4 * unit, 1.3 * min(usual, 5 * unit))
    let strokes = InkPatch.patches(of: ink, sides: Int(4 * unit)...Int(70 * unit)).filter { patch in
      let density = Double(patch.pixels.count) / Double(patch.width * patch.height)
      // The borders of a slanting table span the window, and more than one row.
      let isFrame = patch.width * 10 >= ink.width * 9 && ink.width > Int(20 * unit)
      return !isFrame && Double(patch.height) <= 26 * unit && Double(patch.height) >= least
        && Double(patch.width) >= 3 * unit && density < 0.6
        && Double(window.top + patch.top) < rows.upperBound && Double(window.top + patch.bottom) > rows.lowerBound
        && !isPrintedLines(patch, usual: min(usual, 5 * unit), in: ink)
    }
    guard let first = strokes.max(by: { $0.pixels.count < $1.pixels.count }) else { return nil }
    var bounds = first
    for stroke in strokes where stroke.left < bounds.right + Int(6 * unit) && stroke.right > bounds.left - Int(6 * unit)
    {
      (bounds.left, bounds.right) = (min(bounds.left, stroke.left), max(bounds.right, stroke.right))
      (bounds.top, bounds.bottom) = (min(bounds.top, stroke.top), max(bounds.bottom, stroke.bottom))
    }
    let rise = Double(first.height) / least
    return HandwritingMark(
      box: page.box(
        left: Double(window.left + bounds.left), top: Double(window.top + bounds.top),
        right: Double(window.left + bounds.right), bottom: Double(window.top + bounds.bottom)),
      confidence: (min(0.9, 0.5 + 0.3 * (rise - 1)) * 100).rounded() / 100)
  }

  /// Two lines of print that touch are high as well, but bare paper runs between them.
  private func isPrintedLines(_ patch: InkPatch, usual: Double, in ink: InkPlane) -> Bool {
    var rows = [Int](repeating: 0, count: patch.height)
    for pixel in patch.pixels { rows[pixel.y - patch.top] += 1 }
    let mean = Double(patch.pixels.count) / Double(patch.height)
    let inner = rows.dropFirst(patch.height / 4).dropLast(patch.height / 4)
    return Double(patch.width) > 4 * usual && inner.contains { Double($0) < 0.12 * mean }
  }

  private func cut(_ window: Window) -> InkPlane {
    let (wide, high) = (window.right - window.left + 1, window.bottom - window.top + 1)
    var values = [UInt8](repeating: 0, count: wide * high)
    for y in 0..<high {
      for x in 0..<wide {
        let (px, py) = (window.left + x, window.top + y)
        let isSeal = seals.contains { box in
          let dx = (Double(px) / Double(page.width) - box.middle.x) / (box.width / 2)
          let dy = (Double(py) / Double(page.height) - box.middle.y) / (box.height / 2)
          return dx * dx + dy * dy < 1.12
        }
        if isSeal { continue }
        if page.dark.strength(px, py) >= 70 || page.coloured.strength(px, py) >= 60 { values[y * wide + x] = 255 }
      }
    }
    return InkPlane(width: wide, height: high, values: values, threshold: 128, edge: 26)
  }

  /// Without the line to sign on and the borders of a table.
  private func withoutRules(_ ink: InkPlane) -> InkPlane {
    var plane = ink
    wipe(from: ink, into: &plane, length: ink.width, lines: ink.height, least: Int(13 * unit)) { along, line in
      line * ink.width + along
    }
    wipe(from: ink, into: &plane, length: ink.height, lines: ink.width, least: Int(11 * unit)) { along, line in
      along * ink.width + line
    }
    return plane
  }

  private func wipe(
    from ink: InkPlane, into plane: inout InkPlane, length: Int, lines: Int, least: Int, index: (Int, Int) -> Int
  ) {
    for line in 0..<lines {
      var start = 0
      for along in 0...length where along == length || ink.values[index(along, line)] == 0 {
        if along - start >= least {
          for wiped in start..<along { plane.values[index(wiped, line)] = 0 }
        }
        start = along + 1
      }
    }
  }
}
