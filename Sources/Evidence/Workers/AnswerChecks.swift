internal import Standards

/// A confined parser's answer is as untrusted as the file it read: what goes past these bounds is not taken over.
enum AnswerChecks {
  static let pageLimit = 500
  static let lineLimit = 5000
  static let lineBytes = 20_000
  static let fieldLimit = 200
  static let listLimit = 2000
  static let textBytes = 100_000

  static func isSound(_ reading: FileReading) -> Bool {
    reading.pages.count <= pageLimit && (0...1_000_000).contains(reading.pageCount)
      && reading.fields.count <= fieldLimit && reading.lines.count <= listLimit
      && reading.signatures.count <= fieldLimit && reading.findings.count <= fieldLimit
      && Set(reading.pages.map(\.number)).count == reading.pages.count
      && reading.pages.allSatisfy(isSound)
      && reading.fields.allSatisfy { name, field in
        name.rawValue.utf8.count <= 64 && field.value.utf8.count <= textBytes && isSound(field.box)
      }
      && reading.lines.allSatisfy { $0.name.utf8.count <= textBytes }
      && reading.findings.allSatisfy { $0.places.count <= listLimit && $0.what.zh.utf8.count <= textBytes }
  }

  static func isSound(_ page: PageReading) -> Bool {
    (1...pageLimit).contains(page.number) && page.aspect.isFinite && page.aspect > 0
      && isSound(page.lines)
      && isSound(QuickVerdict(scan: page.scan, seals: page.seals, handwriting: page.handwriting, codes: page.codes))
  }

  static func isSound(_ lines: [TextLine]) -> Bool {
    lines.count <= lineLimit && lines.allSatisfy { $0.text.utf8.count <= lineBytes && isSound($0.box) }
  }

  static func isSound(_ verdict: QuickVerdict) -> Bool {
    verdict.seals.count <= fieldLimit && verdict.handwriting.count <= fieldLimit
      && verdict.codes.count <= fieldLimit
      && verdict.seals.allSatisfy { isSound($0.box) && ($0.text?.utf8.count ?? 0) <= lineBytes }
      && verdict.handwriting.allSatisfy { isSound($0.box) }
      && verdict.codes.allSatisfy { isSound($0.box) && $0.payload.utf8.count <= lineBytes }
  }

  static func isSound(_ cost: ReadingCost.Step) -> Bool {
    (0...100_000).contains(cost.cpuSeconds) && (0...1_000_000).contains(cost.peakMegabytes)
  }

  private static func isSound(_ box: PageBox?) -> Bool {
    guard let box else { return true }
    let allowed = -10.0...10
    return [box.x, box.y, box.width, box.height].allSatisfy { allowed.contains($0) }
  }
}
