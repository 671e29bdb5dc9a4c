import Foundation

@testable import Evidence

/// Pages with their text for tests: from the project's shared samples where they are there, or typed in.
enum PageFixtures {
  /// The folder of shared samples: `DUIXIAN_SHARED`, else beside the project.
  static let shared: URL? = {
    let named = ProcessInfo.processInfo.environment["DUIXIAN_SHARED"]
    let folder = URL(fileURLWithPath: named ?? "../shared").appendingPathComponent("samples")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  static let hasShared = shared != nil
  static let hasPoppler = FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext")

  static func json(_ url: URL) throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any] ?? [:]
  }

  static func reading(_ pages: [PageReading], media: MediaKind = .pdf) -> FileReading {
    var reading = FileReading(digest: String(repeating: "0", count: 64), media: media)
    reading.pages = pages
    reading.pageCount = pages.count
    return reading
  }

  /// The text of a PDF with positions, as poppler gives it: words of one line that stand close are one line.
  static func pages(ofPDF path: String) throws -> [PageReading] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/pdftotext")
    process.arguments = ["-bbox", path, "-"]
    let pipe = Foundation.Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    var pages: [PageReading] = []
    var words: [TextLine] = []
    var size = (width: 1.0, height: 1.0)
    func close() {
      guard !pages.isEmpty else { return }
      pages[pages.count - 1].lines = lines(words, aspect: size.width / size.height)
      words = []
    }
    for row in text.split(separator: "\n") {
      if row.contains("<page ") {
        close()
        size = (number(row, "width") ?? 1, number(row, "height") ?? 1)
        pages.append(PageReading(number: pages.count + 1, aspect: size.width / size.height, textSource: .textLayer))
      } else if row.contains("<word "), let x = number(row, "xMin"), let y = number(row, "yMin"),
        let right = number(row, "xMax"), let bottom = number(row, "yMax"),
        let open = row.firstIndex(of: ">"), let end = row.range(of: "</word>")
      {
        let word = String(row[row.index(after: open)..<end.lowerBound]).replacing("&lt;", with: "<")
          .replacing("&gt;", with: ">").replacing("&quot;", with: "\"").replacing("&apos;", with: "'")
          .replacing("&amp;", with: "&")
        let box = PageBox(
          x: x / size.width, y: y / size.height, width: (right - x) / size.width, height: (bottom - y) / size.height)
        words.append(TextLine(word, box: box))
      }
    }
    close()
    return pages
  }

  private static func lines(_ words: [TextLine], aspect: Double) -> [TextLine] {
    var lines: [TextLine] = []
    for word in words {
      if let last = lines.last {
        let height = max(last.box.height, word.box.height)
        let gap = (word.box.x - last.box.right) * aspect
        let isLevel = abs(word.box.middle.y - last.box.middle.y) < 0.3 * height
        if isLevel, gap < 1.1 * height, gap > -0.5 * height {
          let space = gap > 0.12 * height ? " " : ""
          lines[lines.count - 1] = TextLine(last.text + space + word.text, box: last.box.union(word.box))
          continue
        }
      }
      lines.append(word)
    }
    return lines
  }

  private static func number(_ row: Substring, _ name: String) -> Double? {
    guard let start = row.range(of: name + "=\"") else { return nil }
    return Double(row[start.upperBound...].prefix { $0 != "\"" })
  }
}
