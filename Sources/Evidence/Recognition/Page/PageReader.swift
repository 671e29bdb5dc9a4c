/// Reads one page: finds its lines, rights and levels it, reads each line and puts them in order.
struct PageReader {
  /// Pixels of the picture in which lines are looked for; more finds no more of them, and costs memory.
  private static let longSide = 960
  /// Below this, a line is noise: the edge of a table, a stamp's ornament.
  private static let noise = 0.5
  /// A line of red print must be surer: the strokes of a seal that nobody noticed look like text, too.
  private static let surely = 0.9
  /// Of a line, in a thorough reading, above which it is not read again.
  private static let sure = 0.96
  /// Below this mean confidence an ordinary page is read again with the careful detector.
  private static let doubt = 0.85
  /// Pictures whose lines climb less are read as they lie, each line along its own tilt.
  private static let level = 1.5
  /// Share of a page outside its seals from which red print is looked for.
  private static let redPrint = 0.0003

  let library: ModelLibrary
  /// Of the picture as given; `nil` when nobody looked for seals.
  let seals: [SealMark]?

  private struct Line {
    var box: TiltedBox
    var answer: LineReader.Answer
  }

  func read(_ raster: Raster, _ effort: RecognitionEffort) throws(RecognitionFailure) -> RecognisedPage {
    if effort == .thorough { return try read(raster, finding: .careful, .thorough) }
    let first = try read(raster, finding: .fast, .ordinary)
    guard first.confidence < Self.doubt, !first.lines.isEmpty else { return first }
    let second = try read(raster, finding: .careful, .ordinary)
    return second.confidence > first.confidence ? second : first
  }

  private func read(
    _ raster: Raster, finding set: ModelSet, _ effort: RecognitionEffort
  ) throws(RecognitionFailure) -> RecognisedPage {
    let finder = try library.finder(library.nearest(to: set))
    func lines(on raster: Raster) throws(RecognitionFailure) -> [TiltedBox] {
      effort == .thorough
        ? try HalfPages.lines(on: raster, by: finder, longSide: Self.longSide)
        : try finder.lines(on: raster, longSide: Self.longSide)
    }
    var page = StraightPage(raster)
    var boxes = try lines(on: page.raster)
    if PageDirection.isSideways(boxes) {
      page.turn(90)
      boxes = try lines(on: page.raster)
    }
    if try isUpsideDown(boxes, page.raster) {
      page.turn(180)
      let corner = TiltedBox.Point(Double(page.raster.width), Double(page.raster.height))
      for index in boxes.indices { boxes[index].middle = corner - boxes[index].middle }
    }
    let skew = PageDirection.climb(boxes)
    if abs(skew) > Self.level {
      page.level(skew)
      boxes = try lines(on: page.raster)
    }
    let reader = try library.reader()
    let marked = seals?.map { $0.box.turned(page.turned) }
    let stamped = seals?.filter { !$0.isInvoiceMark }.map { $0.box.turned(page.turned) } ?? []
    var (printed, sealed) = ([Line](), [Line]())
    for box in boxes {
      let answer =
        try effort == .thorough
        ? surest(box, on: page.raster, reader) : reader.read(box, on: page.raster)
      guard !answer.text.isEmpty, answer.confidence >= Self.noise else { continue }
      let isRed = page.raster.isRed(within: box)
      if isRed, answer.confidence < Self.surely { continue }
      if isRed, isWithin(stamped, box, page) {
        sealed.append(Line(box: box, answer: answer))
      } else {
        printed.append(Line(box: box, answer: answer))
      }
    }
    if let marked, page.raster.redShare(outside: marked) > Self.redPrint {
      let red = try finder.lines(on: page.raster, longSide: Self.longSide, ink: .all)
      for box in red where page.raster.isRed(within: box) && !isWithin(marked, box, page) {
        if printed.contains(where: { $0.box.covers(box) }) { continue }
        let answer = try reader.read(box, on: page.raster, ink: .all)
        if answer.confidence >= Self.surely { printed.append(Line(box: box, answer: answer)) }
      }
    }
    return RecognisedPage(
      lines: ordered(printed, sealed, page), turned: page.turned, skew: skew, recogniser: reader.name)
  }

  /// A doubtful line is read again a little wider, and with the red left in; the surest reading is kept.
  private func surest(
    _ box: TiltedBox, on raster: Raster, _ reader: LineReader
  ) throws(RecognitionFailure) -> LineReader.Answer {
    var best = try reader.read(box, on: raster)
    guard best.confidence < Self.sure else { return best }
    for (wider, ink) in [(0.08, Ink.withoutRed), (-0.06, .withoutRed), (0, .all)] {
      let other = try reader.read(box.grown(by: wider * box.thickness), on: raster, ink: ink)
      // A shorter answer is often surer only because it left out what was hard.
      if other.confidence > best.confidence, other.text.count >= best.text.count { best = other }
    }
    return best
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

  /// What stands on a seal comes last: it lies across the rows of the print.
  private func ordered(_ lines: [Line], _ sealed: [Line], _ page: StraightPage) -> [TextLine] {
    let rows = ReadingOrder.rows(lines.map(\.box)).map { row in row.map { lines[$0] } } + sealed.map { [$0] }
    let ordered = rows.enumerated().flatMap { number, row in
      row.map { piece in
        var line = TextLine(
          piece.answer.text,
          box: page.original(piece.box).pageBox(width: page.raster.width, height: page.raster.height),
          confidence: piece.answer.confidence)
        line.row = number
        return line
      }
    }
    return zip(ordered, SimplifiedForms.folded(ordered.map(\.text))).map { line, text in
      var line = line
      line.put(text)
      return line
    }
  }
}
