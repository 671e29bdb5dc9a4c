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
      object a line, in the shape of Docs/Evidence.md. Several files are read side by side; answers come in the order
      of the files. Files are parsed in the sandbox only.
      Exit status: 0 every file was read, 1 something of a file could not be read, 2 a file is no material at all.
      """)

  @Flag(name: .long, help: "每个文件输出一行 JSON · print one JSON object a line") var json = false
  @Flag(name: .long, help: "输出各页文字 · print the text of the pages, too") var text = false
  @Option(name: .long, parsing: .upToNextOption, help: "材料种类，可多个 · kinds the material may be")
  var expecting: [String] = []
  @Option(name: .long, help: "受信任根证书文件夹 · folder of trusted roots") var trust: String?
  @Option(name: .long, help: "同时识别的页数，缺省为处理器核数 · pages looked at side by side; as many as cores unless given")
  var workers: Int?
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
    let width = max(1, min(16, workers ?? ProcessInfo.processInfo.activeProcessorCount))
    let reader = await EvidenceReader.here(trust: trust, workers: width)
    let status = try await readAll(with: reader, Set(kinds), sideBySide: EvidenceReader.files(for: width))
    await reader.rest()
    guard status == 0 else { throw ExitCode(status) }
  }

  private enum Outcome: Sendable {
    case refused(FileRefusal)
    case read(FileReading)
  }

  /// Prints each answer as soon as those of all files before it are out.
  private func readAll(with reader: EvidenceReader, _ kinds: Set<DocumentKind>, sideBySide: Int) async throws -> Int32 {
    try await withThrowingTaskGroup(of: (Int, Outcome).self) { group in
      var (status, printed) = (Int32(0), 0)
      var waiting: [Int: Outcome] = [:]
      func take(_ number: Int, _ outcome: Outcome) throws {
        waiting[number] = outcome
        while let next = waiting.removeValue(forKey: printed) {
          status = max(status, try show(next, of: files[printed]))
          printed += 1
        }
      }
      for (number, file) in files.enumerated() {
        if number >= sideBySide, let (done, outcome) = try await group.next() { try take(done, outcome) }
        group.addTask { (number, await Self.outcome(of: file, reader, kinds)) }
      }
      while let (done, outcome) = try await group.next() { try take(done, outcome) }
      return status
    }
  }

  private static func outcome(of file: String, _ reader: EvidenceReader, _ kinds: Set<DocumentKind>) async -> Outcome {
    let path = URL(fileURLWithPath: file).resolvingSymlinksInPath().path
    do throws(FileRefusal) {
      return .read(await reader.read(try await StoredFile.examined(path), expecting: kinds, urgent: true))
    } catch {
      return .refused(error)
    }
  }

  private func show(_ outcome: Outcome, of file: String) throws -> Int32 {
    defer { fflush(nil) }
    switch outcome {
    case .refused(let refusal):
      CommandFailure.explain(file, refusal.reason, refusal.remedy)
      if json { print(try ReadAnswer(file: file, refused: refusal).line) }
      return 2
    case .read(let reading):
      if json {
        print(try ReadAnswer(file: file, reading, text: text).line)
      } else {
        ReadReport(file: file, reading: reading).show(text: text)
      }
      return reading.isComplete ? 0 : 1
    }
  }
}
