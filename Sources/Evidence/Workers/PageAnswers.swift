/// What a page worker is asked about a raster; sent as JSON behind four bytes of its length, before the frame.
struct PageTask: Codable, Sendable {
  var page: Int
  /// Whether the page is a picture of paper: a page of a text document has no scan quality to speak of.
  var isScan: Bool
  /// Size of the picture as stored, where the raster was made smaller or larger.
  var stored: PixelSize?
  /// `nil` when the first verdict is asked for; with it, the page's words.
  var verdict: QuickVerdict?
  /// How much work its text is worth.
  var effort = RecognitionEffort.ordinary

  init(_ order: PageOrder, verdict: QuickVerdict? = nil, effort: RecognitionEffort = .ordinary) {
    self.effort = effort
    page = order.page
    isScan = order.isScan
    stored = order.stored
    self.verdict = verdict
  }
}

/// The first answer about a page: colour, seals, codes and strokes.
struct QuickVerdict: Codable, Sendable {
  var scan: ScanQuality?
  var seals: [SealMark] = []
  var handwriting: [HandwritingMark] = []
  var codes: [CodeMark] = []
}

/// The second answer: what the page says.
struct PageWords: Codable, Sendable {
  var lines: [TextLine] = []
  var turned = 0
  var recogniser: String?
  /// Marks placed anew where the page had to be turned, or where the lines say more about them.
  var verdict: QuickVerdict?
  /// Mean confidence of the lines, 0…1.
  var confidence = 0.0
}

/// An answer of a worker, with what it took.
struct Costed<Answer: Codable & Sendable>: Codable, Sendable {
  var answer: Answer
  var cost: ReadingCost.Step
  /// Bytes of memory the worker holds afterwards.
  var resident: Int
}

/// Four bytes of length, little-endian, before each JSON.
enum AnswerFrame {
  static let sizeLimit = 16 << 20

  static func head(_ count: Int) -> [UInt8] { (0..<4).map { UInt8(count >> ($0 * 8) & 0xff) } }
  static func count(_ head: [UInt8]) -> Int? { head.little(0, 4).flatMap { $0 <= sizeLimit ? $0 : nil } }
}
