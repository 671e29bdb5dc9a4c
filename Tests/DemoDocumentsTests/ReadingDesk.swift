import Evidence
import Foundation
import Testing

/// Reads papers with the installed tools, through the sandbox.
struct ReadingDesk {
  let sandbox: Sandbox
  let folder: String

  init() async throws {
    sandbox = await Sandbox.probed()
    folder = NSTemporaryDirectory() + "duixian-demo-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  func write(_ bytes: [UInt8]) throws -> String {
    let path = folder + "/" + UUID().uuidString
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return path
  }

  /// All text without spaces and line ends, so that wrapped words are found.
  func text(_ bytes: [UInt8]) async throws -> String {
    let path = try write(bytes)
    let said = try await sandbox.run(SandboxJob("pdftotext", ["-raw", "-enc", "UTF-8", .input, "-"], input: path))
    return String(decoding: said, as: UTF8.self).filter { !$0.isWhitespace }
  }

  /// Pixels of the first page, at 50 dpi, that are clearly red.
  func redPixels(_ bytes: [UInt8]) async throws -> Int {
    let path = try write(bytes)
    let ppm = try await sandbox.run(SandboxJob("pdftoppm", ["-r", "50", "-l", "1", .input], input: path))
    let head = try #require(ppm.firstRange(of: Array("255\n".utf8)))
    let pixels = ppm[head.upperBound...]
    return stride(from: pixels.startIndex, to: pixels.endIndex - 2, by: 3).count {
      pixels[$0] > 150 && pixels[$0 + 1] < 110 && pixels[$0 + 2] < 110
    }
  }
}

enum Poppler {
  static let present = ["pdftotext", "pdftoppm", "prlimit"].allSatisfy {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/" + $0)
  }
}
