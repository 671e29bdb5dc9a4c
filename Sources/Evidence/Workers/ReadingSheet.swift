/// A reading while it grows, one step at a time.
actor ReadingSheet {
  private var reading: FileReading
  private let expecting: Set<DocumentKind>
  /// Lines of pages that were read a second time.
  private var again: [Int: [TextLine]] = [:]
  private let progress: @Sendable (FileReading) async -> Void

  init(
    _ reading: FileReading, expecting: Set<DocumentKind>, progress: @escaping @Sendable (FileReading) async -> Void
  ) {
    self.reading = reading
    self.expecting = expecting
    self.progress = progress
  }

  func count(_ step: ReadingCost.Step, as part: any WritableKeyPath<ReadingCost, ReadingCost.Step> & Sendable) {
    var cost = reading.cost ?? ReadingCost()
    cost[keyPath: part].add(step)
    reading.cost = cost
  }

  func report() async { await progress(reading) }

  /// What the file's own words give, before any page was looked at.
  func begin() async {
    Meaning.interpret(&reading, expecting: expecting)
    await report()
  }

  func add(_ finding: Finding) async {
    // One such word about a file is enough; its places say where.
    if let at = reading.findings.firstIndex(where: { $0.code == finding.code && !finding.places.isEmpty }) {
      reading.findings[at].places += finding.places
    } else {
      reading.findings.append(finding)
    }
    await report()
  }

  func take(_ verdict: QuickVerdict, of order: PageOrder, aspect: Double) async {
    change(order.page, aspect: aspect) { page in
      page.scan = order.isScan ? verdict.scan : nil
      page.seals = verdict.seals
      page.handwriting = verdict.handwriting
      page.codes = verdict.codes
    }
    await report()
  }

  func take(_ words: PageWords, of order: PageOrder, aspect: Double) async {
    let isTurned = words.turned == 90 || words.turned == 270
    var differs = false
    change(order.page, aspect: isTurned ? 1 / aspect : aspect) { page in
      if let verdict = words.verdict {
        page.scan = order.isScan ? verdict.scan : nil
        page.seals = verdict.seals
        page.handwriting = verdict.handwriting
        page.codes = verdict.codes
      }
      guard order.recognise else { return }
      page.turned = words.turned
      guard words.recogniser != nil else { return }
      let carried = page.textSource == .textLayer ? page.lines : []
      let hidden = HiddenText(carried)
      if hidden.agrees(with: words.lines) { return }
      if carried.count > 3, !hidden.resembles(words.lines, share: 40) { differs = true }
      page.lines = words.lines
      page.textSource = .recognised
      page.recogniser = words.recogniser
    }
    if differs { reading.findings.append(.hiddenTextDiffers(page: order.page)) }
    await report()
  }

  /// Pages that a thorough look may tell more of.
  func doubtful() -> [Int] {
    reading.pages.sort { $0.number < $1.number }
    Meaning.interpret(&reading, expecting: expecting)
    return Rereading.pages(of: reading)
  }

  /// The text of a page that was read a second time; which of both is believed is decided in the end.
  func takeAgain(_ words: PageWords, of order: PageOrder) {
    let turned = reading.pages.first { $0.number == order.page }?.turned
    if words.recogniser != nil, words.turned == turned { again[order.page] = words.lines }
  }

  private func change(_ number: Int, aspect: Double, _ work: (inout PageReading) -> Void) {
    let at = reading.pages.firstIndex { $0.number == number }
    var page = at.map { reading.pages[$0] } ?? PageReading(number: number, aspect: aspect)
    page.aspect = aspect
    work(&page)
    if let at { reading.pages[at] = page } else { reading.pages.append(page) }
  }

  func finished() async -> FileReading {
    reading.pages.sort { $0.number < $1.number }
    reading.pageCount = max(reading.pageCount, reading.pages.count)
    Meaning.interpret(&reading, expecting: expecting)
    reading = Rereading.better(reading, again: again)
    let unread = reading.pages.filter { $0.textSource == .none && $0.scan.map { !$0.isBlank } ?? false }.map(\.number)
    if !unread.isEmpty { reading.findings.append(.textNotRecognised(pages: unread)) }
    reading.findings += ScanFindings.findings(for: reading.pages, required: reading.scanRequirement)
    reading.findings += SignatureFindings.findings(for: reading.signatures)
    if reading.isUnsealedDocument { reading.findings.append(.notAScan(pages: reading.pages.map(\.number))) }
    reading.findings.sort { $0.severity < $1.severity }
    await report()
    return reading
  }
}
