/// Reads one page: finds its lines, rights and levels it, reads each line and puts them in order.
struct PageReader {
  /// Below this, a line is noise: the edge of a table, a stamp's ornament.
  private static let noise = 0.5
  /// A line of red print must be surer, and the more so within a seal, whose strokes look like text, too.
  private static let surely = 0.9
  private static let certainly = 0.95
  /// Below this mean confidence an ordinary page is read again with the careful detector.
  private static let doubt = 0.85
  /// Pictures whose lines climb less are read as they lie, each line along its own tilt.
  private static let level = 1.5
  /// Share of a page outside its seals from which red print is looked for.
  private static let redPrint = 0.0003

  let library: ModelLibrary
  /// Of the picture as given; `nil` when nobody looked for seals.
  let seals: [PageBox]?

  private struct Line {
    var box: TiltedBox
    var answer: LineReader.Answer
  }

  func read(_ raster: Raster, _ effort: RecognitionEffort) throws(RecognitionFailure) -> RecognisedPage {
    let first = try read(raster, finding: effort == .thorough ? .careful : .fast, effort == .thorough ? 1280 : 960)
    guard effort == .ordinary, first.confidence < Self.doubt, !first.lines.isEmpty else { return first }
    let second = try read(raster, finding: .careful, 1280)
    return second.confidence > first.confidence ? second : first
  }

  private func read(
    _ raster: Raster, finding set: ModelSet, _ longSide: Int
  ) throws(RecognitionFailure) -> RecognisedPage {
    let finder = try library.finder(library.nearest(to: set))
    var page = StraightPage(raster)
    var boxes = try finder.lines(on: page.raster, longSide: longSide)
    if PageDirection.isSideways(boxes) {
      page.turn(90)
      boxes = try finder.lines(on: page.raster, longSide: longSide)
    }
    if try isUpsideDown(boxes, page.raster) {
      page.turn(180)
      let corner = TiltedBox.Point(Double(page.raster.width), Double(page.raster.height))
      for index in boxes.indices { boxes[index].middle = corner - boxes[index].middle }
    }
    let skew = PageDirection.climb(boxes)
    if abs(skew) > Self.level {
      page.level(skew)
      boxes = try finder.lines(on: page.raster, longSide: longSide)
    }
    let reader = try library.reader()
    let marked = seals?.map { $0.turned(page.turned) }
    var lines: [Line] = []
    for box in boxes {
      let answer = try reader.read(box, on: page.raster)
      guard !answer.text.isEmpty, answer.confidence >= Self.noise else { continue }
      // Print of a form may be red: only where it cannot be told from a seal's strokes must it be read surely.
      let isRed = answer.confidence < Self.certainly && page.raster.isRed(within: box)
      let isSealed = isRed && marked.map { isWithin($0, box, page) } ?? false
      if isSealed || isRed && answer.confidence < Self.surely { continue }
      lines.append(Line(box: box, answer: answer))
    }
    if let marked, page.raster.redShare(outside: marked) > Self.redPrint {
      let red = try finder.lines(on: page.raster, longSide: longSide, ink: .all)
      for box in red where page.raster.isRed(within: box) && !isWithin(marked, box, page) {
        if lines.contains(where: { $0.box.covers(box) }) { continue }
        let answer = try reader.read(box, on: page.raster, ink: .all)
        if answer.confidence >= Self.surely { lines.append(Line(box: box, answer: answer)) }
      }
    }
    return RecognisedPage(
      lines: ordered(lines, page), turned: page.turned, skew: skew, recogniser: reader.name)
  }

  /// A few of the longest lines are read; only when that fails are they read the other way round.
  private func isUpsideDown(_ boxes: [TiltedBox], _ raster: Raster) throws(RecognitionFailure) -> Bool {
    let reader = try library.reader()
    let probes = PageDirection.probes(boxes)
    var upright = 0.0
    for probe in probes { upright += try reader.read(probe, on: raster).confidence }
    guard !probes.isEmpty, upright < 0.85 * Double(probes.count) else { return false }
    var reversed = 0.0
    for probe in probes { reversed += try reader.read(probe.reversed, on: raster).confidence }
    return reversed > upright + 0.05 * Double(probes.count)
  }

  private func isWithin(_ seals: [PageBox], _ box: TiltedBox, _ page: StraightPage) -> Bool {
    let middle = page.original(box).middle
    let (x, y) = (middle.x / Double(page.raster.width), middle.y / Double(page.raster.height))
    return seals.contains { $0.holds(x, y) }
  }

  private func ordered(_ lines: [Line], _ page: StraightPage) -> [TextLine] {
    ReadingOrder.rows(lines.map(\.box)).enumerated().flatMap { row, places in
      places.map { place in
        var line = TextLine(
          lines[place].answer.text,
          box: page.original(lines[place].box).pageBox(width: page.raster.width, height: page.raster.height),
          confidence: lines[place].answer.confidence)
        line.row = row
        return line
      }
    }
  }
}
