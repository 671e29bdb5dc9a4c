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

  /// The text of a PDF as the product puts it into lines.
  static func pages(ofPDF path: String) throws -> [PageReading] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/pdftotext")
    process.arguments = ["-bbox-layout", "-cropbox", "-enc", "UTF-8", path, "-"]
    let pipe = Foundation.Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let printed = [UInt8](pipe.fileHandleForReading.readDataToEndOfFile())
    process.waitUntilExit()
    let sizes = String(decoding: printed, as: UTF8.self).split(separator: "\n").filter { $0.contains("<page ") }.map {
      (width: number($0, "width") ?? 1, height: number($0, "height") ?? 1)
    }
    return zip(PDFWords.pages(printed), sizes).enumerated().map { index, page in
      let lines = LineAssembly(width: page.1.width, height: page.1.height).lines(page.0)
      return PageReading(
        number: index + 1, aspect: page.1.width / page.1.height, textSource: .textLayer, lines: lines)
    }
  }

  private static func number(_ row: Substring, _ name: String) -> Double? {
    guard let start = row.range(of: name + "=\"") else { return nil }
    return Double(row[start.upperBound...].prefix { $0 != "\"" })
  }
}
