/// Reads one page: finds its lines, rights and levels it, reads each line, has the doubtful ones read again.
struct PageReader {
  /// Below this, a line is read again by the careful reader.
  private static let doubt = 0.90
  /// Below this, a line is noise: the edge of a table, a stamp's ornament.
  private static let noise = 0.5
  /// Pictures whose lines climb less are read as they lie, each line along its own tilt.
  private static let level = 1.5

  private let library: ModelLibrary
  private let effort: RecognitionEffort
  private let set: ModelSet

  init(_ library: ModelLibrary, effort: RecognitionEffort) throws(RecognitionFailure) {
    self.library = library
    self.effort = effort
    set = try library.nearest(to: effort == .thorough ? .careful : .fast)
  }

  private var longSide: Int { effort == .thorough ? 1280 : 960 }

  func read(_ raster: Raster) throws(RecognitionFailure) -> RecognisedPage {
    var page = StraightPage(raster.withoutRed())
    var boxes = try find(page)
    if PageDirection.isSideways(boxes) {
      page.turn(90)
      boxes = try find(page)
    }
    var skew = PageDirection.climb(boxes)
    if try isUpsideDown(boxes, page) {
      page.turn(180)
      let corner = TiltedBox.Point(Double(page.raster.width), Double(page.raster.height))
      for index in boxes.indices { boxes[index].middle = corner - boxes[index].middle }
    }
    if abs(skew) > Self.level {
      page.level(skew)
      boxes = try find(page)
    } else {
      skew = PageDirection.climb(boxes)
    }
    let (answers, recogniser) = try answers(boxes, page)
    return RecognisedPage(
      lines: lines(boxes, answers, page), turned: page.turned, skew: skew, recogniser: recogniser)
  }

  private func find(_ page: StraightPage) throws(RecognitionFailure) -> [TiltedBox] {
    try library.finder(set).lines(on: page.raster, longSide: longSide)
  }

  /// A few of the longest lines are read; only when that fails are they read the other way round.
  private func isUpsideDown(_ boxes: [TiltedBox], _ page: StraightPage) throws(RecognitionFailure) -> Bool {
    let reader = try library.reader(set)
    let probes = PageDirection.probes(boxes)
    var upright = 0.0
    for probe in probes { upright += try reader.read(probe, on: page.raster).confidence }
    guard !probes.isEmpty, upright < 0.85 * Double(probes.count) else { return false }
    var reversed = 0.0
    for probe in probes { reversed += try reader.read(probe.reversed, on: page.raster).confidence }
    return reversed > upright + 0.05 * Double(probes.count)
  }

  private func answers(
    _ boxes: [TiltedBox], _ page: StraightPage
  ) throws(RecognitionFailure) -> ([LineReader.Answer], String) {
    let reader = try library.reader(set)
    var answers: [LineReader.Answer] = []
    for box in boxes { answers.append(try reader.read(box, on: page.raster)) }
    let careful = try library.nearest(to: .careful)
    guard careful != set else { return (answers, set.name) }
    let doubtful = answers.indices.filter { answers[$0].confidence < Self.doubt }
    guard !doubtful.isEmpty else { return (answers, set.name) }
    let second = try library.reader(careful)
    for index in doubtful {
      let again = try second.read(boxes[index], on: page.raster)
      if again.confidence > answers[index].confidence { answers[index] = again }
    }
    return (answers, set.name)
  }

  private func lines(_ boxes: [TiltedBox], _ answers: [LineReader.Answer], _ page: StraightPage) -> [TextLine] {
    let kept = boxes.indices.filter { !answers[$0].text.isEmpty && answers[$0].confidence >= Self.noise }
    let rows = ReadingOrder.rows(kept.map { boxes[$0] })
    return rows.enumerated().flatMap { row, places in
      places.map { place in
        let index = kept[place]
        var line = TextLine(
          answers[index].text,
          box: page.original(boxes[index]).pageBox(width: page.raster.width, height: page.raster.height),
          confidence: answers[index].confidence)
        line.row = row
        return line
      }
    }
  }
}
