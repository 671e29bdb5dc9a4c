// Recognises pictures (binary PPM) with the engines folder's best engine, or the one named, and prints one JSON object a
// page: lines, CPU seconds, peak memory in kilobytes.
//   RecognitionBenchmark <engines folder> <page.ppm>… [--thorough] [--seals] [--engine openVINO|onnxRuntime|tesseract]
internal import Evidence
internal import Foundation

struct Page: Encodable {
  let file: String
  let page: RecognisedPage
  let processorSeconds: Double
  let peakKilobytes: Int
  let seals: [SealLegend?]
}

/// Of this process and of the programs it waited for.
struct Usage {
  private(set) var processorSeconds = 0.0
  private(set) var peakKilobytes = 0

  init() {
    for whom in [RUSAGE_SELF, RUSAGE_CHILDREN] {
      var usage = rusage()
      getrusage(__rusage_who_t(whom.rawValue), &usage)
      let seconds = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
      let fractions = usage.ru_utime.tv_usec + usage.ru_stime.tv_usec
      processorSeconds += Double(seconds) + Double(fractions) / 1_000_000
      peakKilobytes = max(peakKilobytes, usage.ru_maxrss)
    }
  }
}

var words = Array(CommandLine.arguments.dropFirst())
var engine: EnginesFolder.Engine?
if let at = words.firstIndex(of: "--engine"), at + 1 < words.count {
  engine = EnginesFolder.Engine(rawValue: words[at + 1])
  words.removeSubrange(at...(at + 1))
}
let effort = words.contains("--thorough") ? RecognitionEffort.thorough : .ordinary
let looksForSeals = words.contains("--seals")
words.removeAll { ["--thorough", "--seals"].contains($0) }
guard words.count > 1 else {
  print("usage: RecognitionBenchmark <engines folder> <page.ppm>… [--thorough] [--seals] [--engine name]")
  exit(2)
}
let began = Usage().processorSeconds
let recogniser = try TextRecogniser(engines: EnginesFolder(path: words[0], only: engine))
let ready = "\(recogniser.engine.rawValue) ready after \(Usage().processorSeconds - began) CPU seconds\n"
FileHandle.standardError.write(Data(ready.utf8))
let encoder = JSONEncoder()
encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
for file in words.dropFirst() {
  guard let bytes = FileManager.default.contents(atPath: file), let raster = Raster(ppm: Array(bytes)) else {
    print("\(file): not a binary PPM")
    exit(1)
  }
  let seals = looksForSeals ? ScanInspection.inspect(raster).seals : nil
  let before = Usage().processorSeconds
  let page = try recogniser.recognise(raster, effort: effort, seals: seals)
  let names = page.turned == 0 ? try seals?.map { try recogniser.recogniseSeal($0, on: raster) } : nil
  let after = Usage()
  let record = Page(
    file: file, page: page, processorSeconds: after.processorSeconds - before, peakKilobytes: after.peakKilobytes,
    seals: names ?? [])
  print(String(decoding: try encoder.encode(record), as: UTF8.self))
}
