import Evidence
import Foundation
import Standards

/// The line `duixian read --json` prints for a file; the shape is described in Docs/Evidence.md.
struct ReadAnswer: Encodable {
  var format = 1
  let file: String
  var digest: String?
  var kind = DocumentKind.unknown.rawValue
  var media: String?
  var dialect: String?
  var pages = 0
  var fields: [String: ReadField] = [:]
  var lines: [VoucherLine] = []
  var signatures: [SignatureReading] = []
  var seals: [Placed<SealMark>] = []
  var codes: [Placed<CodeMark>] = []
  var scans: [Placed<ScanQuality>] = []
  var findings: [Finding] = []
  var cost: ReadingCost?
  var text: [Page]?

  /// Something on a page, with the page's number.
  struct Placed<Mark: Encodable>: Encodable {
    let page: Int
    let mark: Mark

    private enum Key: String, CodingKey { case page }

    func encode(to encoder: any Encoder) throws {
      try mark.encode(to: encoder)
      var own = encoder.container(keyedBy: Key.self)
      try own.encode(page, forKey: .page)
    }
  }

  /// With `--text`.
  struct Page: Encodable {
    let page: Int
    let source: PageReading.TextSource
    let recogniser: String?
    let turned: Int
    let lines: [TextLine]
  }

  init(file: String, _ reading: FileReading, text wanted: Bool) {
    self.file = file
    digest = reading.digest
    kind = reading.kind.rawValue
    media = reading.media.rawValue
    dialect = reading.dialect
    pages = reading.pageCount
    fields = Dictionary(uniqueKeysWithValues: reading.fields.map { ($0.key.rawValue, $0.value) })
    lines = reading.lines
    signatures = reading.signatures
    for page in reading.pages {
      seals += page.seals.map { Placed(page: page.number, mark: $0) }
      codes += page.codes.map { Placed(page: page.number, mark: $0) }
      if let scan = page.scan { scans.append(Placed(page: page.number, mark: scan)) }
    }
    findings = reading.findings
    cost = reading.cost
    guard wanted else { return }
    text = reading.pages.map {
      Page(page: $0.number, source: $0.textSource, recogniser: $0.recogniser, turned: $0.turned, lines: $0.lines)
    }
  }

  init(file: String, refused refusal: FileRefusal) {
    self.file = file
    findings = [.refused(refusal)]
  }

  var line: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }
}
