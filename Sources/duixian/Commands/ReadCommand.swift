import ArgumentParser
import Evidence
import Foundation
import Standards

/// `duixian read [--json] FILE…`
struct ReadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "读出材料说了什么 · Tell what materials say.",
    discussion: """
      For each FILE: what it is, its fields with their places, seals, signatures and findings. With --json one JSON
      object a line, in the shape of Docs/Evidence.md. Files are parsed in the sandbox only.
      Exit status: 0 every file was read, 1 something of a file could not be read, 2 a file is no material at all.
      """)

  @Flag(name: .long, help: "每个文件输出一行 JSON · print one JSON object a line") var json = false
  @Flag(name: .long, help: "输出各页文字 · print the text of the pages, too") var text = false
  @Option(name: .long, parsing: .upToNextOption, help: "材料种类，可多个 · kinds the material may be")
  var expecting: [String] = []
  @Option(name: .long, help: "受信任根证书文件夹 · folder of trusted roots") var trust: String?
  @Option(name: .long, help: "同时识别的页数 · pages looked at side by side") var workers = 2
  @Argument(help: "材料文件 · the files") var files: [String]

  func run() async throws {
    let kinds = try expecting.map { word in
      guard let kind = DocumentKind(rawValue: word) else {
        CommandFailure.explain(
          word, Phrase(zh: "没有这种材料。", en: "There is no such kind."),
          Phrase(
            zh: "可用：\(DocumentKind.allCases.map(\.rawValue).joined(separator: " "))。",
            en: "Use one of: \(DocumentKind.allCases.map(\.rawValue).joined(separator: " "))."))
        throw ExitCode(2)
      }
      return kind
    }
    let reader = await EvidenceReader.here(trust: trust, workers: max(1, min(16, workers)))
    var status: Int32 = 0
    for file in files { status = max(status, try await read(file, reader, Set(kinds))) }
    await reader.rest()
    guard status == 0 else { throw ExitCode(status) }
  }

  private func read(_ file: String, _ reader: EvidenceReader, _ kinds: Set<DocumentKind>) async throws -> Int32 {
    let path = URL(fileURLWithPath: file).resolvingSymlinksInPath().path
    let stored: StoredFile
    do throws(FileRefusal) {
      stored = try await StoredFile.examined(path)
    } catch {
      CommandFailure.explain(file, error.reason, error.remedy)
      if json { print(try ReadAnswer(file: file, refused: error).line) }
      return 2
    }
    let reading = await reader.read(stored, expecting: kinds, urgent: true)
    if json {
      print(try ReadAnswer(file: file, reading, text: text).line)
    } else {
      ReadReport(file: file, reading: reading).show(text: text)
    }
    return reading.isComplete ? 0 : 1
  }
}
