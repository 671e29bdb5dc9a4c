internal import CGlibc

/// The page worker: our own executable started as `page-worker [ENGINES]` inside the sandbox, without a file.
///
/// For each task it gets a ``PageTask`` as JSON behind four bytes of its length, then a ``RasterFrame``; it answers a
/// ``QuickVerdict`` or a ``PageWords`` with its cost, as JSON behind four bytes of its length. It ends when its input
/// does. No file format is parsed in it.
enum PageWorkerProgram {
  static let word = "page-worker"

  static func run(_ arguments: [String]) -> Int32 {
    giveMemoryBack()
    let folder = arguments.first.flatMap { $0.isEmpty ? nil : EnginesFolder(path: $0) }
    var recogniser: TextRecogniser?
    var isOpened = false
    var meter = UseMeter()
    while let (task, raster) = next() {
      guard let verdict = task.verdict else {
        answer(QuickVerdict(ScanInspection.inspect(raster), task), &meter)
        continue
      }
      if !isOpened, let folder {
        isOpened = true
        recogniser = try? TextRecogniser(engines: folder)
      }
      answer(words(raster, verdict, recogniser, task.effort), &meter)
    }
    return 0
  }

  private static func words(
    _ raster: Raster, _ verdict: QuickVerdict, _ recogniser: TextRecogniser?, _ effort: RecognitionEffort
  ) -> PageWords {
    var words = PageWords()
    guard let recogniser, let page = try? recogniser.recognise(raster, effort: effort, seals: verdict.seals)
    else { return words }
    words.lines = page.lines
    words.turned = page.turned
    words.recogniser = page.recogniser
    words.confidence = page.confidence
    var verdict = verdict.turned(page.turned)
    let upright = raster.turned(page.turned)
    verdict.handwriting = ScanInspection.handwriting(in: upright, near: page.lines)
    for at in verdict.seals.indices.prefix(4)
    where verdict.seals[at].ink == .red && !verdict.seals[at].isInvoiceMark {
      verdict.seals[at].text = (try? recogniser.recogniseSeal(verdict.seals[at], on: upright))?.words
    }
    words.verdict = verdict
    return words
  }

  /// Every page brings tens of megabytes in blocks of many sizes: kept for later they would add up to more than the
  /// models themselves.
  private static func giveMemoryBack() {
    for (setting, value) in [(M_ARENA_MAX, 1), (M_MMAP_THRESHOLD, 128 << 10), (M_TRIM_THRESHOLD, 128 << 10)] {
      _ = mallopt(setting, Int32(value))
    }
  }

  private static func next() -> (PageTask, Raster)? {
    guard let head = StandardStreams.read(4), let count = AnswerFrame.count(head),
      let asked = StandardStreams.read(count), let task = StandardStreams.decode(PageTask.self, asked),
      let start = StandardStreams.read(RasterFrame.headSize), var frame = RasterFrame(head: start),
      let pixels = StandardStreams.read(frame.pixelBytes)
    else { return nil }
    frame.pixels = pixels
    return frame.raster.map { (task, $0) }
  }

  private static func answer(_ value: some Codable & Sendable, _ meter: inout UseMeter) {
    let bytes = StandardStreams.json(
      Costed(answer: value, cost: meter.step(), resident: ProcessUse.residentBytes))
    StandardStreams.write(AnswerFrame.head(bytes.count) + bytes)
  }
}

extension QuickVerdict {
  fileprivate init(_ marks: PageMarks, _ task: PageTask) {
    self.init(scan: marks.scan, seals: marks.seals, handwriting: marks.handwriting, codes: marks.codes)
    if let stored = task.stored {
      scan?.pixels = stored
      scan?.dotsPerInch = Int((Double(max(stored.width, stored.height)) / 297 * 25.4).rounded())
    }
  }

  /// The same marks on the page turned clockwise.
  fileprivate func turned(_ degrees: Int) -> QuickVerdict {
    guard degrees != 0 else { return self }
    var verdict = self
    for at in seals.indices { verdict.seals[at].box = seals[at].box.turned(degrees) }
    for at in codes.indices { verdict.codes[at].box = codes[at].box.turned(degrees) }
    for at in handwriting.indices { verdict.handwriting[at].box = handwriting[at].box.turned(degrees) }
    return verdict
  }
}

extension PageBox {
  /// Where the rectangle comes to stand when the page is turned clockwise by a multiple of 90°.
  func turned(_ degrees: Int) -> PageBox {
    switch ((degrees / 90) % 4 + 4) % 4 {
    case 1: PageBox(x: 1 - bottom, y: x, width: height, height: width)
    case 2: PageBox(x: 1 - right, y: 1 - bottom, width: width, height: height)
    case 3: PageBox(x: y, y: 1 - right, width: height, height: width)
    default: self
    }
  }
}
