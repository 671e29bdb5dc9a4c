internal import Glibc

/// The reader: our own executable started as `reader REQUEST FILE [TRUST]` inside the sandbox, one process a file.
///
/// To `read` it answers one ``ReaderAnswer`` as JSON; to `rasters` one ``RasterFrame`` a page and a last one that says
/// `end`; to `sizes` the pages' sizes as JSON; to `picture` a JPEG.
enum ReaderProgram {
  static let word = "reader"

  enum Request: Codable, Sendable {
    case read(MediaKind, trust: String?)
    case rasters(MediaKind, [PageOrder])
    case sizes(MediaKind)
    case picture(MediaKind, page: Int, edge: Int)
  }

  static func job(_ request: Request, _ program: ConfinedProgram, input: String, trust: String?) -> SandboxJob {
    var limits = SandboxLimits()
    limits.output = 48 << 20
    limits.wallSeconds = 8
    // A stream of rasters lives as long as its pages are looked at; each page has its own limits.
    if case .rasters = request { limits.processorSeconds = 120 }
    let words = String(decoding: StandardStreams.json(request), as: UTF8.self)
    var job = SandboxJob(
      program, [.text(word), .text(words), .input], input: input, readable: trust.map { [$0] } ?? [], limits: limits)
    switch request {
    case .read, .rasters: job.isPatient = true
    case .sizes, .picture: break
    }
    return job
  }

  static func run(_ arguments: [String]) -> Int32 {
    guard arguments.count == 2, let request = StandardStreams.decode(Request.self, Array(arguments[0].utf8))
    else { return 2 }
    let path = arguments[1]
    switch request {
    case .read(let kind, let trust):
      var answer = FileContents.answer(path, kind, trust: TrustFolder(path: trust ?? ""))
      var meter = UseMeter()
      answer.cost = meter.step()
      StandardStreams.write(StandardStreams.json(answer))
    case .rasters(let kind, let orders): PageDrawing.send(orders, of: path, kind)
    case .sizes(let kind): StandardStreams.write(StandardStreams.json(PageDrawing.sizes(of: path, kind)))
    case .picture(let kind, let page, let edge):
      guard let jpeg = PageDrawing.jpeg(page: page, edge: edge, of: path, kind) else { return 1 }
      StandardStreams.write(jpeg)
    }
    return 0
  }
}
